import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../testing/judge-tree.ts';
import { NO_HISTORY, type History } from '../model/history.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import type { Example } from './define-rule.ts';
import { RULES } from './index.ts';

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('is documented', () => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(rule.title).not.toMatch(/\.$/);
    expect(rule.why.length).toBeGreaterThan(30);
    expect(rule.examples.failing.length).toBeGreaterThan(0);
    const { passing } = rule.examples;
    expect(
      passing.filter(({ changes, ...more }) => changes.length + Object.keys(more).length > 0),
    ).not.toEqual([]);
  });
  it.each(rule.examples.passing.map((example, at) => [at, example] as const))(
    'passes example %i',
    async (_, example) => {
      const findings = await judgeTree(
        example.changes,
        example.asOf ?? SAMPLE_AS_OF,
        historyOf(example),
        example.undrawn,
      );
      expect(findings.filter((finding) => finding.code === code)).toEqual([]);
    },
  );
  it.each(rule.examples.failing.map((example, at) => [at, example] as const))(
    'finds example %i',
    async (_, example) => {
      const findings = (
        await judgeTree(example.changes, example.asOf ?? SAMPLE_AS_OF, historyOf(example), example.undrawn)
      ).filter((finding) => finding.code === code);
      expect(
        findings.map(({ file, line, column }) => (line === null ? file : `${file}:${line}:${column}`)),
      ).toEqual(example.at);
      if (example.message) expect(findings[0]?.message).toBe(example.message);
      for (const { message, hint } of findings) {
        expect(message).toMatch(/^[A-Z"“].*[.?]$/s);
        expect(hint).toMatch(/[.?]$/);
      }
    },
  );
});

it('the sample tree has no findings', async () => {
  expect(await judgeTree([], SAMPLE_AS_OF)).toEqual([]);
});

it('codes are unique', () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
});

function historyOf({ history }: Example): History {
  return history ? { depth: 'full', changes: history } : NO_HISTORY;
}
