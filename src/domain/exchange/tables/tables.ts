import type { JudgedProgramme } from '../../judged-programme.ts';
import { actionsTable, controlsTable, gapsTable, scoresTable } from './maturity-tables.ts';
import { raciTable } from './raci-table.ts';
import { alertsTable, readinessTable, recordsTable, runbooksTable } from './response-tables.ts';
import type { Table } from './table.ts';

const TABLES = [
  controlsTable,
  scoresTable,
  gapsTable,
  actionsTable,
  readinessTable,
  runbooksTable,
  alertsTable,
  recordsTable,
  raciTable,
];

/** Every table, in the order of a workbook. */
export function tablesOf(judged: JudgedProgramme): Table[] {
  return TABLES.map((table) => table(judged));
}
