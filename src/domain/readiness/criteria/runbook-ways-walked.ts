import { dueDay, isPast } from '../../judgements/due.ts';
import { pathsAddress, runbookAddress } from '../../links/addresses.ts';
import { criticalStates } from '../../metrics/critical-ways.ts';
import { lastExercised, type Exercise } from '../../metrics/last-exercised.ts';
import { countStates, intervalOf, wordsOfRest } from '../../metrics/path-coverage.ts';
import type { Runbook } from '../../model/programme.ts';
import { defineCriterion, type Judgement } from '../define-criterion.ts';
import { runbookSubject, shown } from '../subjects.ts';
import type { FunctionWorld } from '../world.ts';

/**
 * Not critical: a way that nobody has walked is a doubt, and no proof that it leads nowhere; what must hold at once has
 * criteria of its own.
 */
export const runbookWaysWalked = defineCriterion({
  id: 'runbook-ways-walked',
  text: 'Every critical way out of a decision was walked within the interval of its runbook',
  reason:
    'Ways that lead into containment, eradication or recovery, or to a step that needs an approval, are where a wrong turn costs most; one that nobody has taken is believed, not known.',
  remedy:
    'Plan an exercise that takes them ("exercise plan RUNBOOK" proposes the fewest scenarios), and list what was walked in its record under walked.',
  critical: false,
  nothing: 'No active runbook of this function has a way that leads straight into a change or an approval.',
  judge: (world) => {
    const last = lastExercised(world.records, world.today);
    return world.runbooks.flatMap((runbook) => judgeWays(runbook, world, last.get(runbook.id)));
  },
});

function judgeWays(runbook: Runbook, world: FunctionWorld, last: Exercise | undefined): Judgement[] {
  const { programme, today } = world;
  const withheld = world.withheldWalks?.[runbook.id];
  const { states, isNoted, isShown, isTold } = criticalStates(runbook, programme, today, withheld);
  if (states.length === 0) return [];
  const address = isShown ? pathsAddress(runbook.id) : runbookAddress(runbook.id);
  const subject = { ...runbookSubject(runbook), href: shown(runbook.id, address) };
  const counts = countStates(states);
  if (counts.walked === counts.of) return [subject];
  if (!isNoted) {
    if (!last) return [{ ...subject, fails: 'no exercise or incident has used it' }];
    const due = dueDay(last.date, intervalOf(runbook, programme));
    return isPast(due, today)
      ? [{ ...subject, fails: `last used on ${last.date}, and no record says which ways were taken` }]
      : [{ ...subject, unknown: `used on ${last.date}, and no record says which ways were taken` }];
  }
  const left = `${counts.of - counts.walked} of its ${counts.of} critical ways`;
  const fails = isTold
    ? `${left}: ${wordsOfRest(counts)}`
    : 'some of its critical ways are left to walk; withheld files are counted';
  return [{ ...subject, fails }];
}
