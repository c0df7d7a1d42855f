import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { judgeFiles } from '../../testing/judge-tree.ts';
import { changedTree, SAMPLE_AS_OF } from '../../testing/sample-tree.ts';

/** A tree in which much is said by one file alone: a plan is linked once, an exercise recorded once, a step used once. */
const TREE: Readonly<Record<string, string>> = {
  ...changedTree([
    { file: 'content/guides/why.md', replace: 'See', by: '[Plan](plan.pdf)\n\nSee' },
    { file: 'runbooks/ransomware.md', replace: 'last_reviewed', by: 'aliases: [locker]\nlast_reviewed' },
    {
      file: 'content/site.yml',
      replace: 'contacts:',
      by: 'review_interval: 180d\nrules: { step/no-role: off }\ncontacts:',
    },
    { file: 'content/teams/soc.md', replace: '---\n\nA team', by: 'tlp: AMBER\n---\n\nA team' },
  ]),
  'content/guides/plan.pdf': '%PDF',
};
/** What breaks YAML in most places. */
const SLIPS = [
  '"',
  "'",
  '[',
  '{',
  ']',
  '}',
  ': x: ',
  '\n\t- x\n',
  '*x ',
  '&',
  '!',
  '%',
  '@',
  '\n---\n',
  '\n  x\n',
  '- ',
];

const slip = fc.record({
  file: fc.constantFrom(...Object.keys(TREE).filter((file) => /\.(md|yml)$/.test(file))),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  remove: fc.nat(3),
  insert: fc.constantFrom(...SLIPS),
});

it('a file that cannot be read has findings of its own, and makes none in others', async () => {
  let broken = 0;
  const law = fc.asyncProperty(slip, async ({ file, at, remove, insert }) => {
    const text = TREE[file] ?? '';
    const end = file.endsWith('.md') ? text.indexOf('\n---\n', 3) + 4 : text.length;
    const from = Math.floor(at * end);
    const tree = { ...TREE, [file]: text.slice(0, from) + insert + text.slice(from + remove) };
    const findings = await judgeFiles(tree, SAMPLE_AS_OF);
    const own = findings.filter((finding) => finding.file === file);
    if (!own.some(({ code }) => code.startsWith('file/'))) return;
    broken++;
    // One slip is one thing to mend.
    expect(own.filter(({ code }) => code.startsWith('file/')).length).toBe(1);
    const others = findings.filter((finding) => finding.file !== file);
    expect(others.map(({ code, file: where, message }) => `${code} ${where}: ${message}`)).toEqual([]);
  });
  await fc.assert(law, { seed: 20261128, numRuns: runs(300, 1500) });
  expect(broken).toBeGreaterThan(100);
});
