import { describe, expect, it } from 'vitest';
import { prepareKusto } from './analyse-kusto.ts';
import { readCodeBlocks } from './read-code-blocks.ts';
import sources from './kusto-tables.json' with { type: 'json' };

const TABLES = Object.assign({}, ...Object.values(sources).map(({ tables }) => tables)) as Record<
  string,
  string
>;

/** A column that a table has not is an empty result at three in the morning, or an error that nobody has time for. */
describe('Kusto queries of the shipped content', () => {
  const analyse = prepareKusto(TABLES);
  const blocks = readCodeBlocks('kusto');

  it('parse, and name tables and columns that the vendor has', () => {
    const faults = blocks.flatMap(({ place, code }) =>
      analyse(code.replace('table("<source>")', 'AuditLogs')).map((fault) => `${place} ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(blocks.length).toBeGreaterThan(40);
  });
  it('use every table that is kept', () => {
    const all = blocks.map(({ code }) => code).join('\n');
    expect(Object.keys(TABLES).filter((table) => !new RegExp(`\\b${table}\\b`).test(all))).toEqual([]);
  });

  it.each([
    ['DeviceEvents | project Timestamp, DeviceNames', ["line 1: The name 'DeviceNames' does not refer"]],
    ['SignInLogs\n| take 1', ["line 1: The name 'SignInLogs' does not refer"]],
    ['EmailEvents\n| where Timestamp > ago(1d)\n| project Timestmp', ['line 3: ']],
    ['AuditLogs | where TimeGenerated > ago(1d) | project Who = tostring(InitiatedBy.user.ipAddress)', []],
  ])('%s', (code, begins) => {
    const found = analyse(code);
    expect(found.map((fault, at) => fault.slice(0, begins[at]?.length))).toEqual(begins);
  });
  it('fail where an operator is none', () =>
    expect(analyse('EmailEvents | sumarize count()')).not.toEqual([]));
});
