import { expect, it } from 'vitest';
import { runbookOf } from '../../testing/build-programme.ts';
import { NO_HISTORY, type History } from '../model/history.ts';
import { changedSinceReview } from './changed-since-review.ts';

const { file, body } = runbookOf({ id: 'phishing' });
const runbook = { file, body, triggers: ['edr/mass-rename', 7], reviewed: '2026-08-01' };
const known = (changes: History['changes'], depth: History['depth'] = 'full'): History => ({
  depth,
  changes,
});
const change = (day: string, reviewOnly = false) => [{ day, reviewOnly }];

it.each([
  ['its own file a week later', { [file]: change('2026-08-08') }, []],
  ['its own file after that', { [file]: change('2026-08-09') }, [{ file, day: '2026-08-09' }]],
  [
    'the contacts',
    { 'content/site.yml': change('2026-08-02') },
    [{ file: 'content/site.yml', day: '2026-08-02' }],
  ],
  [
    'its detections',
    { 'content/alerts/edr.yml': change('2026-09-02') },
    [{ file: 'content/alerts/edr.yml', day: '2026-09-02' }],
  ],
  ['before the review', { 'content/site.yml': change('2026-08-01') }, []],
  ['only a review date', { 'content/site.yml': change('2026-09-01', true) }, []],
  ['something else', { 'content/guides/why.md': change('2026-09-01') }, []],
])('%s', (_, changes, expected) => {
  expect(changedSinceReview(runbook, known(changes))).toEqual(expected);
});

it('says nothing without git, and of a shallow clone what it knows', () => {
  expect(changedSinceReview(runbook, NO_HISTORY)).toEqual([]);
  const shallow = known({ 'content/site.yml': change('2026-09-01') }, 'shallow');
  expect(changedSinceReview(runbook, shallow)).toHaveLength(1);
});
