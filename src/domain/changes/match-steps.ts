import { wholeStep } from '../links/whole-step.ts';
import { FACT_LABELS, type FactName, type Step } from '../model/body.ts';
import type { Programme, Runbook } from '../model/programme.ts';

export const SECTION = 'section';

/** A step as a reader meets it, with what a reusable step brings. */
export interface ToldStep {
  step: Step;
  /** Heading of its section. */
  under: string;
  /** How many steps stand before it. */
  at: number;
  /** What can be reworded, by its name for people. */
  parts: ReadonlyMap<string, string>;
}

/** Pairs of the same step before and after; one side is missing where it is new or gone. */
export type StepPair = [before: ToldStep | undefined, after: ToldStep | undefined];

/** Share of words in common from which a step without its heading of before is still the same step. */
const ALIKE = 0.5;

export function toldSteps(programme: Pick<Programme, 'steps'>, { body }: Runbook): ToldStep[] {
  const steps = body.sections.flatMap(({ title, steps: own }) => own.map((step) => ({ step, under: title })));
  return steps.map(({ step, under }, at) => ({ step, under, at, parts: partsOf(programme, step, under) }));
}

function partsOf(programme: Pick<Programme, 'steps'>, step: Step, under: string): Map<string, string> {
  const { facts, html, checks } = wholeStep(programme, step);
  const told = (Object.keys(FACT_LABELS) as FactName[]).flatMap((name): [string, string][] => {
    const fact = facts[name];
    return fact ? [[FACT_LABELS[name], fact.text]] : [];
  });
  return new Map<string, string>([
    ['title', step.title],
    [SECTION, under],
    ['kind', step.kind],
    ...told,
    ['text', html],
    ['boxes', checks.map(({ text }) => text).join('\n')],
  ]);
}

/** Which step is which: by its key, else by words that stayed. In the order of after; what is gone comes last. */
export function matchSteps(before: readonly ToldStep[], after: readonly ToldStep[]): StepPair[] {
  const left = new Map(before.map((told) => [told.step.key, told]));
  const found = new Map<ToldStep, ToldStep>();
  for (const told of after) {
    const same = left.get(told.step.key);
    if (!same || found.has(told)) continue;
    found.set(told, same);
    left.delete(told.step.key);
  }
  for (const told of after.filter((each) => !found.has(each))) {
    const [best] = [...left.values()]
      .map((one) => ({ one, alike: likeness(one, told) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike);
    if (!best) continue;
    found.set(told, best.one);
    left.delete(best.one.step.key);
  }
  return [
    ...after.map((told): StepPair => [found.get(told), told]),
    ...[...left.values()].map((told): StepPair => [told, undefined]),
  ];
}

/** Words in common of all words, 0 to 1. */
function likeness(one: ToldStep, other: ToldStep): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

function wordsOf({ parts }: ToldStep): Set<string> {
  const text = [parts.get('title'), parts.get('text'), parts.get('boxes')].join(' ');
  return new Set(
    text
      .replace(/<[^>]*>/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  );
}
