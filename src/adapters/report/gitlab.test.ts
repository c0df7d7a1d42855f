import { expect, it } from 'vitest';
import { presented } from '../../testing/present-finding.ts';
import { reportGitlab } from './gitlab.ts';

const texts = new Map([['content/guides/why.md', '\n\nSee [plan](plan.md).\n']]);

it('names each finding by what stands there, and places it in the repository', () => {
  const issues = JSON.parse(
    reportGitlab([presented(), presented({ severity: 'info', line: null, endLine: null })], texts, 'secops'),
  );
  expect(issues).toEqual([
    {
      description: 'There is no file "plan.md". Write it, or delete the link.',
      check_name: 'link/dead-file',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}:1$/),
      severity: 'major',
      location: { path: 'secops/content/guides/why.md', lines: { begin: 3, end: 3 } },
    },
    expect.objectContaining({
      severity: 'info',
      location: expect.objectContaining({ lines: { begin: 1, end: 1 } }),
    }),
  ]);
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(2);
});

it('is an empty list where nothing was found', () =>
  expect(JSON.parse(reportGitlab([], texts, ''))).toEqual([]));
