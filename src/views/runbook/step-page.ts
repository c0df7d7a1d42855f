import { noteList } from '../../domain/text/note-list.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { stepAddress } from '../../domain/links/addresses.ts';
import { namesIn } from '../../domain/links/read-names.ts';
import type { SharedStepDocument } from '../../domain/model/programme.ts';
import { reviewInterval } from '../../domain/judgements/due.ts';
import type { PageWish } from '../page/chrome.ts';
import { roleName, runbookName, type Named } from '../page/named.ts';
import type { OwnFact } from '../page/own-facts.ts';
import { subcategoryLink, techniqueFilter, techniqueLink } from '../page/page-link.ts';
import { factViews } from './fact-views.ts';
import { inputViews, type InputView } from './input-views.ts';
import { reviewState, type DueView } from './review-state.ts';
import { timeWords, type StepView } from './runbook-steps.ts';
import { warningsAhead } from './warnings-ahead.ts';

export interface SharedStepView {
  title: string;
  summary: string;
  owner: Named;
  review?: DueView;
  /** The step as runbooks show it. */
  step: StepView;
  /** Values that its commands name. */
  inputs: InputView[];
  /** List of its footnotes. */
  notes: string;
  runbooks: Named[];
  techniques: Named[];
}

export function sharedStepView(
  judged: Pick<JudgedProgramme, 'links' | 'site' | 'today'>,
  { id, meta, body }: SharedStepDocument,
): SharedStepView {
  const { facts } = body;
  return {
    title: meta.title,
    summary: meta.summary,
    owner: roleName(judged, meta.owner),
    ...(meta.last_reviewed
      ? {
          review: reviewState(
            meta.last_reviewed,
            meta.review_interval ?? reviewInterval(judged.site),
            judged.today,
          ),
        }
      : {}),
    step: {
      anchor: 'step',
      key: id,
      number: '',
      title: meta.title,
      kind: 'step',
      roles: facts.role ? namesIn(facts.role.text).map((one) => roleName(judged, one)) : [],
      ...(facts.time ? { time: timeWords(facts.time) } : {}),
      csf: (meta.csf ?? []).map((one) => ({ label: one, href: subcategoryLink(one).href })),
      html: body.html,
      ...factViews(judged, facts),
      ...warningsAhead(body),
      arms: [],
    },
    inputs: inputViews(meta.inputs ?? []),
    notes: noteList(body.notes ?? []),
    runbooks: (judged.links.runbooksByStep.get(id) ?? []).map((runbook) => runbookName(judged, runbook.id)),
    techniques: (meta.attack ?? []).map((one) => ({
      label: techniqueFilter(one),
      href: techniqueLink(one).href,
    })),
  };
}

/** What the layout and search are told of a reusable step. */
export function sharedStepWish(
  { title, summary, step, techniques }: SharedStepView,
  { id, tlp, file }: SharedStepDocument,
  own: OwnFact[] = [],
): PageWish {
  return {
    address: stepAddress(id),
    title,
    description: summary,
    crumbs: [{ label: 'Steps', href: '/steps/' }],
    kind: 'Step',
    filters: { technique: techniques.map(({ label }) => label), role: step.roles.map(({ label }) => label) },
    tlp,
    file,
    own,
  };
}

export interface StepRow extends Named {
  summary: string;
  uses: number;
}

export function stepRows({ programme, links }: Pick<JudgedProgramme, 'programme' | 'links'>): StepRow[] {
  return programme.steps.map(({ id, meta }) => ({
    label: meta.title,
    href: stepAddress(id),
    summary: meta.summary,
    uses: links.runbooksByStep.get(id)?.length ?? 0,
  }));
}
