import type { MakeForm } from '../../adapters/export/export-form.ts';
import { exportCacao } from '../../adapters/export/cacao/cacao.ts';
import { exportNavigator } from '../../adapters/export/navigator.ts';
import { exportOscal } from '../../adapters/export/oscal/oscal.ts';
import { exportTables } from '../../adapters/export/tables/tables.ts';

/** A form that is made from the published programme alone. */
export interface FormRow {
  /** What it is, for the help. */
  summary: string;
  /** True: ids of runbooks may follow its name, and nothing else is exported then. */
  takesIds?: boolean;
  make: MakeForm;
}

/** The table of exports: a new one is a row here and its file in `adapters/export`. */
export const MAKE_FORMS: Readonly<Record<string, FormRow>> = {
  cacao: { summary: 'CACAO 2.0 playbooks of runbooks', takesIds: true, make: exportCacao },
  navigator: {
    summary: 'ATT&CK Navigator layers of runbooks, alerts, exercises and the gap',
    make: exportNavigator,
  },
  oscal: { summary: 'the self-assessment in OSCAL 1.1.3', make: exportOscal },
  tables: { summary: 'CSV tables and one XLSX workbook', make: exportTables },
};
