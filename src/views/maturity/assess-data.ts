import type { CsfFramework } from '../../domain/frameworks/csf.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { controlAddress, maturityAddress } from '../../domain/links/addresses.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import type { Control } from '../../domain/maturity/control-state.ts';
import { scaleOf, thresholdsOf, type Thresholds } from '../../domain/maturity/settings.ts';
import type { HistoryEntry } from '../../domain/model/assessment.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { AssessmentDocument, Programme } from '../../domain/model/programme.ts';
import { programmeIdentity, type ProgrammeIdentity } from '../../domain/model/browser/programme-identity.ts';
import type { Scale } from '../../domain/model/own/scale.ts';

/** A control as the self-assessment asks for it. Of its history only what still counts: the last entry and later ones. */
export interface AssessControl extends Control {
  /** Digest of its file, which every answer names. Missing: withheld, it counts but cannot be answered. */
  base?: string;
  href?: string;
  owner: string;
  question?: string;
  levels: Record<string, string>;
  test: string[];
  askFor: string[];
  /** Operating forms that it belongs to. */
  forms: string[];
}

/** Everything that `/assess/` needs in the browser, in one script. */
export interface AssessData {
  programme: ProgrammeIdentity;
  /** Day that the site is judged on. */
  today: Day;
  /** True where that day is fixed: answers then bear it too. */
  pinned: boolean;
  scale: Scale;
  thresholds: Pick<Thresholds, 'provisionalCoverage' | 'evidenceCap'>;
  framework: CsfFramework;
  forms: { id: string; title: string }[];
  /** In the framework's order of their first subcategory. */
  controls: AssessControl[];
}

export function assessData(
  judged: Omit<JudgedProgramme, 'score' | 'history' | 'readiness'> & { pinned: boolean },
): AssessData {
  const { programme, site, framework, today, pinned } = judged;
  const order = new Map(framework.subcategories.map(({ id }, index) => [id, index]));
  const place = ({ meta }: AssessmentDocument) => order.get(meta.csf[0] ?? '') ?? order.size;
  return {
    programme: programmeIdentity(site),
    today,
    pinned,
    scale: scaleOf(site),
    thresholds: thresholdsOf(site),
    framework: leanFramework(framework),
    forms: programme.teams
      .filter(({ id }) => !isWithheld(id))
      .map(({ id, meta }) => ({ id, title: meta.title })),
    controls: [...programme.assessments]
      .sort((a, b) => place(a) - place(b))
      .map((control) => assessControl(judged, control)),
  };
}

function assessControl(
  { programme, links, today }: Pick<JudgedProgramme, 'programme' | 'links' | 'today'>,
  control: AssessmentDocument,
): AssessControl {
  const { id, digest, meta } = control;
  const hidden = isWithheld(id);
  return {
    id,
    title: hidden ? 'withheld' : meta.title,
    csf: meta.csf,
    ...(meta.weight === undefined ? {} : { weight: meta.weight }),
    ...(meta.floor === undefined ? {} : { floor: meta.floor }),
    history: countingHistory(meta.history ?? [], today),
    evidence: meta.evidence ?? [],
    ...(hidden || !digest ? {} : { base: digest, href: controlAddress(id) }),
    owner: links.roles.get(meta.owner)?.title ?? meta.owner,
    ...(meta.question ? { question: meta.question } : {}),
    levels: meta.levels ?? {},
    test: meta.test ?? [],
    askFor: meta.ask_for ?? [],
    forms: formsOf(programme, meta),
  };
}

/** The last entry on or before `today`, and what is dated later. */
function countingHistory(history: readonly HistoryEntry[], today: Day): HistoryEntry[] {
  const before = history.filter(({ date }) => date <= today);
  const last = before.reduce<HistoryEntry | undefined>(
    (latest, entry) => (latest && latest.date > entry.date ? latest : entry),
    undefined,
  );
  return [...(last ? [last] : []), ...history.filter(({ date }) => date > today)];
}

/** Forms that the control names; where it names none, those that mostly serve one of its outcomes. */
function formsOf({ teams }: Programme, { forms, csf }: AssessmentDocument['meta']): string[] {
  if (forms) return forms;
  return teams.filter(({ meta }) => !meta.csf || meta.csf.some((id) => csf.includes(id))).map(({ id }) => id);
}

/** What scoring and headings need; mappings to other frameworks stay on the pages. */
function leanFramework({ version, functions, categories, subcategories }: CsfFramework): CsfFramework {
  return {
    version,
    functions: functions.map(({ id, slug, title }) => ({ id, slug, title, outcome: '' })),
    categories: categories.map(({ id, function: own, title }) => ({ id, function: own, title, outcome: '' })),
    subcategories: subcategories.map(({ id, category, title, outcome }) => ({
      id,
      category,
      title,
      outcome,
      sp80053: [],
      cis: [],
    })),
    withdrawn: [],
  };
}

/** JSON that can stand inside a `<script>` element: no `<` can end it or open a comment. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

export interface AssessPage {
  controls: number;
  unanswered: number;
  uncovered: { id: string; title: string; href: string }[];
}

/**
 * The data as a classic script, which also a page opened from a folder can load; apart from the page, which would else be
 * ten times as heavy before its first word is seen.
 */
export function assessScript(judged: Parameters<typeof assessData>[0]): string {
  return `globalThis.readyroomAssess=${embeddedJson(assessData(judged))};\n`;
}

/** What the page says by itself. */
export function assessPage(judged: JudgedProgramme): AssessPage {
  const { programme, score } = judged;
  const answered = new Set(
    score.subcategories.flatMap(({ contributions }) =>
      contributions.filter(({ state }) => state !== 'unanswered').map(({ id }) => id),
    ),
  );
  return {
    controls: programme.assessments.length,
    unanswered: programme.assessments.filter(({ id }) => !answered.has(id)).length,
    uncovered: score.subcategories
      .filter(({ contributions }) => contributions.length === 0)
      .map(({ id, title }) => ({ id, title, href: maturityAddress(id) })),
  };
}
