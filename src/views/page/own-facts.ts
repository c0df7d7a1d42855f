import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { ownValues } from '../../domain/judgements/own-values.ts';
import type { FieldKind } from '../../domain/model/own/fields.ts';
import type { Document } from '../../domain/model/programme.ts';
import { roleName, type Named } from './named.ts';

/** A field of the team's own, as its page says it. */
export interface OwnFact extends Named {
  title: string;
  /** Where it leads off the site. */
  rel?: string;
}

/** What a page shows of the fields of its kind; a field without a value is not there. */
export function ownFacts(
  judged: Pick<JudgedProgramme, 'site' | 'links'>,
  kind: FieldKind,
  document: Pick<Document<unknown>, 'own'>,
): OwnFact[] {
  return ownValues(judged.site, kind, document, 'page').flatMap(({ field, value }): OwnFact[] => {
    if (value === undefined) return [];
    const { title, type } = field;
    if (type === 'role') return [{ title, ...roleName(judged, String(value)) }];
    if (type === 'url')
      return [{ title, label: String(value), href: String(value), rel: 'noopener noreferrer' }];
    return [{ title, label: String(value) }];
  });
}

/** End of a page's head: its one h1, and the sentence under it. */
const HEAD = /<\/h1>(?:\s*<p class="lead">[\s\S]*?<\/p>)?/;

/** The text of a page before and behind the place under its title; without a title that is its beginning. */
export function cutUnderTitle(body: string): [head: string, rest: string] {
  const head = HEAD.exec(body);
  const at = head ? head.index + head[0].length : 0;
  return [body.slice(0, at), body.slice(at)];
}
