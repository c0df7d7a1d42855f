import type { LooseEnd } from '../../links/flow.ts';
import type { RunbookSource } from './world-runbooks.ts';

/** Ways of one kind that lead to no step; a dead anchor has its own finding. */
export function looseEndsOf({ flow, body }: RunbookSource, kind: LooseEnd['kind']): LooseEnd[] {
  const anchors = new Set(body.headings.map(({ anchor }) => anchor));
  return flow.looseEnds.filter(
    (end) => end.kind === kind && (end.anchor === undefined || anchors.has(end.anchor)),
  );
}
