import { expect, it } from 'vitest';
import { makeVocabulary } from './vocabulary.ts';

it.each([
  ['log', ['logs', 'logging'], ['logs', 'logging']],
  ['encrypted', ['encrypt', 'encryption'], ['encrypt', 'encryption']],
  // Other words, which only lose the same letters.
  ['note', ['not', 'notes', 'notion'], ['notes']],
  ['not', ['note'], []],
  ['site', ['sit', 'sites'], ['sites']],
])('of %s, %j: %j are other forms', (word, terms, forms) =>
  expect(
    makeVocabulary(terms)
      .same(word)
      .map(({ term }) => term)
      .sort(),
  ).toEqual([...forms].sort()),
);
