import { expect, test } from 'vitest';
import { bundledSources } from '../../testing/bundled-sources.ts';
import { readSource, sourceDigest } from '../disk/source-digest.ts';
import { PARSER_SOURCES, parserVersion } from './parser-version.ts';

test('no source that a bundler finds behind the parser can change without the version', async () => {
  const needed = await bundledSources(PARSER_SOURCES);
  expect(needed).toEqual(expect.arrayContaining(['markdown/parse-step.ts', 'domain/words/secrets.ts']));
  const texts = new Map<string, string>();
  const read = (file: string) => {
    const text = texts.get(file) ?? readSource(file);
    texts.set(file, text);
    return text;
  };
  expect(sourceDigest(PARSER_SOURCES, read)).toBe(parserVersion());
  const unseen = needed.filter(
    (changed) =>
      sourceDigest(PARSER_SOURCES, (file) => read(file) + (file === changed ? '//' : '')) === parserVersion(),
  );
  expect(unseen).toEqual([]);
});

test.each(['../package-lock.json', '../package.json'])('libraries of other versions, told by %s', (told) => {
  const read = (change: string) => (file: string) => {
    if (told === '../package.json' && file === '../package-lock.json') throw new Error('not there');
    return readSource(file) + (file === told ? change : '');
  };
  expect(sourceDigest(PARSER_SOURCES, read(' '))).not.toBe(sourceDigest(PARSER_SOURCES, read('')));
});
