import type { FileKind } from '../model/kind.ts';

/** What a reference names. */
export type Target =
  | 'role'
  | 'trigger'
  | 'runbook'
  | 'communication'
  | 'step'
  | 'regulation'
  | 'team'
  | 'severity'
  | 'subcategory'
  | 'technique';

/** A place of a file kind's YAML that names something else: `*` stands for each entry; `of: 'key'` for keys instead of values. */
export interface ReferenceField {
  to: Target;
  path: readonly string[];
  of?: 'key';
}

const field = (path: string, to: Target): ReferenceField => ({ to, path: path.split('.') });

/** Every field of every file kind that names something else; rules and pages read references from this one table. */
export const REFERENCE_FIELDS: Readonly<Record<FileKind, readonly ReferenceField[]>> = {
  site: [field('contacts.*.role', 'role'), field('severities.*.raise.*', 'role')],
  roles: [field('escalation.*', 'role'), field('roles.*.deputy', 'role')],
  regulations: [field('regulations.*.decided_by', 'role')],
  runbook: [
    field('owner', 'role'),
    field('roles.*', 'role'),
    field('superseded_by', 'runbook'),
    field('severity.default', 'severity'),
    { ...field('severity.criteria.*', 'severity'), of: 'key' },
    field('csf.*', 'subcategory'),
    field('attack.*', 'technique'),
    field('triggers.*', 'trigger'),
    field('routes.*.to', 'runbook'),
    field('related.*', 'runbook'),
    field('notifications.*', 'regulation'),
    field('communications.*', 'communication'),
  ],
  assessment: [
    field('csf.*', 'subcategory'),
    field('owner', 'role'),
    field('forms.*', 'team'),
    field('actions.*.owner', 'role'),
  ],
  readiness: [field('items.*.csf.*', 'subcategory'), field('items.*.forms.*', 'team')],
  record: [
    field('runbooks.*', 'runbook'),
    field('severity', 'severity'),
    field('forms.*', 'team'),
    field('roles.*', 'role'),
    field('findings.*.owner', 'role'),
    field('findings.*.runbook', 'runbook'),
  ],
  alerts: [field('rules.*.attack.*', 'technique')],
  communication: [field('sender', 'role'), field('approver', 'role'), field('regulations.*', 'regulation')],
  step: [field('owner', 'role'), field('csf.*', 'subcategory'), field('attack.*', 'technique')],
  team: [field('csf.*', 'subcategory'), field('roles.*', 'role')],
  guide: [field('csf.*', 'subcategory'), field('runbooks.*', 'runbook')],
};
