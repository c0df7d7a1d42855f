import type { Step } from '../../../domain/model/body.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import type { CacaoExtensionDefinition } from '../../../domain/exchange/cacao.ts';
import type { CarriedRunbook } from '../../../domain/exchange/cacao-carried.ts';

/** Names our extension everywhere; never to be changed. */
export const EXTENSION = 'extension-definition--6d5b3a0e-4a5c-5c3b-9f0e-8f1f6c1c2b7a';

/** What a runbook says of itself and the standard has no place for. */
export interface RunbookExtension extends Partial<CarriedRunbook> {
  runbook: string;
  status: string;
  version?: string;
  owner: string;
  severity: string;
  csf: string[];
  last_reviewed: string;
  review_interval: string;
  /** Where it stands in the site; absent where nobody said where that is. */
  page?: string;
}

/** What a step says and the standard has no place for. `part`: made for the playbook, it is no step of the runbook. */
export interface StepExtension {
  step?: string;
  phase?: string;
  roles?: string[];
  part?: 'first-minutes' | 'routes' | 'lanes' | 'branch' | 'failure' | 'elsewhere';
}

export function extensionDefinition(createdBy: string): CacaoExtensionDefinition {
  return {
    type: 'extension-definition',
    name: 'Readyroom runbook',
    description: 'Phase, key and roles of a step, what a runbook says of itself, and the runbook',
    created_by: createdBy,
    schema:
      'An object; of a playbook: runbook, status, version, owner, severity, csf, last_reviewed, review_interval, page, and the runbook itself: file, front (its front matter), text (Markdown below it), digest (of what the playbook says when it was written); of a step: step, phase, roles, part',
    version: '1.1.0',
  };
}

export function runbookExtension({ id, meta }: Runbook, page: string | undefined): RunbookExtension {
  const { status, version, owner, severity, csf, last_reviewed, review_interval } = meta;
  return {
    runbook: id,
    status,
    ...(version ? { version } : {}),
    owner,
    severity: severity.default,
    csf,
    last_reviewed,
    review_interval,
    ...(page ? { page } : {}),
  };
}

export function stepExtension({ key, phase }: Step, roles: readonly string[]): StepExtension {
  return { step: key, phase, ...(roles.length > 0 ? { roles: [...roles] } : {}) };
}
