import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PresentedFinding } from '../../adapters/report/present.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { DRAWN_DAY, drawnProgramme, filesOf, type DrawnProgramme } from '../../testing/random/programme.ts';
import { judgeFiles } from '../../testing/judge-tree.ts';
import { worldOf } from '../../testing/judge-readiness.ts';
import { runs } from '../../testing/length.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import type { Programme } from '../model/programme.ts';
import { criteria } from '../readiness/criteria/index.ts';
import { functionReadiness } from '../readiness/programme-readiness.ts';
import type { FailingThing } from '../readiness/readiness.ts';
import { RULES } from '../rules/index.ts';
import { countingRunbooks } from './usable-runbooks.ts';

/** How readiness begins where it does not say that something is wrong, but that nobody can tell. */
const UNKNOWN = 'only its review';

type Told = readonly [code: string, says?: RegExp];
/**
 * Rules that say the same of a runbook as a criterion, and what their sentence or line holds where they say other things
 * too; `perhaps`: what is said instead where it is the worse mistake.
 */
const OF_RUNBOOKS: Readonly<Record<string, { same: readonly Told[]; perhaps?: readonly Told[] }>> = {
  'runbook-in-force': { same: [['review/expired']] },
  'runbook-review-in-date': { same: [['review/overdue']] },
  'runbook-exercised': { same: [['runbook/no-exercise-record'], ['runbook/exercise-overdue']] },
  'runbook-owner': { same: [['reference/unknown-role', /owner/]] },
  'runbook-roles': {
    same: [
      ['runbook/recommended', /roles/],
      ['reference/unknown-role', /roles/],
    ],
  },
  'runbook-prerequisites': { same: [['runbook/recommended', /access/]] },
  'runbook-routes': { same: [['runbook/recommended', /other runbooks/]] },
  'runbook-trigger': { same: [['runbook/recommended', /detection rules/]] },
  'runbook-trigger-on': { same: [['runbook/triggers-off']], perhaps: [['reference/unknown-trigger']] },
  'runbook-first-five-minutes': {
    same: [['runbook/no-first-five-minutes'], ['content/stub', /section "First five minutes"/]],
  },
};

/** The same of other things; how is said in the law below. */
const OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  'alerts-have-runbook': ['alert/no-runbook'],
  'runbook-duties-known': ['reference/unknown-regulation', 'reference/unknown-role'],
  'runbook-findings-on-time': ['record/finding-overdue'],
  'shared-steps-reviewed': ['review/overdue', 'step/never-reviewed'],
  'contacts-given': ['schema/out-of-range'],
  'fallback-given': ['schema/out-of-range'],
  'actions-on-time': ['assessment/action-overdue'],
  'evidence-unexpired': ['assessment/evidence-expired'],
  'exemptions-explained': ['assessment/not-applicable-without-rationale'],
};

const A_SCORE = 'a measure of where the organisation stands: no line of a file is wrong';
const AN_AMBITION = 'a file that lacks it is in order; that a function rests on it is for readiness to say';
/** What only readiness says, and why no rule does. */
const READINESS_ALONE: Readonly<Record<string, string>> = {
  'function-has-runbook': 'about a function: no file is wrong, one is not there',
  'key-controls': A_SCORE,
  'subcategories-assessed': A_SCORE,
  'controls-answered': A_SCORE,
  'controls-have-targets': A_SCORE,
  'evidence-given': A_SCORE,
  'high-gaps-have-actions': A_SCORE,
  'contact-at-any-hour': AN_AMBITION,
  'contact-by-two-channels': AN_AMBITION,
  'escalation-deputies': AN_AMBITION,
  'roles-reachable': AN_AMBITION,
  'duty-templates': AN_AMBITION,
  'runbook-escalation': AN_AMBITION,
  'runbook-severity-criteria': AN_AMBITION,
  'runbook-ways-walked': AN_AMBITION,
  'runbook-communication-step': `${AN_AMBITION}; check asks for it where a duty to notify is named`,
  'runbook-verification': `${AN_AMBITION}; check asks each step for a box or a way to verify it`,
};

describe('every criterion', () => {
  it('is held against rules, or stands alone for a reason', () => {
    const told = [OF_RUNBOOKS, OF_OTHERS, READINESS_ALONE].flatMap(Object.keys);
    expect(told.sort()).toEqual(criteria.map(({ id }) => id).sort());
  });
  it('is held against rules that there are', () => {
    const ofRunbooks = Object.values(OF_RUNBOOKS).flatMap(({ same, perhaps = [] }) => [...same, ...perhaps]);
    const named = [...ofRunbooks.map(([code]) => code), ...Object.values(OF_OTHERS).flat()];
    expect(RULES.map(({ code }) => code)).toEqual(expect.arrayContaining(named));
  });
});

interface Both {
  drawn: DrawnProgramme;
  programme: Programme;
  /** Ids of the runbooks that count. */
  counting: string[];
  found: (code: string) => PresentedFinding[];
  failing: (node: string, id: string) => FailingThing[];
  texts: ReadonlyMap<string, string>;
}

async function judgeBoth(drawn: DrawnProgramme): Promise<Both> {
  const tree = filesOf(drawn);
  const findings = await judgeFiles(tree, DRAWN_DAY);
  const { programme, texts } = await readProgramme(filesInMemory(tree));
  const world = worldOf(programme, DRAWN_DAY);
  const itemOf = (node: string, id: string) =>
    functionReadiness(world, node)?.items.find((one) => one.id === id);
  return {
    drawn,
    programme,
    texts,
    counting: countingRunbooks(programme).map(({ id }) => id),
    found: (code) => findings.filter((one) => one.code === code),
    failing: (node, id) => (itemOf(node, id)?.failing ?? []).filter(({ note }) => !note?.startsWith(UNKNOWN)),
  };
}

/** What a finding says, with the line that it points at. */
function words({ file, line, message }: PresentedFinding, { texts }: Both): string {
  return `${message} ${texts.get(file)?.split('\n')[(line ?? 1) - 1] ?? ''}`;
}

function agreeOnRunbooks(both: Both): void {
  const told = (rules: readonly Told[]) =>
    both.counting.filter((id) =>
      rules.some(([code, says]) =>
        both
          .found(code)
          .some((one) => one.file === `runbooks/${id}.md` && (!says || says.test(words(one, both)))),
      ),
    );
  for (const [criterion, { same, perhaps = [] }] of Object.entries(OF_RUNBOOKS)) {
    const judged = both.failing('RS', criterion).map(({ href }) => href?.split('/')[2] ?? '');
    const certain = told(same);
    expect(judged, criterion).toEqual(expect.arrayContaining(certain));
    expect([...certain, ...told(perhaps)], criterion).toEqual(expect.arrayContaining(judged));
  }
}

function agreeOnDuties({ drawn, counting, found, failing }: Both): void {
  const undecided = found('reference/unknown-role').some(({ file }) => file === 'content/regulations.yml');
  const unknown = found('reference/unknown-regulation').map(({ file }) => file);
  const naming = drawn.runbooks.flatMap(({ front }, at) => {
    const id = ['ransomware', 'web-shell'][at] ?? '';
    const names = /duty/.test(front.notifications ?? '');
    return counting.includes(id) && names && (undecided || unknown.includes(`runbooks/${id}.md`)) ? [id] : [];
  });
  expect(failing('RS', 'runbook-duties-known').map(({ href }) => href?.split('/')[2])).toEqual(naming);
}

function agreeOnPromises({ drawn, programme, counting, found, failing }: Both): void {
  const scored = 'current' in drawn.standing;
  expect(failing('DE', 'actions-on-time')).toHaveLength(found('assessment/action-overdue').length);
  expect(failing('DE', 'evidence-unexpired')).toHaveLength(found('assessment/evidence-expired').length);
  if (!scored) expect(found('assessment/evidence-expired')).toEqual([]);
  expect(failing('DE', 'exemptions-explained')).toHaveLength(
    found('assessment/not-applicable-without-rationale').length,
  );
  if (drawn.exercise.runbooks.some((id) => counting.includes(id)))
    expect(failing('RS', 'runbook-findings-on-time').length > 0).toBe(
      found('record/finding-overdue').length > 0,
    );
  const isAnswered = drawn.answer.checked <= DRAWN_DAY && drawn.answer.state !== 'unanswered';
  const item = functionReadiness(worldOf(programme, DRAWN_DAY), 'DE')?.items.find(({ id }) => id === 'item');
  if (isAnswered) expect(item?.state === 'unanswered').toBe(found('readiness/check-expired').length > 0);
}

function agreeOnSite({ found, failing }: Both): void {
  const site = found('schema/out-of-range').filter(({ file }) => file === 'content/site.yml');
  const short = ['contacts-given', 'fallback-given'].flatMap((id) => failing('RS', id));
  expect(short.length > 0).toBe(site.length > 0);
}

function agreeOnWhatCounts({ drawn, programme, counting, found, failing }: Both): void {
  const stubs = found('content/stub')
    .filter(({ message }) => !message.startsWith('The section'))
    .map(({ file }) => file);
  const active = programme.runbooks.filter(({ meta }) => meta.status === 'active');
  expect(active.filter(({ id }) => !counting.includes(id)).map(({ file }) => file)).toEqual(stubs);
  const unanswered = found('alert/no-runbook').map(({ message }) => /"(edr\/.)"/.exec(message)?.[1]);
  expect(
    failing('RS', 'alerts-have-runbook').map(({ href }) => href?.replace(/^\/alerts\/|\/$/g, '')),
  ).toEqual(unanswered);
  const isIncluded = programme.runbooks.some(
    ({ id }, at) => counting.includes(id) && drawn.runbooks[at]?.includes,
  );
  const steps = OF_OTHERS['shared-steps-reviewed']?.flatMap(found) ?? [];
  const lateSteps = steps.filter(({ file }) => file.startsWith('content/steps/'));
  if (isIncluded) expect(failing('RS', 'shared-steps-reviewed')).toHaveLength(lateSteps.length);
  else expect(found('step/never-reviewed')).toEqual([]);
}

it('check and readiness agree on whatever both judge', async () => {
  await fc.assert(
    fc.asyncProperty(drawnProgramme, async (drawn) => {
      const both = await judgeBoth(drawn);
      agreeOnSite(both);
      // Readiness is not told of a site whose settings are broken.
      if (drawn.empty.length > 0) return;
      expect(both.programme.runbooks).toHaveLength(2);
      expect(both.programme.assessments).toHaveLength(1);
      agreeOnRunbooks(both);
      agreeOnDuties(both);
      agreeOnPromises(both);
      agreeOnWhatCounts(both);
    }),
    { numRuns: runs(40, 400) },
  );
});
