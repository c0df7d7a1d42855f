import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { END, readFlow } from '../../domain/links/flow.ts';
import { sectionDigest, stepDigest } from '../../domain/links/step-digest.ts';
import { fileId, namesIn } from '../../domain/links/read-names.ts';
import { ALERT_TITLES } from '../../domain/model/alert.ts';
import { isWithheld, WITHHELD } from '../../domain/model/withheld.ts';
import type { Arm, Check, Facts, Section, Step, StepBody } from '../../domain/model/body.ts';
import { isFirstMinutes } from '../../domain/model/first-minutes.ts';
import { programmeIdentity } from '../../domain/model/browser/programme-identity.ts';
import { durationMinutes } from '../../domain/model/time/duration.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { numberTwins } from '../../domain/text/text-key.ts';
import type { PlanArm, PlanClock, PlanStep, RunPlan } from '../../domain/runs/run-plan.ts';
import { stepPlace } from '../../domain/runs/step-places.ts';
import { runbookName } from '../page/named.ts';
import { sectionViews } from './runbook-steps.ts';

/** What the page of a runbook gives to run mode. */
export function runPlan(judged: JudgedProgramme, runbook: Runbook): RunPlan {
  const { meta, body } = runbook;
  const { site, programme } = judged;
  const numbers = new Map(
    sectionViews(judged, runbook)
      .flatMap(({ steps }) => steps)
      .map(({ anchor, number }) => [anchor, number]),
  );
  const keys = new Map(body.sections.flatMap(({ steps }) => steps.map(({ anchor, key }) => [anchor, key])));
  const flow = readFlow(body, runbook.file);
  const following = (anchor: string) =>
    flow.edges
      .filter(({ from, kind }) => from === anchor && (kind === 'next' || kind === 'jump'))
      .map(({ to }) => (to.startsWith(END) ? 'end' : keys.get(to)))
      .filter((key) => key !== undefined);
  const first = body.sections.find(({ title, phases }) => phases.length === 0 && isFirstMinutes(title));
  return {
    programme: programmeIdentity(site),
    runbook: {
      id: runbook.id,
      title: meta.title,
      ...(meta.version ? { version: meta.version } : {}),
      ...(meta.aliases ? { aliases: meta.aliases } : {}),
    },
    severities: site.severities.map(({ id, title, update_every }) => ({
      id,
      title,
      updateMinutes: durationMinutes(update_every),
    })),
    severity: meta.severity.default,
    roles: programme.roles.map(({ id, title }) => ({ id, title })),
    steps: [
      ...(first && first.checks.length > 0 ? [sectionStep(first, 'first-minutes', runbook.file)] : []),
      ...body.sections.flatMap((section) => [
        ...(section !== first && section.checks.length > 0
          ? [sectionStep(section, 'section', runbook.file)]
          : []),
        ...section.steps.map((step) => planStep(judged, runbook.file, step, numbers, keys, following)),
      ]),
    ],
    clocks: (meta.notifications ?? []).flatMap((id) => planClock(judged, id)),
  };
}

/** The boxes that stand below a section's heading and in none of its steps. */
function sectionStep(section: Section, kind: 'first-minutes' | 'section', file: string): PlanStep {
  const { anchor, title, checks, phases, span } = section;
  return {
    key: anchor,
    anchor,
    number: '',
    title,
    ...(phases[0] ? { phase: phases[0] } : {}),
    kind,
    roles: [],
    place: `${file}:${span.start.line}`,
    digest: sectionDigest(section),
    ...planBoxes(checks),
    next: [],
    arms: [],
  };
}

function planStep(
  judged: JudgedProgramme,
  file: string,
  step: Step,
  numbers: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, string>,
  following: (anchor: string) => string[],
): PlanStep {
  const shared =
    step.includes && !isWithheld(step.includes) ? judged.links.steps.get(fileId(step.includes)) : undefined;
  const facts: Facts = { ...shared?.body.facts, ...step.facts };
  const place = stepPlace(step, file);
  return {
    key: step.key,
    anchor: step.anchor,
    number: numbers.get(step.anchor) ?? '',
    title: step.title,
    phase: step.phase,
    kind: step.kind,
    roles: facts.role ? namesIn(facts.role.text) : [],
    ...(facts.approval ? { approval: namesIn(facts.approval.text) } : {}),
    ...careOf(step, facts, shared?.body),
    ...(place ? { place } : {}),
    digest: stepDigest(step, shared?.body),
    ...planBoxes([...(shared?.body.checks ?? []), ...step.checks]),
    next: step.kind === 'decision' ? [] : following(step.anchor),
    arms: step.arms.map((arm) => planArm(judged, file, arm, keys)),
  };
}

function careOf(step: Step, facts: Facts, shared: StepBody | undefined): Pick<PlanStep, 'care'> {
  const kinds = [...(shared?.warnings ?? []), ...(step.warnings ?? [])].map(({ kind }) => kind);
  if (facts.caution || kinds.includes('caution')) return { care: ALERT_TITLES.caution };
  return kinds.length > 0 ? { care: ALERT_TITLES.warning } : {};
}

/** A shared step's box may have the words of one beside it: each has a key of its own, and an old key leads to the first. */
function planBoxes(boxes: readonly Check[]): Pick<PlanStep, 'checks' | 'formerly'> {
  const checks = numberTwins(boxes.map(({ key }) => key));
  const formerly: Record<string, string> = {};
  for (const [at, { former }] of boxes.entries())
    if (former !== undefined && !checks.includes(former)) formerly[former] ??= checks[at] as string;
  return Object.keys(formerly).length > 0 ? { checks, formerly } : { checks };
}

function planArm(
  judged: JudgedProgramme,
  file: string,
  { label, text, destination }: Arm,
  keys: ReadonlyMap<string, string>,
): PlanArm {
  const own =
    destination.kind === 'file' && destination.path === file ? keys.get(destination.anchor ?? '') : undefined;
  if (own) return { label, to: text, step: own };
  switch (destination.kind) {
    case 'step': {
      const step = keys.get(destination.anchor);
      return { label, to: text, ...(step ? { step } : {}) };
    }
    case 'file': {
      if (isWithheld(destination.path)) return { label, to: WITHHELD };
      const id = fileId(destination.path);
      const isRunbook = judged.links.runbooks.has(id) && !destination.path.startsWith('content/');
      return { label, to: runbookName(judged, id).label || text, ...(isRunbook ? { runbook: id } : {}) };
    }
    case 'end':
      return { label, to: destination.reason || 'end' };
    case 'nowhere':
      return { label, to: destination.text };
  }
}

function planClock(judged: JudgedProgramme, id: string): PlanClock[] {
  const duty = judged.programme.regulations.find((one) => one.id === id);
  if (!duty) return [];
  return [
    {
      duty: id,
      title: duty.title,
      decidedBy: duty.decided_by,
      stages: duty.stages.map(({ what, deadline, counting, clock_starts: starts, to }) => ({
        what,
        ...(deadline === undefined ? {} : { deadline }),
        counting: counting ?? 'calendar',
        starts,
        to,
      })),
    },
  ];
}
