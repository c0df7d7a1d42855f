import type { Facts } from '../../domain/model/body.ts';
import { namesIn } from '../../domain/links/read-names.ts';
import { roleName, type Named } from '../page/named.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';

/** Facts of a step that are shown as they are written, in HTML. */
export const TEXT_FACTS = ['caution', 'impact', 'verify', 'ifItFails', 'undo'] as const;

export type FactViews = Partial<Record<(typeof TEXT_FACTS)[number], string>> & {
  /** Who must agree before the step is done. */
  approval?: Named[];
};

/** What a step says of itself besides its prose, wherever it is shown. */
export function factViews(judged: Pick<JudgedProgramme, 'links'>, facts: Facts): FactViews {
  const views: FactViews = {};
  for (const name of TEXT_FACTS) {
    const fact = facts[name];
    if (fact) views[name] = fact.html;
  }
  if (facts.approval) views.approval = namesIn(facts.approval.text).map((id) => roleName(judged, id));
  return views;
}
