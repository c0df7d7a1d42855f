/**
 * CACAO Security Playbooks 2.0 (OASIS), as far as a runbook needs it. Every property is spelled as the standard has it; a
 * dictionary's keys are identifiers, `<type>--<uuid>`.
 */
export interface CacaoPlaybook {
  type: 'playbook';
  spec_version: 'cacao-2.0';
  id: string;
  name: string;
  description?: string;
  playbook_types?: string[];
  created_by: string;
  created: string;
  modified: string;
  revoked?: boolean;
  valid_until?: string;
  related_to?: string[];
  /** 0 to 100. */
  severity?: number;
  labels?: string[];
  external_references?: CacaoReference[];
  markings?: string[];
  playbook_variables?: Record<string, CacaoVariable>;
  workflow_start: string;
  workflow: Record<string, CacaoStep>;
  playbook_extensions?: Record<string, unknown>;
  agent_definitions?: Record<string, { type: string; name: string; description?: string }>;
  extension_definitions?: Record<string, CacaoExtensionDefinition>;
  data_marking_definitions?: Record<string, CacaoMarking>;
}

export interface CacaoReference {
  name: string;
  description?: string;
  source?: string;
  url?: string;
  external_id?: string;
}

export interface CacaoVariable {
  type: string;
  description?: string;
  value?: string;
  constant?: boolean;
  external?: boolean;
}

export interface CacaoExtensionDefinition {
  type: 'extension-definition';
  name: string;
  description?: string;
  created_by: string;
  schema: string;
  version: string;
}

export interface CacaoMarking {
  type: 'marking-tlp';
  id: string;
  created_by: string;
  created: string;
  tlpv2_level: string;
}

/** One step of a workflow; which ways lead out of it depends on its type. */
export interface CacaoStep {
  type: 'start' | 'end' | 'action' | 'playbook-action' | 'parallel' | 'if-condition' | 'switch-condition';
  name?: string;
  description?: string;
  external_references?: CacaoReference[];
  on_completion?: string;
  on_success?: string;
  on_failure?: string;
  commands?: { type: 'manual'; command: string }[];
  agent?: string;
  out_args?: string[];
  playbook_id?: string;
  next_steps?: string[];
  condition?: string;
  on_true?: string;
  on_false?: string;
  switch?: string;
  cases?: Record<string, string>;
  step_extensions?: Record<string, unknown>;
}
