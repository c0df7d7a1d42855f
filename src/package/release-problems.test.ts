import { expect, it } from 'vitest';
import { releaseProblems, type ReleaseFacts } from './release-problems.ts';

const READY: ReleaseFacts = {
  version: '0.2.0',
  changelog: '# Changelog\n\n## 0.2.0 (2026-12-01)\n\n- x\n\n## 0.1.0 (unreleased)\n',
  changed: [],
  tags: ['v0.2.0'],
  unrecorded: [],
};

it('lets a release pass', () => expect(releaseProblems(READY)).toEqual([]));

it.each<[Partial<ReleaseFacts>, RegExp]>([
  [{ version: '0.3.0', tags: ['v0.3.0'] }, /expected "## 0\.3\.0 \(YYYY-MM-DD\)"/],
  [{ changelog: '## 0.2.0 (unreleased)\n' }, /begins with "## 0\.2\.0 \(unreleased\)"/],
  [{ changelog: '' }, /begins with "none"/],
  [{ changed: [' M README.md'] }, /1 files are changed or new and not committed: M README\.md/],
  [{ changed: undefined }, /git tells nothing/],
  [{ tags: ['v0.1.0'] }, /not tagged v0\.2\.0/],
  [{ unrecorded: ['rules a/b'] }, /lacks 1 names, such as rules a\/b/],
])('refuses %j', (change, words) => {
  const problems = releaseProblems({ ...READY, ...change });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(words);
});
