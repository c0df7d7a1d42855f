import { describe, expect, it } from 'vitest';
import { publishedSample } from '../../testing/published-sample.ts';

const HIDDEN = {
  file: 'runbooks/ransomware.md',
  replace: 'review_interval: 180d',
  by: 'review_interval: 180d\ntlp: RED',
};
const wordsFile = (text: string, tlp = '') => ({
  file: 'content/synonyms.yml',
  text: `synonyms:\n  - ${text}\n${tlp}`,
});

describe('words of the house', () => {
  it.each([
    ['for a hidden runbook alone are gone', '{ words: [black screen], runbooks: [ransomware] }', []],
    [
      'with usual words besides are gone too: they were its words',
      '{ words: [black screen], means: [server], runbooks: [ransomware] }',
      [],
    ],
    [
      'for a visible thing too keep that',
      '{ words: [black screen], runbooks: [ransomware, web-shell], roles: [incident-lead] }',
      [{ id: '0001', words: ['black screen'], runbooks: ['web-shell'], roles: ['incident-lead'] }],
    ],
    [
      'with usual words alone stay',
      '{ words: [black screen], means: [server] }',
      [{ id: '0001', words: ['black screen'], means: ['server'] }],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await publishedSample([HIDDEN, wordsFile(text)])).synonyms).toEqual(expected);
  });

  it('leave no trace where their file is above the ceiling', async () => {
    const shown = await publishedSample([
      wordsFile('{ words: [black screen], runbooks: [web-shell] }', 'tlp: RED\n'),
    ]);
    expect(JSON.stringify(shown)).not.toContain('black screen');
  });
});
