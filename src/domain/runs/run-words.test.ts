import { expect, it } from 'vitest';
import { at, EXERCISE, logOf } from '../../testing/sample-run.ts';
import { RECORD_WORLD } from '../../testing/record-world.ts';
import type { Deed } from '../model/run-log.ts';
import { entryLine } from './run-words.ts';

const MORE: Deed[] = [
  { do: 'untick', ...at('s', 'Step'), check: 'c', text: 'Box' },
  { do: 'finish-step', ...at('s', 'Step') },
  { do: 'reopen-step', ...at('s', 'Step') },
  { do: 'note', ...at('s', 'Step'), text: 'at a step' },
  { do: 'meet-clock', duty: 'd', stage: 0, title: 'Duty', what: 'Early warning' },
  { do: 'set-severity', severity: 'SEV1' },
  { do: 'set-lead', lead: 'triage-analyst' },
  { do: 'rename', name: 'INC-9' },
  { do: 'answer', question: 9, text: 'to a question of tomorrow' },
  { do: 'undo', entry: 10 },
  { do: 'undo', entry: 99 },
  { do: 'add-runbook', runbook: 'ransomware', title: 'Ransomware', version: '1.2.0', from: 'web-shell' },
  { do: 'carry-on' },
  { do: 'mark-step', ...at('s', 'Step'), mark: 'wrong', text: 'the menu moved' },
  { do: 'mark-step', ...at('s', 'Step'), mark: 'longer' },
  { do: 'pin', fact: 'scope', text: 'two hosts' },
  { do: 'unpin', entry: 28 },
  {
    do: 'picture',
    name: 'note.webp',
    type: 'image/webp',
    sha256: 'b'.repeat(64),
    data: 'AAAA',
    text: 'the ransom note',
  },
  { do: 'update', text: 'All is contained' },
];

it('says every deed in words', () => {
  const entries = logOf([...EXERCISE, ...MORE]);
  expect(entries.map((entry) => entryLine(entry, entries, RECORD_WORLD))).toMatchInlineSnapshot(`
    [
      "Tabletop exercise started, SEV3, led by Incident lead: INC-1234 portal",
      "Runbook taken up: Web shell on a server",
      "Detected at 2026-10-30 07:50:00",
      "Confirm the shell: Ticked: Verdict written in the ticket",
      "Decision: Is it a shell?: Decided: Yes → Isolate",
      "Note: Second server | same *file* https://evil.example/a_b?x=1",
      "Clock started at 2026-10-30 08:00:00, due 2026-11-02 08:00:00: GDPR Article 33, Notification",
      "Remove the shell: Handed over to Triage analyst: my shift ends",
      "Contained at 2026-10-30 08:06:00",
      "Note: wrong window",
      "Took back entry 9: Note: wrong window",
      "Which step could not be done as it is written? Nobody could open the console: "denied"
    for an hour",
      "Closed",
      "Step: Tick removed: Box",
      "Step: Step done",
      "Step: Step opened again",
      "Step: Note: at a step",
      "Clock met: Duty, Early warning",
      "Severity SEV1",
      "Lead: Triage analyst",
      "Renamed: INC-9",
      "Answer 10: to a question of tomorrow",
      "Took back entry 10",
      "Took back entry 99",
      "Runbook taken up by a route of Web shell on a server: Ransomware, version 1.2.0",
      "Carried on in another browser",
      "Step: This step was wrong: the menu moved",
      "Step: This step took longer",
      "Pinned, scope: two hosts",
      "No longer so: two hosts",
      "Picture: the ransom note (note.webp, SHA-256 bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)",
      "Status update: All is contained",
    ]
  `);
});

it('an entry that bears an earlier time than the one before says so', () => {
  const entries = logOf(EXERCISE).map((entry) =>
    entry.n === 3 ? { ...entry, at: '2026-10-30T06:02:00.000Z' } : entry,
  );
  const lines = entries.map((entry) => entryLine(entry, entries, RECORD_WORLD));
  expect(lines[3]).toBe(
    'Confirm the shell: (clock 2 h behind the entry before) Ticked: Verdict written in the ticket',
  );
  expect(lines.filter((line) => line.includes('behind the entry before'))).toHaveLength(1);
});
