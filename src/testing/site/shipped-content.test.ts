import { describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';

/** Pictures are drawn once for all tests: the sample's diagrams are known after the first run. */
const shipped = (...args: string[]) =>
  runCli(args, { cwd: process.cwd(), env: { READYROOM_CACHE: undefined } });

describe('the shipped content', () => {
  it('has no errors and no warnings as of the day that it pins', async () => {
    const { code, out } = await shipped('check', '--format', 'json', '--fail-on', 'warning');
    const { findings, counts } = JSON.parse(out) as {
      findings: { severity: string; code: string; file: string }[];
      counts: Record<string, number>;
    };
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect({ code, error: counts['error'], warning: counts['warning'] }).toEqual({
      code: 0,
      error: 0,
      warning: 0,
    });
  });

  it('grows old, and only that', async () => {
    const { code, out } = await shipped('check', '--format', 'json', '--as-of', '2030-01-01');
    const { findings } = JSON.parse(out) as { findings: { severity: string; code: string }[] };
    const codes = [
      ...new Set(findings.filter(({ severity }) => severity !== 'info').map(({ code: rule }) => rule)),
    ];
    expect(code).toBe(0);
    expect(codes.sort()).toEqual([
      'assessment/action-overdue',
      'assessment/evidence-expired',
      'record/finding-overdue',
      'review/overdue',
      'runbook/exercise-overdue',
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has the pages that the customer asked for', async () => {
    const { code, out } = await shipped('score', '--format', 'json');
    const score = JSON.parse(out) as Record<
      'functions' | 'categories' | 'subcategories',
      { id: string; coverage: number | null }[]
    >;
    expect(code).toBe(0);
    expect([score.functions.length, score.categories.length, score.subcategories.length]).toEqual([
      6, 22, 106,
    ]);
    const readiness = JSON.parse((await shipped('readiness', '--format', 'json')).out) as {
      functions: { state: string }[];
    };
    expect(new Set(readiness.functions.map(({ state }) => state))).toEqual(
      new Set(['ready', 'partial', 'blocked']),
    );
  });
});
