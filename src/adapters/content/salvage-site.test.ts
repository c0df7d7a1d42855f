import { expect, it } from 'vitest';
import { filesInMemory } from '../../testing/memory-files.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { readProgramme } from './read-programme.ts';
import { salvageSite } from './salvage-site.ts';

it.each([
  ['a broken line elsewhere', 'name Sample\nas_of: 2026-10-31\n', { as_of: '2026-10-31' }],
  [
    'a quote that is never closed',
    'name: "x\nscale: { min: 0, max: 10, step: 1 }\n',
    { scale: { min: 0, max: 10, step: 1 } },
  ],
  ['its own value broken', 'as_of: [2026\nreview_interval: 90d\n', { review_interval: '90d' }],
  ['a value that is none', 'as_of: soon\nexercise_interval: 1y\n', {}],
  ['the same key twice', 'as_of: 2026-10-31\nas_of: 2026-01-01\n', {}],
  [
    'a list of severities over several lines',
    'x\nrules:\n  step/no-role: off\n',
    { rules: { 'step/no-role': 'off' } },
  ],
  ['labels, which are never guessed', 'publication_ceiling: RED\ndefault_tlp: CLEAR\n', {}],
  ['nothing', '', {}],
])('reads around %s', (_what, text, expected) => expect(salvageSite(text)).toEqual(expected));

it('tells it to the judging alone: nothing is published by it', async () => {
  const tree = changedTree([
    { file: 'content/site.yml', replace: 'name: Sample', by: 'name Sample\nas_of: 2026-10-31' },
  ]);
  const { programme, judged } = await readProgramme(filesInMemory(tree));
  expect(programme.site).toBeUndefined();
  expect(judged.site).toEqual({ as_of: '2026-10-31' });
});
