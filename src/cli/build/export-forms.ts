import type { MakeForm } from '../../adapters/export/export-form.ts';
import { exportBoard } from '../../adapters/export/board/board.ts';
import { exportCacao } from '../../adapters/export/cacao/cacao.ts';
import { exportCalendar } from '../../adapters/export/calendar.ts';
import { exportIris } from '../../adapters/export/cases/iris.ts';
import { exportStix } from '../../adapters/export/cases/stix.ts';
import { exportTheHive } from '../../adapters/export/cases/thehive.ts';
import { exportIssues } from '../../adapters/export/issues/issues.ts';
import { exportNavigator } from '../../adapters/export/navigator.ts';
import { exportOscal } from '../../adapters/export/oscal/oscal.ts';
import { exportTimelines } from '../../adapters/export/records/timeline.ts';
import { exportVeris } from '../../adapters/export/records/veris.ts';
import { exportTables } from '../../adapters/export/tables/tables.ts';
import { readPeriod, type Period } from '../../domain/model/time/period.ts';
import type { Option, OptionValues } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** A form that is made from the published programme alone. */
export interface FormRow {
  /** What it is, for the help. */
  summary: string;
  /** True: ids of runbooks may follow its name, and nothing else is exported then. */
  takesIds?: boolean;
  /** Options besides those of every export, and how they change what is made. */
  options?: Record<string, Option>;
  makeFor?: (values: OptionValues) => MakeForm;
  make: MakeForm;
}

const BOARD_OPTIONS: Record<string, Option> = {
  period: {
    type: 'string',
    value: 'PERIOD',
    help: 'Period of the exercises and incidents in the board pack: 2026, 2026-H2, 2026-Q3 or 2026-09 (default: the last whole quarter)',
  },
};

function periodOf(given: OptionValues[string]): Period | undefined {
  if (typeof given !== 'string') return undefined;
  const period = readPeriod(given);
  if (period) return period;
  throw new UsageError(`Unexpected --period "${given}", expected 2026, 2026-H2, 2026-Q3 or 2026-09.`);
}

/** The table of exports: a new one is a row here and its file in `adapters/export`. */
export const MAKE_FORMS: Readonly<Record<string, FormRow>> = {
  board: {
    summary: 'what a lead takes to the board, page by page (--pdf: as a PDF too)',
    options: BOARD_OPTIONS,
    makeFor: (values) => {
      const period = periodOf(values['period']);
      return (source) => exportBoard(source, period);
    },
    make: (source) => exportBoard(source),
  },
  cacao: { summary: 'CACAO 2.0 playbooks of runbooks', takesIds: true, make: exportCacao },
  calendar: {
    summary: 'what falls due, as iCalendar and for a script that keeps issues',
    make: exportCalendar,
  },
  iris: { summary: 'case templates of DFIR-IRIS', takesIds: true, make: exportIris },
  issues: {
    summary: 'checklists of runbooks as GitHub issue templates and as CSV for Jira',
    takesIds: true,
    make: exportIssues,
  },
  navigator: {
    summary: 'ATT&CK Navigator layers of runbooks, alerts, exercises and the gap',
    make: exportNavigator,
  },
  oscal: { summary: 'the self-assessment in OSCAL 1.1.3', make: exportOscal },
  stix: {
    summary: 'STIX 2.1 courses of action that carry the CACAO playbook',
    takesIds: true,
    make: exportStix,
  },
  tables: { summary: 'CSV tables and one XLSX workbook', make: exportTables },
  thehive: { summary: 'case templates of TheHive 5', takesIds: true, make: exportTheHive },
  timeline: {
    summary: 'times of exercises and incidents as CSV for the timeline of DFIR-IRIS',
    make: exportTimelines,
  },
  veris: { summary: 'incidents in VERIS 1.3, as far as a record knows', make: exportVeris },
};
