import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { stepAddress } from '../../domain/links/addresses.ts';
import {
  communicationLink,
  dutyLink,
  linksTo,
  roleLink,
  runbookLink,
  techniqueLink,
  triggerLink,
  type PageLink,
} from '../page/page-link.ts';
import { techniqueIds } from './techniques.ts';

/** What people of the house say, the usual words for it, and where it leads. */
export interface HouseWordsRow {
  words: string[];
  means: string[];
  links: PageLink[];
}

export function houseWords(judged: JudgedProgramme): HouseWordsRow[] {
  const { programme, links } = judged;
  const withPage = new Set(techniqueIds(judged));
  return programme.synonyms.map((one) => ({
    words: one.words,
    means: one.means ?? [],
    links: [
      ...linksTo(one.runbooks ?? [], links.runbooks, runbookLink),
      ...linksTo(one.steps ?? [], links.steps, ({ id, meta }) => ({
        href: stepAddress(id),
        label: meta.title,
      })),
      ...linksTo(one.triggers ?? [], links.triggers, triggerLink),
      ...(one.attack ?? []).map((id) => (withPage.has(id) ? techniqueLink(id) : { label: id })),
      ...(one.roles ?? []).map((id) => roleLink(judged, id)),
      ...(one.regulations ?? []).map((id) => dutyLink(programme, id)),
      ...linksTo(one.communications ?? [], links.communications, communicationLink),
    ],
  }));
}
