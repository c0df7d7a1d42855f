import type { Check, Facts, Html, Step } from '../model/body.ts';
import type { Programme } from '../model/programme.ts';
import { isWithheld } from '../model/withheld.ts';
import { namesIn } from './read-names.ts';

/** What a step tells: its own words, behind those of the reusable step that it includes. */
export interface WholeStep {
  facts: Facts;
  html: Html;
  checks: Check[];
  /** Ids of roles, withheld ones left out. */
  roles: string[];
}

export function wholeStep({ steps }: Pick<Programme, 'steps'>, step: Step): WholeStep {
  const shared = step.includes ? steps.find(({ file }) => file === step.includes) : undefined;
  const facts = { ...shared?.body.facts, ...step.facts };
  return {
    facts,
    html: [shared?.body.html ?? '', step.html].filter(Boolean).join('\n'),
    checks: [...(shared?.body.checks ?? []), ...step.checks],
    roles: namesIn(facts.role?.text ?? '').filter((name) => !isWithheld(name)),
  };
}
