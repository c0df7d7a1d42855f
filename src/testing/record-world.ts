import type { RecordWorld } from '../domain/runs/run-record.ts';

/** What the sample tree knows, on 2026-11-15. */
export const RECORD_WORLD: RecordWorld = {
  runbooks: new Map([
    ['web-shell', { title: 'Web shell on a server', owner: 'incident-lead' }],
    ['ransomware', { title: 'Ransomware', owner: 'incident-lead' }],
  ]),
  roles: new Map([
    ['incident-lead', 'Incident lead'],
    ['triage-analyst', 'Triage analyst'],
  ]),
  places: new Map([['web-shell remove-the-shell', 'runbooks/web-shell.md:54']]),
  severities: new Set(['SEV1', 'SEV3']),
  clock: '2026-11-15',
};
