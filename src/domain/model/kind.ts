/** Kinds of files that people write (DESIGN, Files). */
export const FILE_KINDS = [
  'site',
  'roles',
  'regulations',
  'runbook',
  'assessment',
  'readiness',
  'record',
  'alerts',
  'communication',
  'step',
  'team',
  'guide',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];
