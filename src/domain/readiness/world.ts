import type { CsfFramework, CsfFunction } from '../frameworks/csf.ts';
import type { ProgrammeScore, SubcategoryScore } from '../maturity/score.ts';
import { scoreInput, scoreProgramme } from '../maturity/score-programme.ts';
import type { Day } from '../model/time/day.ts';
import type {
  AssessmentDocument,
  Programme,
  RecordDocument,
  Runbook,
  WithheldParts,
} from '../model/programme.ts';
import { countingRunbooks } from '../judgements/usable-runbooks.ts';

export interface ReadinessWorld {
  programme: Programme;
  /** Score of the same programme on the same day. */
  score: ProgrammeScore;
  framework: CsfFramework;
  today: Day;
  /** Walks that a ceiling may hide, by runbook: `wholeWorld` puts them here. */
  withheldWalks?: WithheldParts['walks'];
}

/** The programme with its score, on a day. */
export function readinessWorld(programme: Programme, framework: CsfFramework, today: Day): ReadinessWorld {
  const input = scoreInput({ programme, site: programme.site, framework });
  return { programme, score: scoreProgramme({ ...input, today }), framework, today };
}

/** The world as the criteria of one function see it. */
export interface FunctionWorld extends ReadinessWorld {
  function: CsfFunction;
  /** Runbooks that count and serve the function. */
  runbooks: Runbook[];
  /** All runbooks that count. */
  allRunbooks: Runbook[];
  subcategories: SubcategoryScore[];
  /** Controls that serve the function. */
  assessments: AssessmentDocument[];
  /** Records up to today. */
  records: RecordDocument[];
}

/** The world with what is withheld from pages put back, without a name: an item's state is the same under every ceiling. */
export function wholeWorld(world: ReadinessWorld): ReadinessWorld {
  const { withheld, ...programme } = world.programme;
  if (!withheld) return world;
  const whole = {
    ...programme,
    roles: [...programme.roles, ...withheld.roles],
    escalation: [...programme.escalation, ...withheld.escalation],
    regulations: [...programme.regulations, ...withheld.regulations],
    communications: [...programme.communications, ...withheld.communications],
    steps: [...programme.steps, ...withheld.steps],
  };
  return { ...world, programme: whole, withheldWalks: withheld.walks };
}

/** `form`: only the controls of that operating form, and those of all forms. */
export function functionWorld(world: ReadinessWorld, node: CsfFunction, form?: string): FunctionWorld {
  const { programme, score, today } = world;
  const subcategories = score.subcategories.filter((one) => one.function === node.id);
  const own = new Set(subcategories.map(({ id }) => id));
  const serves = ({ meta }: { meta: { csf: string[] } }) => meta.csf.some((id) => own.has(id));
  const allRunbooks = countingRunbooks(programme);
  return {
    ...world,
    function: node,
    allRunbooks,
    runbooks: allRunbooks.filter(serves),
    subcategories,
    assessments: programme.assessments.filter((one) => serves(one) && isForForm(one.meta.forms, form)),
    records: programme.records.filter(({ meta }) => meta.date <= today),
  };
}

/** `forms` absent or empty: for all of them. */
export function isForForm(forms: readonly string[] | undefined, form: string | undefined): boolean {
  return form === undefined || !forms?.length || forms.includes(form);
}
