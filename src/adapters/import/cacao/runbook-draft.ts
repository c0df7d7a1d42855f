import type { AttackFramework } from '../../../domain/frameworks/attack.ts';

export interface DraftRequest {
  framework: AttackFramework;
  severities: readonly string[];
  owner: string;
  today: string;
  /** Ids that are taken. */
  taken: ReadonlySet<string>;
  id?: string | undefined;
  /** True: by its workflow alone, whatever runbook the playbook carries. */
  byWorkflow?: boolean;
}

export interface RunbookDraft {
  id: string;
  /** Where it is to stand. */
  file: string;
  /** True where the playbook carried the runbook itself. */
  whole: boolean;
  title: string;
  text: string;
  steps: number;
  guessed: string[];
  look: string[];
  left: string[];
}

export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted.slice(0, 76)}-${number}`;
  return id;
}
