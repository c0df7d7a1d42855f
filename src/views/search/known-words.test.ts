import { expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import { makeFinder } from '../../domain/search/find-entries.ts';
import { programmeOf, runbookOf, SITE } from '../../testing/build-programme.ts';
import { searchIndex } from './search-index.ts';

type Status = 'active' | 'draft' | 'deprecated';

function finderOf(runbooks: Readonly<Record<string, Status>>) {
  const programme = programmeOf({
    runbooks: Object.entries(runbooks).map(([id, status]) => runbookOf({ id, title: id, status })),
  });
  const { find, nearest } = makeFinder(searchIndex(judgeProgramme(programme, SITE, csf2, '2026-06-30'), []));
  return { first: (query: string) => find(query)[0]?.entry.address, nearest };
}

it.each<[string, Readonly<Record<string, Status>>, string]>([
  ['the runbook for it', { ransomware: 'active', 'lost-device': 'active' }, 'lost-device'],
  [
    'a draft for it before one in use that is for something else',
    { ransomware: 'active', 'lost-device': 'draft' },
    'lost-device',
  ],
  [
    'the nearest in use where none is for it',
    { ransomware: 'active', 'account-takeover': 'active' },
    'account-takeover',
  ],
  [
    'the nearest draft where nothing in use comes near',
    { 'mfa-fatigue': 'draft', 'data-leak': 'draft' },
    'data-leak',
  ],
])('a lost laptop leads to %s', (_, runbooks, id) => {
  expect(finderOf(runbooks).first('lost laptop')).toBe(`runbooks/${id}/`);
});

it('where all are drafts, the nearest names are theirs', () => {
  const { nearest } = finderOf({ 'mfa-fatigue': 'draft', 'data-leak': 'deprecated' });
  expect(nearest('zzzyqx').map(({ address }) => address)).toEqual([
    'runbooks/mfa-fatigue/',
    'runbooks/data-leak/',
  ]);
});
