import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import {
  alertAddress,
  communicationAddress,
  regulationAddress,
  roleAddress,
  runbookAddress,
  stepAddress,
  techniqueAddress,
} from '../../domain/links/addresses.ts';
import type { HouseWords } from '../../domain/model/programme.ts';
import type { SearchEntry, SearchIndex } from '../../domain/search/search-index.ts';

/** Entries with the words that people of the house have for them. */
export function withHouseWords(
  entries: readonly SearchEntry[],
  { programme }: Pick<JudgedProgramme, 'programme'>,
): SearchEntry[] {
  const words = new Map<string, string[]>();
  for (const one of programme.synonyms)
    for (const address of addressesOf(one)) {
      const page = address.slice(1);
      words.set(page, [...(words.get(page) ?? []), ...one.words]);
    }
  return entries.map((entry) => {
    const more = words.get(entry.address);
    return more ? { ...entry, house: [...new Set(more)] } : entry;
  });
}

/** The usual words that words of the house stand for. */
export const houseMeanings = ({ programme }: Pick<JudgedProgramme, 'programme'>): SearchIndex['house'] =>
  programme.synonyms.flatMap(({ words, means = [] }) => (means.length > 0 ? [{ words, means }] : []));

function addressesOf(one: HouseWords): string[] {
  return [
    ...(one.runbooks ?? []).map(runbookAddress),
    ...(one.steps ?? []).map(stepAddress),
    ...(one.triggers ?? []).map(alertAddress),
    ...(one.attack ?? []).map(techniqueAddress),
    ...(one.roles ?? []).map(roleAddress),
    ...(one.regulations ?? []).map(regulationAddress),
    ...(one.communications ?? []).map(communicationAddress),
  ];
}
