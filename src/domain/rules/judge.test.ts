import { expect, it } from 'vitest';
import { judgeFiles, judgeTree } from '../../testing/judge-tree.ts';
import { changedTree, SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import type { Change } from './define-rule.ts';

const OVERDUE: Change = {
  file: 'runbooks/web-shell.md',
  replace: 'last_reviewed: 2026-08-01',
  by: 'last_reviewed: 2026-01-01',
};
const rules = (text: string): Change => ({
  file: 'content/site.yml',
  replace: 'name: Sample',
  by: `name: Sample\nrules: ${text}`,
});
const found = async (...changes: Change[]) => {
  const all = await judgeTree(changes, SAMPLE_AS_OF);
  const errors = await judgeFiles(changedTree(changes), SAMPLE_AS_OF, undefined, [], 'errors');
  expect(errors, 'asked for errors alone').toEqual(all.filter(({ severity }) => severity === 'error'));
  return all.map(({ severity, code }) => `${severity} ${code}`);
};
const excused = (comment: string): Change =>
  ({ ...OVERDUE, by: `${comment}\nlast_reviewed: 2026-01-01` }) as Change;

it('judges as severely as the rule says, unless the site says otherwise', async () => {
  expect(await found(OVERDUE)).toEqual(['warning review/overdue']);
  expect(await found(OVERDUE, rules('{ review/overdue: error }'))).toEqual(['error review/overdue']);
  expect(await found(OVERDUE, rules('{ review/overdue: info }'))).toEqual(['info review/overdue']);
  expect(await found(OVERDUE, rules('{ review/overdue: off }'))).toEqual([]);
});

it('leaves out what is excused with a reason, and only that', async () => {
  expect(await found(excused('# readyroom-allow review/overdue: booked'))).toEqual([]);
  expect(await found(excused('# readyroom-allow review/expired: booked'))).toEqual([
    'warning excuse/unused',
    'warning review/overdue',
  ]);
  expect(await found(excused('# readyroom-allow review/overdue'))).toEqual([
    'error excuse/no-reason',
    'warning review/overdue',
  ]);
});

it('does not call an excuse unused whose rule is silenced', async () => {
  expect(
    await found(excused('# readyroom-allow review/overdue: booked'), rules('{ review/overdue: off }')),
  ).toEqual([]);
});

it('lets the site silence the finding of unused excuses', async () => {
  const idle: Change = {
    ...OVERDUE,
    by: 'last_reviewed: 2026-08-01 # readyroom-allow review/overdue: x',
  } as Change;
  expect(await found(idle)).toEqual(['warning excuse/unused']);
  expect(await found(idle, rules('{ excuse/unused: off }'))).toEqual([]);
  expect(await found(idle, rules('{ excuse/unused: error }'))).toEqual(['error excuse/unused']);
  const used = excused('# readyroom-allow review/overdue: booked');
  expect(await found(used, rules('{ excuse/unused: error }'))).toEqual([]);
});

it('excuses nothing that breaks a schema or cannot be read, and silences no such rule', async () => {
  const broken: Change = {
    file: 'runbooks/web-shell.md',
    replace: 'status: active',
    by: '# readyroom-allow schema/bad-value: no\nstatus: activ',
  };
  expect(await found(broken)).toEqual(
    expect.arrayContaining(['error excuse/not-allowed', 'error schema/bad-value']),
  );
  expect(await found(broken, rules('{ schema/bad-value: off }'))).toEqual(
    expect.arrayContaining(['error schema/bad-value', 'error site/fixed-rule']),
  );
});

it('excuses in a text what stands in the block below', async () => {
  const dead = (by: string): Change => ({ file: 'content/guides/why.md', replace: 'See [', by });
  const excuse = '<!-- readyroom-allow link/dead-file: next week -->';
  expect(await found(dead(`${excuse}\n\n[a](a.md)\n[b](b.md)\n\nSee [`))).toEqual([]);
  expect(await found(dead(`${excuse}\n\n[a](a.md)\n\n[b](b.md). See [`))).toEqual(['error link/dead-file']);
});
