import { describeTechniqueId, type AttackFramework } from '../frameworks/attack.ts';
import type { JudgedProgramme } from '../judged-programme.ts';
import { isOn } from '../judgements/detection-rules.ts';
import { dueDay, exerciseInterval, isPast } from '../judgements/due.ts';
import { countingRunbooks, isInForce } from '../judgements/usable-runbooks.ts';
import type { Trigger } from '../links/resolve-references.ts';
import type { Runbook } from '../model/programme.ts';
import { isWithheld } from '../model/withheld.ts';

/** What a technique lacks, the worst first. */
export const GAPS = {
  unanswered: 'Alert without a runbook',
  unseen: 'Runbook without an alert',
  unexercised: 'Not exercised in time',
  covered: 'Alert, runbook and exercise',
} as const;
export type Gap = keyof typeof GAPS;

/** What of the programme bears on a technique, on its day. */
export interface TechniqueCoverage {
  id: string;
  name: string;
  /** Shortnames, in the order of the matrix. */
  tactics: readonly string[];
  /** That a responder may use, by title. */
  runbooks: Runbook[];
  /** Those, and the ones that an alert of it leads to. */
  answering: Runbook[];
  /** Rules that are switched on. */
  alerts: Trigger[];
  /** Those of the runbooks that were used within their interval. */
  exercised: Runbook[];
  gap: Gap;
}

/**
 * Every active technique that a usable runbook or a rule that is on names, by id. An alert is answered by a runbook that
 * names its technique, or that it leads to.
 */
export function techniqueCoverage(judged: JudgedProgramme, attack: AttackFramework): TechniqueCoverage[] {
  const { programme, links, today } = judged;
  const usable = new Set(
    countingRunbooks(programme).filter(({ id, meta }) => !isWithheld(id) && isInForce(meta, today)),
  );
  const ids = new Set([...links.runbooksByTechnique.keys(), ...links.triggersByTechnique.keys()]);
  return [...ids].sort().flatMap((id) => {
    const described = describeTechniqueId(attack, id);
    if (described.kind !== 'active') return [];
    const runbooks = (links.runbooksByTechnique.get(id) ?? []).filter((one) => usable.has(one));
    const alerts = (links.triggersByTechnique.get(id) ?? []).filter(
      (one) => !isWithheld(one.id) && isOn(one.rule),
    );
    if (runbooks.length + alerts.length === 0) return [];
    const led = alerts.flatMap((one) => links.runbooksByTrigger.get(one.id) ?? []);
    const answering = [...new Set([...runbooks, ...led.filter((one) => usable.has(one))])];
    const exercised = answering.filter((one) => isExercised(judged, one));
    return {
      id,
      name: described.technique.name,
      tactics: described.technique.tactics,
      runbooks,
      answering,
      alerts,
      exercised,
      gap: gapOf(answering.length, alerts.length, exercised.length),
    };
  });
}

function gapOf(runbooks: number, alerts: number, exercised: number): Gap {
  if (runbooks === 0) return 'unanswered';
  if (alerts === 0) return 'unseen';
  return exercised === 0 ? 'unexercised' : 'covered';
}

function isExercised({ exercised, site, today }: JudgedProgramme, { id, meta }: Runbook): boolean {
  const last = exercised.get(id);
  if (!last) return false;
  return !isPast(dueDay(last.date, meta.exercise_interval ?? exerciseInterval(site)), today);
}
