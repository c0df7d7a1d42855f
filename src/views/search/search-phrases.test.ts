import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import { RULES } from '../../domain/rules/index.ts';
import { makeFinder } from '../../domain/search/find-entries.ts';
import { BLIND_PHRASES } from '../../testing/search-phrases/blind.ts';
import { HELD_BACK_PHRASES } from '../../testing/search-phrases/held-back.ts';
import { judgePhrase, missLines, scorePhrases } from '../../testing/search-phrases/judge-phrases.ts';
import { NEVER_REFERENCE } from '../../testing/search-phrases/never-reference.ts';
import { LIBRARY_PHRASES } from '../../testing/search-phrases/library.ts';
import { OUR_PHRASES } from '../../testing/search-phrases/ours.ts';
import { THIRTY_PHRASES } from '../../testing/search-phrases/thirty.ts';
import { searchIndex, searchIndexScript } from './search-index.ts';

const { programme } = await readProgramme(filesOnDisk(process.cwd()));
const index = searchIndex(judgeProgramme(programme, programme.site!, csf2, programme.site!.as_of!), RULES);
const finder = makeFinder(index);
const found = (phrase: string) => finder.find(phrase).map(({ entry: { address } }) => address);

describe('of phrases as people type them under stress', () => {
  it.each([
    ['by somebody who had not seen the words', BLIND_PHRASES],
    ['by another, and held back until the search was done', HELD_BACK_PHRASES],
    ['when the library had grown', THIRTY_PHRASES],
    ['by somebody who had', [...OUR_PHRASES, ...LIBRARY_PHRASES]],
  ])('written %s, the page is first and among the first three', (_, phrases) => {
    const score = scorePhrases(phrases.map((one) => judgePhrase(one, found(one.phrase))));
    expect(score.firstThree, missLines(score).join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(score.first).toBeGreaterThanOrEqual(0.85);
  });

  it('are at least 200', () => expect(BLIND_PHRASES.length + OUR_PHRASES.length).toBeGreaterThanOrEqual(200));

  it.each(NEVER_REFERENCE)('%s finds something to do or somebody to ask', (phrase) => {
    const [best] = finder.find(phrase);
    expect(['Control', 'Maturity', 'Function', 'Readiness', 'Reference', 'Rule']).not.toContain(
      best?.entry.kind,
    );
  });
});

it('no more phrases stand verbatim among what the programme and the product give than chance would have it', () => {
  const known = new Set(
    [
      ...Object.values(index.usual).flatMap((words) => words.split('|')),
      ...index.entries.flatMap(({ signs = [], names = [] }) => [...signs, ...names]),
    ].map((text) => text.toLowerCase()),
  );
  const copied = BLIND_PHRASES.map(({ phrase }) => phrase.trim().toLowerCase()).filter(
    (phrase) => phrase.split(' ').length > 2 && known.has(phrase),
  );
  // Names of the field: whoever collects them meets what others type.
  expect(copied.length, copied.join('\n')).toBeLessThan(BLIND_PHRASES.length * 0.04);
});

it('its index is fetched in no time: 60 kB at most for seventeen runbooks, and 1.2 kB for each beyond', () => {
  const runbooks = index.entries.filter(({ address }) => /^runbooks\/[^/]+\/$/.test(address)).length;
  expect(runbooks).toBeGreaterThanOrEqual(17);
  expect(gzipSync(searchIndexScript(index), { level: 9 }).length).toBeLessThan(
    60_000 + 1_200 * (runbooks - 17),
  );
});
