import type { SourceFile } from '../model/source-file.ts';
import type { WordFacts } from '../model/word-facts.ts';
import { idsInText } from './ids-in-text.ts';
import { placeholdersInText, placeholdersInYaml } from './placeholder-facts.ts';
import { secretsInText } from './secret-facts.ts';
import { longSentences } from './sentences.ts';
import { shinglesOf } from './shingles.ts';

/** Reads out of one text what costs most to read; whoever parses the text keeps it with the result. */
export function readWordFacts(source: SourceFile, text: string): WordFacts {
  const world = { texts: new Map([[source.file, text]]) };
  return {
    longSentences: longSentences(world, source),
    placeholdersInText: placeholdersInText(world, source),
    placeholdersInYaml: placeholdersInYaml(world, source),
    secrets: secretsInText(world, source),
    ids: idsInText(world, source),
    ...(source.kind === 'runbook' ? { shingles: shinglesOf(world, source) } : {}),
  };
}

/** Of a text that asks more than it may: nothing of it is read. */
export const NO_WORD_FACTS: WordFacts = {
  longSentences: [],
  placeholdersInText: [],
  placeholdersInYaml: [],
  secrets: [],
  ids: { techniques: [], subcategories: [] },
  shingles: { count: 0, sampled: [] },
};
