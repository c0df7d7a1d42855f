import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { runbookAddress, stepAddress } from '../../domain/links/addresses.ts';
import { fileId, namesIn } from '../../domain/links/read-names.ts';
import { isWithheld, WITHHELD } from '../../domain/model/withheld.ts';
import type { Arm, Destination, Fact, Facts, Section, Step } from '../../domain/model/body.ts';
import type { Phase } from '../../domain/model/phase.ts';
import type { Runbook, SharedStepDocument } from '../../domain/model/programme.ts';
import { factViews, type FactViews } from './fact-views.ts';
import { warningsAhead, type WarningAhead } from './warnings-ahead.ts';
import { roleName, runbookName, type Named } from '../page/named.ts';
import { subcategoryLink } from '../page/page-link.ts';
import { durationWords } from '../page/when.ts';

export interface SectionView {
  anchor: string;
  title: string;
  phase?: Phase;
  html: string;
  steps: StepView[];
}

export interface StepView extends FactViews {
  anchor: string;
  /** Keys ticks of a run. */
  key: string;
  /** `3`; `P1` before an incident, `A1` after it. */
  number: string;
  title: string;
  /** An item of a list: no link leads to it. */
  plain?: true;
  /** Its number there, where the page counts otherwise: "back to 2" means that one. */
  listNumber?: number;
  kind: Step['kind'];
  roles: Named[];
  /** HTML: it may hold a link. */
  time?: string;
  csf: Named[];
  /** The reusable step that stands here; without `html` where it is withheld or missing. */
  shared?: Named & { html?: string; notes?: string[] };
  html: string;
  /** Warnings that stand behind the first command or box, to be read before; absent where there is none. */
  ahead?: WarningAhead[];
  next?: string;
  arms: ArmView[];
}

export interface ArmView {
  label: string;
  kind: 'step' | 'runbook' | 'end' | 'nowhere';
  /** Where it leads, or the reason for ending. */
  to: Named;
  /** Number of the step that it leads to. */
  number?: string;
}

type Linked = Pick<JudgedProgramme, 'links'>;

/** The sections of a runbook with numbered steps, reusable steps in place. */
export function sectionViews(judged: Linked, { body }: Runbook): SectionView[] {
  const numbers = stepNumbers(body.sections);
  const titles = new Map(
    body.sections.flatMap(({ steps }) => steps.map((step) => [step.anchor, step.title])),
  );
  return body.sections.map(({ anchor, title, phases, html, steps }) => ({
    anchor,
    title,
    ...(phases[0] ? { phase: phases[0] } : {}),
    html,
    steps: steps.map((step) => stepView(judged, step, numbers, titles)),
  }));
}

/** By anchor. What comes before and after an incident does not take part in the count. */
function stepNumbers(sections: readonly Section[]): Map<string, string> {
  const counts = { P: 0, A: 0, '': 0 };
  const numbers = new Map<string, string>();
  for (const { phase, anchor } of sections.flatMap(({ steps }) => steps)) {
    const lane = phase === 'preparation' ? 'P' : phase === 'post-incident' ? 'A' : '';
    counts[lane] += 1;
    numbers.set(anchor, `${lane}${counts[lane]}`);
  }
  return numbers;
}

function stepView(
  judged: Linked,
  step: Step,
  numbers: Map<string, string>,
  titles: Map<string, string>,
): StepView {
  const shared = step.includes ? judged.links.steps.get(fileId(step.includes)) : undefined;
  const facts: Facts = { ...shared?.body.facts, ...step.facts };
  return {
    anchor: step.anchor,
    key: step.key,
    number: numbers.get(step.anchor) ?? '',
    title: step.title,
    ...(step.plain ? { plain: true } : {}),
    ...(step.plain?.number === undefined || String(step.plain.number) === numbers.get(step.anchor)
      ? {}
      : { listNumber: step.plain.number }),
    kind: step.kind,
    roles: facts.role ? namesIn(facts.role.text).map((id) => roleName(judged, id)) : [],
    ...(facts.time ? { time: timeWords(facts.time) } : {}),
    csf: facts.csf
      ? namesIn(facts.csf.text).map((id) => ({ label: id, href: subcategoryLink(id).href }))
      : [],
    ...(step.includes ? { shared: sharedView(step.includes, shared) } : {}),
    html: step.html,
    ...factViews(judged, facts),
    ...warningsAhead(step, shared?.body),
    ...(facts.next
      ? { next: /^end\W*$/i.test(facts.next.text) ? 'The end of the flow.' : facts.next.html }
      : {}),
    arms: step.arms.map((arm) => armView(judged, arm, numbers, titles)),
  };
}

function sharedView(path: string, shared: SharedStepDocument | undefined): NonNullable<StepView['shared']> {
  if (isWithheld(path) || shared === undefined) return { label: WITHHELD };
  const { html, notes } = shared.body;
  return {
    label: shared.meta.title,
    href: stepAddress(fileId(path)),
    ...(html ? { html } : {}),
    ...(notes ? { notes } : {}),
  };
}

/** As HTML, since it may be marked or lead somewhere. */
export function timeWords({ text, html }: Fact): string {
  return /^\d+[mhd]$/.test(text) && html === text ? durationWords(text) : html;
}

function armView(
  judged: Linked,
  { label, text, destination }: Arm,
  numbers: Map<string, string>,
  titles: Map<string, string>,
): ArmView {
  const { kind, to } = destinationView(judged, destination, text, titles);
  const number = destination.kind === 'step' ? numbers.get(destination.anchor) : undefined;
  return { label, kind, to, ...(number ? { number } : {}) };
}

function destinationView(
  judged: Linked,
  destination: Destination,
  text: string,
  titles: Map<string, string>,
): Pick<ArmView, 'kind' | 'to'> {
  switch (destination.kind) {
    case 'step':
      return {
        kind: 'step',
        to: { label: named(text, titles.get(destination.anchor)), href: `#${destination.anchor}` },
      };
    case 'file':
      return { kind: 'runbook', to: worded(text, otherPage(judged, destination.path, destination.anchor)) };
    case 'end':
      return { kind: 'end', to: { label: destination.reason } };
    case 'nowhere':
      return { kind: 'nowhere', to: { label: destination.text } };
  }
}

/** A title, after the words of the author's link where it does not hold them. */
function named(text: string, title: string | undefined): string {
  if (title === undefined) return text;
  return title.toLowerCase().includes(text.toLowerCase()) ? title : `${text} (${title})`;
}

function worded(text: string, page: Named): Named {
  return page.label === WITHHELD ? page : { ...page, label: named(text, page.label) };
}

function otherPage(judged: Linked, path: string, anchor: string | undefined): Named {
  if (isWithheld(path)) return { label: WITHHELD };
  const id = fileId(path);
  const shared = path.startsWith('content/steps/') ? judged.links.steps.get(id) : undefined;
  if (shared) return { label: shared.meta.title, href: stepAddress(id) };
  const name = runbookName(judged, id);
  return name.href && anchor ? { ...name, href: `${runbookAddress(id)}#${anchor}` } : name;
}
