import type { JudgedProgramme } from '../../judged-programme.ts';
import { toCsv } from '../../text/csv.ts';
import { actionsTable, controlsTable, gapsTable, scoresTable } from './maturity-tables.ts';
import { raciTable } from './raci-table.ts';
import { alertsTable, readinessTable, recordsTable, runbooksTable } from './response-tables.ts';
import type { Table } from './table.ts';

/** Every table, in the order of a workbook, with what it holds. */
export const TABLES: readonly { name: string; what: string; make(judged: JudgedProgramme): Table }[] = [
  { name: 'controls', what: 'Controls with score, target and evidence', make: controlsTable },
  { name: 'scores', what: 'Scores on every day of assessment', make: scoresTable },
  { name: 'gaps', what: 'Gaps by priority', make: gapsTable },
  { name: 'actions', what: 'Actions with owner and day', make: actionsTable },
  { name: 'readiness', what: 'Readiness items with state and reason', make: readinessTable },
  { name: 'runbooks', what: 'Runbooks with review and last use', make: runbooksTable },
  { name: 'alerts', what: 'Alert rules and their runbooks', make: alertsTable },
  { name: 'records', what: 'Exercises and incidents with times', make: recordsTable },
  { name: 'raci', what: 'Who does what in which runbook', make: raciTable },
];

export const tablesOf = (judged: JudgedProgramme): Table[] => TABLES.map(({ make }) => make(judged));

/** A table as CSV, with the mark by which spreadsheets know UTF-8. */
export const tableCsv = ({ columns, rows }: Table): string =>
  `\uFEFF${toCsv([columns.map(({ title }) => title), ...rows])}`;
