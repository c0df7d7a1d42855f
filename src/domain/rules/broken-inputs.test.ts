import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../testing/judge-tree.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';

const WEB = 'runbooks/web-shell.md';
const RANSOM = 'runbooks/ransomware.md';
const SITE = 'content/site.yml';
const ROLES = 'content/roles.yml';
const DUTIES = 'content/regulations.yml';
const ALERTS = 'content/alerts/edr.yml';
const CONTROL = 'content/assessments/endpoint-telemetry.md';
const DETECT = 'content/readiness/detect.yml';
const RECORD = 'content/records/tabletop.md';
const TEAM = 'content/teams/soc.md';
const GUIDE = 'content/guides/why.md';
const TEMPLATE = 'content/communications/staff-instruction.md';

/**
 * What is broken · the file · what to replace (`null`: the whole file) · by what (`null`: delete it) · every finding
 * that follows, `code line:column` in that file, `code` alone for the file as a whole, `code file:line:column` elsewhere.
 */
type Row = readonly [
  what: string,
  file: string,
  replace: string | null,
  by: string | null,
  findings: readonly string[],
];

// prettier-ignore
const BROKEN: Readonly<Record<string, readonly Row[]>> = {
  'What cannot be read': [
    ['an empty file', WEB, null, '', ['?']],
    ['blanks only', WEB, null, ' \n\n', ['?']],
    ['NUL bytes', GUIDE, null, 'PK\u0000', ['?']],
    ['front matter that is a program', GUIDE, '---\nid', '---js\nid', ['?']],
    ['front matter in JSON', GUIDE, '---\nid', '---json\nid', ['?']],
    ['front matter without an end', GUIDE, 'concept\n---', 'concept', ['?']],
    ['no front matter', TEAM, null, '# A team\n\nThat watches.\n', ['?']],
    ['a second ": " in a value', WEB, 'title: Web shell', 'title: Web: shell', ['?']],
    ['an unclosed quote', WEB, 'title: Web shell on a server', 'title: "Web shell on a server', ['?']],
    ['an unclosed list', WEB, 'csf: [DE.AE-02, RS.MI-01]', 'csf: [DE.AE-02, RS.MI-01', ['?']],
    ['an unclosed mapping', CONTROL, 'target: 3 }', 'target: 3', ['?']],
    ['a tab as indentation', ALERTS, '  - { id', '\t- { id', ['?']],
    ['a key twice', RANSOM, 'owner: incident-lead', 'owner: incident-lead\nowner: triage-analyst', ['?']],
    ['an alias of nothing', ROLES, 'escalation: [triage-analyst', 'escalation: [*lead', ['?']],
    ['a custom tag', SITE, 'name: Sample', 'name: !name Sample', ['?']],
    ['a line that is no key', DETECT, 'items:', 'items\n', ['?']],
    ['an unclosed quote in a list', DETECT, 'text: Every feed was checked this quarter,', "text: 'Every feed was checked this quarter,", ['?']],
    ['a wrong ending', 'content/roles.yaml', null, 'roles: []\n', ['?']],
    ['an unknown folder', 'content/guide/more.md', null, 'Text.\n', ['?']],
    ['a file name with capitals', 'content/guides/Loop.md', null, '---\nid: loop\ntitle: L\nsummary: S\nkind: concept\n---\nText.\n', ['?']],
  ],
  'What breaks its schema': [
    ['a key misspelt', WEB, 'notifications:', 'notification:', ['?']],
    ['a key of another kind', GUIDE, 'kind: concept', 'kind: concept\nstatus: active', ['?']],
    ['an unknown key in an entry', CONTROL, 'current: 1.5, target: 3 }', 'current: 1.5, goal: 3 }', ['?']],
    ['an unknown key deep down', WEB, 'routes: [{ when:', 'routes: [{ if: never, when:', ['?']],
    ['a key missing', WEB, 'status: active\n', '', ['?']],
    ['a key missing in an entry', CONTROL, 'method: test, ', '', ['?']],
    ['a key missing in a role', ROLES, ', duties: [lead]', '', ['?']],
    ['a key missing in a mapping', WEB, '{ default: SEV3, ', '{ ', ['?']],
    ['text for a list', WEB, 'roles: [triage-analyst, incident-lead]', 'roles: triage-analyst', ['?']],
    ['a number for a text', WEB, 'incident_type: web-shell', 'version: 1.2', ['?']],
    ['a text for a number', CONTROL, 'current: 2.5', 'current: two', ['?']],
    ['nothing for a text', TEMPLATE, 'channel: mail', 'channel:', ['?']],
    ['a mapping for a text', TEAM, 'summary: Watches and answers.', 'summary: { a: b }', ['?']],
    ['yes for true', DETECT, 'critical: true', 'critical: yes', ['?']],
    ['a list for the whole file', ALERTS, null, '- a\n- b\n', ['?']],
    ['a status misspelt', WEB, 'status: active', 'status: actve', ['?']],
    ['a kind that does not exist', RECORD, 'kind: tabletop', 'kind: table-top', ['?']],
    ['a label that does not exist', WEB, 'tlp: GREEN', 'tlp: GREY', ['?']],
    ['an id with capitals', WEB, 'id: web-shell', 'id: Web-Shell', ['?']],
    ['a day without zeros', WEB, 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-8-1', ['?']],
    ['a day that does not exist', WEB, 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-02-30', ['?']],
    ['a duration in words', WEB, 'review_interval: 180d', 'review_interval: half a year', ['?']],
    ['a severity in other words', SITE, 'id: SEV3', 'id: P3', ['?']],
    ['a subcategory in other letters', WEB, 'csf: [DE.AE-02', 'csf: [de.ae-02', ['?']],
    ['a technique with a slash', WEB, 'T1505.003', 'T1505/003', ['?']],
    ['a trigger without a source', WEB, 'edr/web-server-spawns-shell', 'web-server-spawns-shell', ['?']],
    ['an instant without a time', RECORD, 'kind: tabletop', 'kind: tabletop\ntimeline: { detected: 2026-06-01 }', ['?']],
    ['an address without a scheme', DUTIES, 'https://eur-lex', 'eur-lex', ['?']],
    ['an empty list', WEB, 'csf: [DE.AE-02, RS.MI-01]', 'csf: []', ['?']],
    ['a weight of nothing', CONTROL, 'owner: incident-lead', 'owner: incident-lead\nweight: 0', ['?']],
    ['a scale upside down', SITE, 'name: Sample', 'name: Sample\nscale: { min: 5, max: 0, step: 1 }', ['?']],
    ['a tier of 5', SITE, 'name: Sample', 'name: Sample\ntier: { value: 5, rationale: optimism }', ['?']],
    ['the settings missing', SITE, null, null, ['?']],
  ],
  'Names that answer to nothing, or to too much': [
    ['an id that is not the file name', TEAM, 'id: soc', 'id: sok', ['?']],
    ['an id copied from another file', RANSOM, 'id: ransomware', 'id: web-shell', ['?']],
    ['a role twice', ROLES, '- { id: incident-lead', '- { id: triage-analyst, title: T, purpose: P, duties: [d] }\n  - { id: incident-lead', ['?']],
    ['an alert rule twice', ALERTS, 'rules:\n', 'rules:\n  - { id: web-server-spawns-shell, title: Again, severity: low }\n', ['?']],
    ['an item twice', DETECT, 'items:\n', 'items:\n  - { id: feed-checked, text: Again, state: unanswered }\n', ['?']],
    ['a severity twice', SITE, 'severities:\n', 'severities:\n  - { id: SEV3, title: T, meaning: M, respond_within: 1h, update_every: 1h, raise: [incident-lead] }\n', ['?']],
    ['a subcategory that does not exist', WEB, 'RS.MI-01', 'RS.MI-09', ['?']],
    ['a subcategory in one digit', CONTROL, 'DE.CM-09', 'DE.CM-9', ['?']],
    ['a withdrawn subcategory', WEB, 'RS.MI-01', 'RS.MI-03', ['?']],
    ['a withdrawn subcategory as CSF 1.1 wrote it', WEB, 'RS.MI-01', 'PR.AC-1', ['?']],
    ['a technique that does not exist', WEB, 'T1505.003', 'T1505.099', ['?']],
    ['a revoked technique', ALERTS, 'T1505.003', 'T1100', ['?']],
    ['a deprecated technique', RANSOM, 'T1486', 'T1051', ['?']],
    ['an unknown owner', WEB, 'owner: incident-lead', 'owner: incident-leader', ['?']],
    ['an unknown role in a contact', SITE, 'for: any incident', 'for: any incident\n    role: ciso', ['?']],
    ['an unknown role in the escalation', ROLES, 'escalation: [triage-analyst, incident-lead]', 'escalation: [triage-analyst, ciso]', ['?']],
    ['an unknown deputy', ROLES, 'purpose: Looks first,', 'purpose: Looks first, deputy: ciso,', ['?']],
    ['an unknown role of an action', CONTROL, 'owner: incident-lead, due', 'owner: nobody, due', ['?']],
    ['an unknown role that decides', DUTIES, 'decided_by: incident-lead', 'decided_by: legal', ['?']],
    ['an unknown approver', TEMPLATE, 'approver: incident-lead', 'approver: ceo', ['?']],
    ['an unknown trigger', RANSOM, 'edr/web-server-spawns-shell', 'edr/mass-rename', ['?']],
    ['a trigger of an unknown source', RANSOM, 'edr/web-server-spawns-shell', 'siem/web-server-spawns-shell', ['?']],
    ['a route to an unknown runbook', RANSOM, 'to: web-shell', 'to: webshell', ['?']],
    ['a route to itself', RANSOM, 'to: web-shell', 'to: ransomware', ['?']],
    ['an unknown related runbook', RANSOM, 'last_reviewed', 'related: [phishing]\nlast_reviewed', ['?']],
    ['an unknown successor', RANSOM, 'status: active', 'status: deprecated\nsuperseded_by: wiper', ['?']],
    ['an unknown runbook of a record', RECORD, 'ransomware]', 'ransomware, wiper]', ['?']],
    ['an unknown runbook of a guide', GUIDE, 'kind: concept', 'kind: concept\nrunbooks: [wiper]', ['?']],
    ['an unknown template', WEB, 'staff-instruction', 'press-release', ['?']],
    ['an unknown reusable step', WEB, '../content/steps/isolate-host.md', '../content/steps/isolate.md', ['?']],
    ['an unknown duty', WEB, 'gdpr-art-33', 'nis2-art-23', ['?']],
    ['an unknown duty of a template', TEMPLATE, 'approver:', 'regulations: [nis2]\napprover:', ['?']],
    ['an unknown team', CONTROL, 'owner: incident-lead', 'owner: incident-lead\nforms: [mssp]', ['?']],
    ['an unknown severity', WEB, 'default: SEV3', 'default: SEV4', ['?']],
    ['an unknown severity in a record', RECORD, 'kind: tabletop', 'kind: tabletop\nseverity: SEV2', ['?']],
    ['a name twice in a list', WEB, 'roles: [triage-analyst, incident-lead]', 'roles: [triage-analyst, triage-analyst]', ['?']],
  ],
  'Links': [
    ['to a file that does not exist', GUIDE, 'web-shell.md#isolate-a-host', 'web-shells.md', ['?']],
    ['to a heading of another file that does not exist', GUIDE, '#isolate-a-host', '#isolate', ['?']],
    ['to a heading of this file that does not exist', WEB, '(#isolate-a-host)', '(#isolate)', ['?']],
    ['to a heading that stands twice', WEB, '### Return to service', '### Remove the shell\n\n[Back](#remove-the-shell)\n', ['?']],
    ['out of the folder', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', '../../../secrets.md', ['?']],
    ['that runs code', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', 'javascript:alert(1)', ['?']],
    ['with data in it', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', 'data:text/html,x', ['?']],
    ['without an address', GUIDE, '(../../runbooks/web-shell.md#isolate-a-host)', '()', ['?']],
    ['to what is no page', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', '../../README.md', ['?']],
    ['as a picture that does not exist', GUIDE, 'See', '![The loop](loop.png)\nSee', ['?']],
    ['as a picture from elsewhere', GUIDE, 'See', '![The loop](https://example.org/loop.png)\nSee', ['?']],
    ['by reference to a file that does not exist', GUIDE, 'See [the web shell runbook](../../runbooks/web-shell.md#isolate-a-host).', 'See [it].\n\n[it]: gone.md', ['?']],
  ],
  'The flow of a runbook': [
    ['two phases only', RANSOM, '## Containment', '## Thoughts', ['?']],
    ['no phase that understands or stops', RANSOM, '## Containment', '## Preparation', ['?']],
    ['a decision without an arm', RANSOM, '### Restore', '### Decision: Restore?', ['?']],
    ['a decision with one arm', WEB, '- **No** → end: a false positive\n- **Files are encrypted** → [Ransomware](ransomware.md)\n', '', ['?']],
    ['an arm that is no link', WEB, '[Isolate](#isolate-a-host)', 'isolate it', ['?']],
    ['an arm to what is no step', WEB, '[Isolate](#isolate-a-host)', '[Start](#first-five-minutes)', ['?']],
    ['a "Next" that is no link', RANSOM, '- [ ] Confirmed', '- [ ] Confirmed\n\n**Next:** go home', ['?']],
    ['a step that no path reaches', RANSOM, '- [ ] Confirmed', '- [ ] Confirmed\n\n**Next:** [Restore](#restore)', ['?']],
    ['an end before the end', RANSOM, '- [ ] Cut off', '- [ ] Cut off\n\n**Next:** end', ['?']],
    ['a step without text', RANSOM, '- [ ] Restored', '', ['?']],
    ['an unknown role of a step', RANSOM, '**Role:** incident-lead', '**Role:** backup-admin', ['?']],
    ['an unknown subcategory of a step', WEB, '**CSF:** DE.AE-02', '**CSF:** DE.AE-22', ['?']],
  ],
  'What is recommended, due or dated': [
    ['no techniques', WEB, 'attack: [T1505.003]\n', '', ['?']],
    ['no triggers', WEB, 'triggers: [edr/web-server-spawns-shell]\n', '', ['?']],
    ['no first five minutes', WEB, '## First five minutes', '## Before you start', ['?']],
    ['never exercised', RECORD, '[web-shell, ransomware]', '[web-shell]', ['?']],
    ['deprecated without a successor', RANSOM, 'status: active', 'status: deprecated', ['?']],
    ['a review overdue', WEB, 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-05-03', ['?']],
    ['past its last day', WEB, 'tlp: GREEN', 'tlp: GREEN\nvalid_until: 2026-10-30', ['?']],
    ['reviewed tomorrow', WEB, 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-11-01', ['?']],
    ['scored tomorrow', CONTROL, 'date: 2026-09-30', 'date: 2026-11-01', ['?']],
    ['evidence of tomorrow', CONTROL, 'collected: 2026-09-28', 'collected: 2026-11-01', ['?']],
    ['checked tomorrow', DETECT, 'checked: 2026-10-01', 'checked: 2026-11-01', ['?']],
    ['a timeline of tomorrow', RECORD, 'kind: tabletop', 'kind: tabletop\ntimeline: { detected: 2026-11-01T08:00Z }', ['?']],
    ['a timeline out of order', RECORD, 'kind: tabletop', 'kind: tabletop\ntimeline: { started: 2026-06-01T09:00Z, detected: 2026-06-01T08:00Z }', ['?']],
  ],
  'Scores and checklists': [
    ['not applicable without a rationale', CONTROL, 'current: 2.5, target: 3.5', 'status: not-applicable', ['?']],
    ['a history out of order', CONTROL, 'date: 2026-09-30', 'date: 2026-01-31', ['?']],
    ['two entries of one day', CONTROL, 'date: 2026-09-30', 'date: 2026-03-31', ['?']],
    ['a score off the scale', CONTROL, 'current: 2.5', 'current: 6', ['?']],
    ['a target off the scale', CONTROL, 'target: 3.5', 'target: -1', ['?']],
    ['a score between steps', CONTROL, 'current: 2.5', 'current: 2.7', ['?']],
    ['a level missing', CONTROL, 'history:', 'levels: { 0: a, 1: b, 2: c, 3: d, 4: e }\nhistory:', ['?']],
    ['a level off the scale', CONTROL, 'history:', 'levels: { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f, 6: g }\nhistory:', ['?']],
    ['a floor off the scale', CONTROL, 'history:', 'floor: 7\nhistory:', ['?']],
    ['a checklist of no function', 'content/readiness/responding.yml', null, 'items: [{ id: a, text: A, state: pass }]\n', ['?']],
    ['an item not applicable without a rationale', DETECT, 'state: pass', 'state: not-applicable', ['?']],
  ],
};

describe.each(Object.entries(BROKEN))('%s', (_, rows) => {
  it.each(rows)('%s', async (_what, file, replace, by, expected) => {
    const change = replace === null ? { file, text: by } : { file, replace, by: by ?? '' };
    const findings = await judgeTree([change], SAMPLE_AS_OF);
    expect(findings.map((finding) => `${finding.code}${placeOf(finding, file)}`)).toEqual(expected);
  });
});

it('holds at least 70 broken inputs', () => {
  expect(Object.values(BROKEN).flat().length).toBeGreaterThanOrEqual(70);
});

function placeOf(
  found: { file: string; line: number | null; column: number | null },
  changed: string,
): string {
  const file = found.file === changed ? '' : found.file;
  const place = found.line === null ? '' : `${file && ':'}${found.line}:${found.column}`;
  return file || place ? ` ${file}${place}` : '';
}
