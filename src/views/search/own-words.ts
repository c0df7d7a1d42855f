import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { ownValues } from '../../domain/judgements/own-values.ts';
import { DOCUMENT_KINDS, KINDS } from '../../domain/model/kinds.ts';
import { hasOwnFields } from '../../domain/model/own/fields.ts';
import type { Document } from '../../domain/model/programme.ts';
import type { SearchEntry } from '../../domain/search/search-index.ts';
import { isPublic } from '../page/page-link.ts';

/** Entries that are called by the values of their pages' own fields, too: a register number finds its runbook. */
export function withOwnWords(entries: readonly SearchEntry[], judged: JudgedProgramme): SearchEntry[] {
  const words = new Map(
    DOCUMENT_KINDS.flatMap((kind) => {
      if (!hasOwnFields(kind)) return [];
      const documents: readonly Document<unknown, unknown>[] = judged.programme[KINDS[kind].list];
      return documents.filter(isPublic).map((one): [string, string[]] => {
        const values = ownValues(judged.site, kind, one, 'search');
        const said = values.flatMap(({ value }) => (value === undefined ? [] : [String(value)]));
        return [`${KINDS[kind].page}${one.id}/`.slice(1), said];
      });
    }),
  );
  return entries.map((entry) => {
    const said = words.get(entry.address) ?? [];
    return said.length > 0 ? { ...entry, names: [...new Set([...(entry.names ?? []), ...said])] } : entry;
  });
}
