import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import type { Rule } from '../../domain/rules/define-rule.ts';
import { packIndex } from '../../domain/search/pack-index.ts';
import type { SearchIndex } from '../../domain/search/search-index.ts';
import { embeddedJson } from '../maturity/assess-data.ts';
import { answersOf } from './answers.ts';
import { houseMeanings, withHouseWords } from './house-words.ts';
import { usualTable } from './known-words.ts';
import { withOwnWords } from './own-words.ts';
import { peopleEntries } from './people-entries.ts';
import { referenceEntries } from './reference-entries.ts';
import { runbookEntries } from './runbook-entries.ts';
import { sitePageEntries } from './site-page-entries.ts';

/** What the search by names knows of a programme, the pages that a responder needs first. `rules` have pages of their own. */
export function searchIndex(judged: JudgedProgramme, rules: readonly Rule[]): SearchIndex {
  const named = [
    ...runbookEntries(judged),
    ...peopleEntries(judged),
    ...sitePageEntries(),
    ...referenceEntries(judged, rules),
  ];
  const entries = withOwnWords(named, judged);
  return {
    entries: withHouseWords(entries, judged),
    usual: usualTable(entries),
    house: houseMeanings(judged),
    answers: answersOf(judged),
  };
}

/** One classic script that sets a global name; no text in it can end the element that it may stand in. */
export const searchIndexScript = (index: SearchIndex): string =>
  `globalThis.readyroomSearchIndex=${embeddedJson(packIndex(index))};\n`;
