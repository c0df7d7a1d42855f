import type { CacaoStep, CacaoVariable } from '../../../domain/exchange/cacao.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import type { ExportSource } from '../export-form.ts';
import type { StableId } from '../stable-id.ts';
import type { ToMarkdown } from './step-texts.ts';

/** The workflow of one playbook while it is made: every step that is put in, and what the steps need beside them. */
export interface Workflow {
  source: ExportSource;
  runbook: Runbook;
  id: StableId;
  toMarkdown: ToMarkdown;
  start: string;
  steps: Map<string, CacaoStep>;
  variables: Map<string, CacaoVariable>;
  /** Ids of the roles that do something; empty text: nobody was named. */
  roles: Set<string>;
  notes: Set<string>;
  /** Identifier of the end with that reason, put in where it is not there yet. */
  end(reason: string): string;
  stepId(type: CacaoStep['type'], ...name: readonly string[]): string;
  agent(role: string | undefined): string;
}
