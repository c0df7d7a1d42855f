import { expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import { programmeOf, runbookOf, SITE } from '../../testing/build-programme.ts';
import { houseWords } from './synonyms-page.ts';
import { techniqueIds } from './techniques.ts';

it('what words of the house name is linked where it has a page, and stays a word elsewhere', () => {
  const programme = programmeOf({
    runbooks: [runbookOf({ id: 'phishing', title: 'Phishing' })],
    synonyms: [
      {
        id: '0001',
        words: ['parcel mail'],
        means: ['link'],
        runbooks: ['phishing', 'withheld-1', 'gone'],
        attack: ['T1491', 'T9999'],
        roles: ['lead'],
      },
    ],
  });
  const judged = judgeProgramme(programme, SITE, csf2, '2026-06-30');
  expect(houseWords(judged)).toEqual([
    {
      words: ['parcel mail'],
      means: ['link'],
      links: [
        { href: '/runbooks/phishing/', label: 'Phishing' },
        { label: 'withheld' },
        { label: 'gone' },
        { href: '/techniques/T1491/', mark: 'T1491', label: 'Defacement' },
        { label: 'T9999' },
        { href: '/roles/#lead', label: 'Lead' },
      ],
    },
  ]);
  expect(techniqueIds(judged)).toEqual(['T1491']);
});
