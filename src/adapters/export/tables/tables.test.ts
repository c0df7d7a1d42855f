import { Buffer } from 'node:buffer';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../domain/exchange/tables/tables.ts';
import { exportSourceOf } from '../../../testing/exchange/export-source.ts';
import { readZip } from '../../../testing/exchange/read-zip.ts';
import { exportTables } from './tables.ts';

const HOSTILE = [
  {
    file: 'content/assessments/endpoint-telemetry.md',
    replace: 'title: Endpoint telemetry reaches the SOC',
    by: `title: '=cmd|"x"!A1 <b> & \\u0007'`,
  },
];

/** Days are dates in a workbook; signs that steer have no place in one. */
const told = (cell: unknown): unknown =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : typeof cell === 'string'
      ? cell.replace(/[^\P{Cc}\n]/gu, '').replace(/^'(?=[=+\-@])/, '')
      : cell;

describe('tables', async () => {
  const source = await exportSourceOf(HOSTILE);
  const tables = tablesOf(source);
  const { files } = await exportTables(source);
  const csv = (name: string) => {
    const text = String(files.find(({ file }) => file === `${name}.csv`)?.content);
    return parse(text, { bom: true, columns: true }) as Record<string, string>[];
  };
  const sheets = readZip(files.find(({ file }) => file.endsWith('.xlsx'))?.content as Uint8Array);
  const sheet = (at: number) => sheets.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';

  it('a reader of workbooks that did not write it opens it, and reads what the tables of text say', () => {
    const workbook = read(files.find(({ file }) => file.endsWith('.xlsx'))?.content as Uint8Array, {
      cellDates: true,
      UTC: true,
    });
    expect(workbook.SheetNames).toHaveLength(tables.length);
    for (const [at, { name, columns, rows }] of tables.entries()) {
      const sheet = workbook.Sheets[workbook.SheetNames[at] ?? ''] ?? {};
      const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, UTC: true });
      expect(cells[0], name).toHaveLength(columns.length);
      expect(cells.slice(1).map((row) => row.map(told))).toEqual(
        rows.map((row) => row.map((cell) => told(cell))),
      );
    }
  });

  it('every row has a cell for each column, and each cell is of its column’s kind', () => {
    for (const { columns, rows } of tables)
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        row.forEach((cell, at) => {
          const kind = columns[at]?.kind;
          if (cell === null) return;
          if (kind === 'day') expect(cell).toMatch(/^\d{4}-\d\d-\d\d$/);
          else
            expect(typeof cell).toBe(kind === 'number' ? 'number' : kind === 'yes-no' ? 'boolean' : 'string');
        });
      }
  });

  it('the tables say what the programme says', () => {
    expect(tables.map(({ name }) => name)).toEqual([
      'controls',
      'scores',
      'gaps',
      'actions',
      'readiness',
      'runbooks',
      'alerts',
      'records',
      'raci',
    ]);
    expect(csv('controls')).toMatchObject([
      { id: 'endpoint-telemetry', score: '2.5', target: '3.5', 'valid evidence': '1' },
    ]);
    expect(
      csv('scores')
        .filter(({ id }) => id === 'DE')
        .map((row) => [row['as of'], row['score']]),
    ).toEqual([
      ['2026-03-31', '1.5'],
      ['2026-09-30', '2.5'],
      ['2026-10-31', '2.5'],
    ]);
    expect(csv('gaps')[0]).toMatchObject({ id: 'DE.CM-09', gap: '1', band: 'medium' });
    expect(csv('runbooks').map(({ id }) => id)).toEqual(['ransomware', 'web-shell']);
    expect(csv('raci')).toContainEqual(
      expect.objectContaining({ role: 'incident-lead', runbook: 'ransomware' }),
    );
  });

  it('a text that looks like a formula is text', () => {
    expect(csv('controls')[0]?.['title']).toMatch(/^'=cmd/);
    const text = [...sheets.values()].join('');
    expect(text).not.toMatch(/<f[ >]/);
    expect(text).toContain('=cmd|');
    expect(text).not.toContain('<b>');
  });

  it('the workbook has a sheet for each table, with a frozen head and a filter, and the same bytes each time', async () => {
    tables.forEach(({ columns, rows }, at) => {
      expect(sheet(at)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      const last = String.fromCharCode(64 + columns.length);
      expect(sheet(at)).toContain(`<autoFilter ref="A1:${last}${rows.length + 1}"/>`);
      expect(sheet(at).match(/<row /g)).toHaveLength(rows.length + 1);
    });
    const again = await exportTables(source);
    expect(Buffer.from(again.files[0]?.content as Uint8Array).equals(files[0]?.content as Uint8Array)).toBe(
      true,
    );
  });
});
