import { listed, type Known } from './known.ts';

/** What is asked that a guide answers. A guide has the words of every row whose mark stands in its id or title. */
export const GUIDE_WORDS: readonly Known[] = [
  {
    marks: listed('authority, who decides, decision rights'),
    words: listed(`
      who decides, who may decide, who can decide, allowed, permission, permitted, authorised, authorized, approval, approve, sign off,
      may i isolate, can i shut down, order a shutdown, stop production, decision, wer entscheidet, wer darf, entscheidung, befugnis,
      freigabe, qui décide, autorisation
    `),
  },
  {
    marks: listed('3am, 3 a m, use a runbook, on call, first night'),
    words: listed(`
      where do i start, where to start, start here, first steps, what now, what do i do, i am alone, alone, night shift, at night,
      woken up, new here, never done this, beginner, wo anfangen, was tun, was jetzt, que faire, par où commencer
    `),
  },
  {
    marks: listed('recover, recovery, restore, restoration'),
    words: listed(`
      back online, back to normal, go live again, reconnect, return to service, switch on again, turn back on, safe again, is it safe,
      is it over, all clear, when is it over, clean again, trust the system, wieder online, wieder anschalten, entwarnung, remise en service
    `),
  },
  {
    marks: listed('exercise, tabletop, drill, rehearsal'),
    words: listed(
      'tabletop, table top, drill, game day, simulation, exercise, injects, rehearse, training scenario, übung, planspiel, exercice',
    ),
  },
  {
    marks: listed('run mode, run an incident, incident log'),
    words: listed(
      'log, incident log, timeline, hand over, handover, shift change, track the incident, tick boxes, export the log, protokoll, übergabe, passation',
    ),
  },
  {
    marks: listed('write a runbook, authoring'),
    words: listed(
      'new runbook, add a runbook, create a runbook, runbook template, author, file format, runbook schreiben',
    ),
  },
  {
    marks: listed('alerts and hunting, false positive, true or false, triage'),
    words: listed(
      'false positive, false alarm, is it real, true positive, triage, noise, benign, fehlalarm, fausse alerte',
    ),
  },
];
