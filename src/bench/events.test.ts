import { describe, expect, it } from 'vitest';
import { makeCorpus } from './corpus.ts';
import { EVENTS, storyOf } from './events.ts';
import { asPages } from './contestant.ts';

const story = storyOf(makeCorpus(5, 1));

describe('a story', () => {
  it('changes a file that was there, and differently each round', () => {
    for (const event of ['one edit', 'roles.yml'] as const) {
      const [first, second] = [0, 1].map((round) => story.changesOf(event, round)) as [object, object];
      const [[file, text]] = Object.entries(first) as [[string, string]];
      expect(story.files[file]).toBeDefined();
      expect(text).not.toBe(story.files[file]);
      expect(second).not.toEqual(first);
    }
  });

  it('takes away what is there, and adds what is not, round by round', () => {
    const there = new Set(Object.keys(story.files));
    for (const round of [0, 1, 2])
      for (const event of EVENTS)
        for (const [file, text] of Object.entries(story.changesOf(event, round))) {
          expect(there.has(file)).toBe(event !== 'one new file');
          if (text === null) there.delete(file);
          else there.add(file);
        }
    expect(there.size).toBe(Object.keys(story.files).length);
  });

  it('is for other generators a page for each runbook and one of roles', () => {
    expect(Object.keys(asPages(story.files)).sort()).toEqual([
      ...[0, 1, 2, 3, 4].map((number) => `case-000${number}.md`),
      'roles.md',
      'spare-0.md',
    ]);
  });
});
