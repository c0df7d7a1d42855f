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
const STEP = 'content/steps/isolate-host.md';
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
    ['an empty file', WEB, null, '', ['file/unreadable']],
    ['blanks only', WEB, null, ' \n\n', ['file/unreadable']],
    ['NUL bytes', GUIDE, null, 'PK\u0000', ['file/unreadable']],
    ['front matter that is a program', GUIDE, '---\nid', '---js\nid', ['file/executable-front-matter 1:1']],
    ['front matter in JSON', GUIDE, '---\nid', '---json\nid', ['file/executable-front-matter 1:1']],
    ['front matter without an end', GUIDE, 'concept\n---', 'concept', ['file/unclosed-front-matter 1:1']],
    ['no front matter', TEAM, null, '# A team\n\nThat watches.\n', ['file/no-front-matter 1:1']],
    ['a second ": " in a value', WEB, 'title: Web shell', 'title: Web: shell', ['file/broken-yaml 3:8']],
    ['a value that a comment cuts', WEB, 'title: Web shell', 'title: Ticket #12: web shell', ['file/cut-by-comment 3:15']],
    ['an unclosed quote', WEB, 'title: Web shell on a server', 'title: "Web shell on a server', ['file/broken-yaml 3:8']],
    ['an unclosed list', WEB, 'csf: [DE.AE-02, RS.MI-01]', 'csf: [DE.AE-02, RS.MI-01', ['file/broken-yaml 9:6']],
    ['an unclosed mapping', CONTROL, 'target: 3 }', 'target: 3', ['file/broken-yaml 7:5']],
    ['a tab as indentation', ALERTS, '  - { id', '\t- { id', ['file/broken-yaml 4:1']],
    ['a key twice', RANSOM, 'owner: incident-lead', 'owner: incident-lead\nowner: triage-analyst', ['file/broken-yaml 7:1']],
    ['an alias of nothing', ROLES, 'escalation: [triage-analyst', 'escalation: [*lead', ['file/broken-yaml 4:14']],
    ['a custom tag', SITE, 'name: Sample', 'name: !name Sample', ['file/broken-yaml 1:7']],
    ['a line that is no key', DETECT, 'items:', 'items\n', ['file/broken-yaml 1:1']],
    ['an unclosed quote in a list', DETECT, 'text: Every feed was checked this quarter,', "text: 'Every feed was checked this quarter,", ['file/broken-yaml 2:31']],
    ['a wrong ending', 'content/roles.yaml', null, 'roles: []\n', ['file/unknown-place']],
    ['an unknown folder', 'content/guide/more.md', null, 'Text.\n', ['file/unknown-place']],
    ['a file name with capitals', 'content/guides/Loop.md', null, '---\nid: loop\ntitle: L\nsummary: S\nkind: concept\n---\nText.\n', ['file/name-not-kebab']],
    ['quotes in quotes', GUIDE, 'See [the', `${'> '.repeat(60)}See [the`, ['file/too-deep 8:1']],
    ['a megabyte of brackets', GUIDE, 'See [the', ']'.repeat(1_000_000), ['file/too-much-work 8:1']],
    ['tags that nothing closes', GUIDE, 'See [the', `${'<div>'.repeat(600)}\n\nSee [the`, ['file/too-deep 8:1']],
    ['a megabyte of quotation marks', SITE, null, '"'.repeat(1_000_000), ['file/too-much-work 1:1']],
    ['aliases', ALERTS, 'rules:', `x: &a 1\ny:\n${'  - *a\n'.repeat(100_000)}rules:`, ['file/too-much-work 205:3']],
    ['documents in front matter', GUIDE, 'kind: concept', `kind: concept\n${'--- a\n'.repeat(20_000)}`, ['file/too-much-work 56:1']],
    ['brackets in brackets', GUIDE, 'kind: concept', `tags: ${'['.repeat(60)}`, ['file/too-deep 5:1']],
  ],
  'What breaks its schema': [
    ['a merge', WEB, 'owner: incident-lead', 'x: &x { owner: incident-lead }\n<<: *x', ['schema/unknown-key 7:1']],
    ['an empty list item', WEB, 'roles: [triage-analyst, incident-lead]', 'roles:\n  - triage-analyst\n  -\n  - incident-lead', ['schema/wrong-type 14:4']],
    ['a key misspelt', WEB, 'notifications:', 'notification:', ['schema/unknown-key 15:1']],
    ['a list that holds itself', GUIDE, 'kind: concept', 'kind: concept\ntags: &a [*a]', ['schema/unknown-key 6:1']],
    ['a key of another kind', GUIDE, 'kind: concept', 'kind: concept\nstatus: active', ['schema/unknown-key 6:1']],
    ['an unknown key in an entry', CONTROL, 'current: 1.5, target: 3 }', 'current: 1.5, goal: 3 }', ['schema/unknown-key 7:39']],
    ['an unknown key deep down', WEB, 'routes: [{ when:', 'routes: [{ if: never, when:', ['schema/unknown-key 14:12']],
    ['a key missing', WEB, 'status: active\n', '', ['schema/missing-key 2:1']],
    ['a key missing in an entry', CONTROL, 'method: test, ', '', ['schema/missing-key 10:5']],
    ['a key missing in a role', ROLES, ', duties: [lead]', '', ['schema/missing-key 3:5']],
    ['a key missing in a mapping', WEB, '{ default: SEV3, ', '{ ', ['schema/missing-key 8:1']],
    ['text for a list', WEB, 'roles: [triage-analyst, incident-lead]', 'roles: triage-analyst', ['schema/wrong-type 12:8']],
    ['a number for a text', WEB, 'incident_type: web-shell', 'version: 1.2', ['schema/wrong-type 7:10']],
    ['a text for a number', CONTROL, 'current: 2.5', 'current: two', ['schema/wrong-type 8:34']],
    ['nothing for a text', TEMPLATE, 'channel: mail', 'channel:', ['schema/wrong-type 6:9']],
    ['a mapping for a text', TEAM, 'summary: Watches and answers.', 'summary: { a: b }', ['schema/wrong-type 4:10']],
    ['yes for true', DETECT, 'critical: true', 'critical: yes', ['schema/wrong-type 2:78']],
    ['a list for the whole file', ALERTS, null, '- a\n- b\n', ['schema/wrong-type 1:1']],
    ['a status misspelt', WEB, 'status: active', 'status: actve', ['schema/bad-value 5:9']],
    ['a kind that does not exist', RECORD, 'kind: tabletop', 'kind: table-top', ['schema/bad-value 5:7']],
    ['a label that does not exist', WEB, 'tlp: GREEN', 'tlp: GREY', ['schema/bad-value 17:6']],
    ['an id with capitals', WEB, 'id: web-shell', 'id: Web-Shell', ['schema/bad-value 2:5']],
    ['a day without zeros', WEB, 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-8-1', ['schema/bad-value 18:16']],
    ['a day that does not exist', WEB, 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-02-30', ['schema/bad-value 18:16']],
    ['a duration in words', WEB, 'review_interval: 180d', 'review_interval: half a year', ['schema/bad-value 19:18']],
    ['a severity in other words', SITE, 'id: SEV3', 'id: P3', ['schema/bad-value 12:11']],
    ['a subcategory in other letters', WEB, 'csf: [DE.AE-02', 'csf: [de.ae-02', ['schema/bad-value 9:7']],
    ['a technique with a slash', WEB, 'T1505.003', 'T1505/003', ['schema/bad-value 10:10']],
    ['a trigger without a source', WEB, 'edr/web-server-spawns-shell', 'web-server-spawns-shell', ['schema/bad-value 11:12']],
    ['an instant without a time', RECORD, 'kind: tabletop', 'kind: tabletop\ntimeline: { detected: 2026-06-01 }', ['schema/bad-value 6:23']],
    ['an address without a scheme', DUTIES, 'https://eur-lex', 'eur-lex', ['schema/bad-value 7:53']],
    ['an empty list', WEB, 'csf: [DE.AE-02, RS.MI-01]', 'csf: []', ['schema/out-of-range 9:6']],
    ['a weight of nothing', CONTROL, 'owner: incident-lead', 'owner: incident-lead\nweight: 0', ['schema/out-of-range 6:9']],
    ['a scale upside down', SITE, 'name: Sample', 'name: Sample\nscale: { min: 5, max: 0, step: 1 }', ['schema/bad-value 2:23']],
    ['a tier of 5', SITE, 'name: Sample', 'name: Sample\ntier: { value: 5, rationale: optimism }', ['schema/out-of-range 2:16']],
    ['the settings missing', SITE, null, null, ['site/missing']],
    ['the roles missing', ROLES, null, null, ['site/missing']],
    ['the duties missing', DUTIES, null, null, ['site/missing']],
  ],
  'Names that answer to nothing, or to too much': [
    ['an id that is not the file name', TEAM, 'id: soc', 'id: sok', ['id/not-file-name 2:5']],
    ['an id that Windows keeps for itself', ALERTS, '  - { id: web', '  - { id: nul, title: Null device, severity: low }\n  - { id: web', ['id/reserved 4:11']],
    ['an id copied from another file', RANSOM, 'id: ransomware', 'id: web-shell', ['id/duplicate 2:5', 'id/not-file-name 2:5']],
    ['a role twice', ROLES, '- { id: incident-lead', '- { id: triage-analyst, title: T, purpose: P, duties: [d] }\n  - { id: incident-lead', ['id/duplicate 3:11']],
    ['an alert rule twice', ALERTS, 'rules:\n', 'rules:\n  - { id: web-server-spawns-shell, title: Again, severity: low }\n', ['id/duplicate 5:11']],
    ['an item twice', DETECT, 'items:\n', 'items:\n  - { id: feed-checked, text: Again, state: unanswered }\n', ['id/duplicate 3:11']],
    ['a severity twice', SITE, 'severities:\n', 'severities:\n  - { id: SEV3, title: T, meaning: M, respond_within: 1h, update_every: 1h, raise: [incident-lead] }\n', ['id/duplicate 13:11']],
    ['a subcategory that does not exist', WEB, 'RS.MI-01', 'RS.MI-09', ['csf/unknown-subcategory 9:17']],
    ['a subcategory in one digit', CONTROL, 'DE.CM-09', 'DE.CM-9', ['csf/unknown-subcategory 4:7']],
    ['a withdrawn subcategory', WEB, 'RS.MI-01', 'RS.MI-03', ['csf/withdrawn-subcategory 9:17']],
    ['a withdrawn subcategory as CSF 1.1 wrote it', WEB, 'RS.MI-01', 'PR.AC-1', ['csf/withdrawn-subcategory 9:17']],
    ['a technique that does not exist', WEB, 'T1505.003', 'T1505.099', ['attack/unknown-technique 10:10']],
    ['a revoked technique', ALERTS, 'T1505.003', 'T1100', ['attack/revoked-technique 4:96']],
    ['a deprecated technique', RANSOM, 'T1486', 'T1051', ['attack/deprecated-technique 9:10']],
    ['an unknown owner', WEB, 'owner: incident-lead', 'owner: incident-leader', ['reference/unknown-role 6:8']],
    ['an unknown role in a contact', SITE, 'for: any incident', 'for: any incident\n    role: ciso', ['reference/unknown-role 7:11']],
    ['an unknown role in the escalation', ROLES, 'escalation: [triage-analyst, incident-lead]', 'escalation: [triage-analyst, ciso]', ['reference/unknown-role 4:30']],
    ['an unknown deputy', ROLES, 'purpose: Looks first,', 'purpose: Looks first, deputy: ciso,', ['reference/unknown-role 2:80']],
    ['an unknown role of an action', CONTROL, 'owner: incident-lead, due', 'owner: nobody, due', ['reference/unknown-role 12:46']],
    ['an unknown role that decides', DUTIES, 'decided_by: incident-lead', 'decided_by: legal', ['reference/unknown-role 6:17']],
    ['an unknown approver', TEMPLATE, 'approver: incident-lead', 'approver: ceo', ['reference/unknown-role 8:11']],
    ['an unknown trigger', RANSOM, 'edr/web-server-spawns-shell', 'edr/mass-rename', ['reference/unknown-trigger 10:12']],
    ['a trigger of an unknown source', RANSOM, 'edr/web-server-spawns-shell', 'siem/web-server-spawns-shell', ['reference/unknown-trigger 10:12']],
    ['a route to an unknown runbook', RANSOM, 'to: web-shell', 'to: webshell', ['reference/unknown-runbook 13:51']],
    ['a route to itself', RANSOM, 'to: web-shell', 'to: ransomware', ['reference/to-itself 13:51']],
    ['an unknown related runbook', RANSOM, 'last_reviewed', 'related: [phishing]\nlast_reviewed', ['reference/unknown-runbook 14:11']],
    ['an unknown successor', RANSOM, 'status: active', 'status: deprecated\nsuperseded_by: wiper', ['reference/unknown-runbook 6:16', 'reference/deprecated-runbook runbooks/web-shell.md:14:49']],
    ['an unknown runbook of a record', RECORD, 'ransomware]', 'ransomware, wiper]', ['reference/unknown-runbook 6:35']],
    ['an unknown runbook of a guide', GUIDE, 'kind: concept', 'kind: concept\nrunbooks: [wiper]', ['reference/unknown-runbook 6:12']],
    ['an unknown template', WEB, 'staff-instruction', 'press-release', ['reference/unknown-template 16:18']],
    ['an unknown reusable step', WEB, '../content/steps/isolate-host.md', '../content/steps/isolate.md', ['reference/unknown-step 48:1']],
    ['an unknown duty', WEB, 'gdpr-art-33', 'nis2-art-23', ['reference/unknown-regulation 15:17']],
    ['an unknown duty of a template', TEMPLATE, 'approver:', 'regulations: [nis2]\napprover:', ['reference/unknown-regulation 8:15']],
    ['an unknown team', CONTROL, 'owner: incident-lead', 'owner: incident-lead\nforms: [mssp]', ['reference/unknown-team 6:9']],
    ['an unknown severity', WEB, 'default: SEV3', 'default: SEV4', ['reference/unknown-severity 8:22']],
    ['an unknown severity in a record', RECORD, 'kind: tabletop', 'kind: tabletop\nseverity: SEV2', ['reference/unknown-severity 6:11']],
    ['a name twice in a list', WEB, 'roles: [triage-analyst, incident-lead]', 'roles: [triage-analyst, triage-analyst]', ['reference/named-twice 12:25']],
  ],
  'Links': [
    ['to a file that does not exist', GUIDE, 'web-shell.md#isolate-a-host', 'web-shells.md', ['link/dead-file 8:5']],
    ['to a heading of another file that does not exist', GUIDE, '#isolate-a-host', '#isolate', ['link/dead-anchor 8:5']],
    ['to a heading of this file that does not exist', WEB, '(#isolate-a-host)', '(#isolate)', ['link/dead-anchor 42:13']],
    ['to a heading that stands twice', WEB, '### Return to service', '### Remove the shell\n\n[Back](#remove-the-shell)\n', ['link/ambiguous-anchor 64:1']],
    ['out of the folder', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', '../../../secrets.md', ['link/leaves-root 8:5']],
    ['that runs code', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', 'javascript:alert(1)', ['link/unsafe-scheme 8:5']],
    ['with data in it', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', 'data:text/html,x', ['link/unsafe-scheme 8:5']],
    ['without an address', GUIDE, '(../../runbooks/web-shell.md#isolate-a-host)', '()', ['link/empty 8:5']],
    ['to what is no page', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', '../steps/', ['link/no-page 8:5']],
    ['to what is not even there', GUIDE, '../../runbooks/web-shell.md#isolate-a-host', '../../README.md', ['link/dead-file 8:5']],
    ['as a picture that does not exist', GUIDE, 'See', '![The loop](loop.png)\nSee', ['link/dead-picture 8:1']],
    ['as a picture from elsewhere', GUIDE, 'See', '![The loop](https://example.org/loop.png)\nSee', ['link/dead-picture 8:1']],
    ['by reference to a file that does not exist', GUIDE, 'See [the web shell runbook](../../runbooks/web-shell.md#isolate-a-host).', 'See [it].\n\n[it]: gone.md', ['link/dead-file 8:5']],
  ],
  'The flow of a runbook': [
    ['two phases only', RANSOM, '## Containment', '## Thoughts', ['runbook/missing-phases 3:8', 'step/outside-flow 34:1']],
    ['no phase that understands or stops', RANSOM, '## Containment', '## Preparation', ['runbook/missing-phases 3:8']],
    ['a decision without an arm', RANSOM, '### Restore', '### Decision: Restore?', ['runbook/decision-without-arms 42:1']],
    ['a decision with one arm', WEB, '- **No** → end: a false positive\n- **Files are encrypted** → [Ransomware](ransomware.md)\n', '', ['runbook/decision-without-arms 40:1']],
    ['an arm that is no link', WEB, '[Isolate](#isolate-a-host)', 'isolate it', ['runbook/arm-leads-nowhere 42:1']],
    ['an arm to what is no step', WEB, '[Isolate](#isolate-a-host)', '[Start](#first-five-minutes)', ['runbook/arm-leads-nowhere 42:1']],
    ['a "Next" that is no link', RANSOM, '- [ ] Confirmed', '- [ ] Confirmed\n\n**Next:** go home', ['runbook/next-leads-nowhere 32:11']],
    ['a step that no path reaches', RANSOM, '- [ ] Confirmed', '- [ ] Confirmed\n\n**Next:** [Restore](#restore)', ['runbook/unreachable-step 36:1']],
    ['an end before the end', RANSOM, '- [ ] Cut off', '- [ ] Cut off\n\n**Next:** end', ['runbook/unreachable-step 44:1']],
    ['a step without text', RANSOM, '- [ ] Restored', '', ['runbook/empty-step 42:1']],
    ['an unknown role of a step', RANSOM, '**Role:** incident-lead', '**Role:** backup-admin', ['reference/unknown-role 44:11']],
    ['an unknown subcategory of a step', WEB, '**CSF:** DE.AE-02', '**CSF:** DE.AE-22', ['csf/unknown-subcategory 32:53']],
  ],
  'What is recommended, due or dated': [
    ['no techniques', WEB, 'attack: [T1505.003]\n', '', ['runbook/recommended 2:1']],
    ['no triggers', WEB, 'triggers: [edr/web-server-spawns-shell]\n', '', ['runbook/recommended 2:1']],
    ['no first five minutes', WEB, '## First five minutes', '## Before you start', ['runbook/no-first-five-minutes 3:8']],
    ['never exercised', RECORD, '[web-shell, ransomware]', '[web-shell]', ['runbook/no-exercise-record runbooks/ransomware.md:3:8']],
    ['deprecated without a successor', RANSOM, 'status: active', 'status: deprecated', ['runbook/superseded-missing 5:9', 'reference/deprecated-runbook runbooks/web-shell.md:14:49']],
    ['a review overdue', WEB, 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-05-03', ['review/overdue 18:16']],
    ['a reusable step that nobody reviewed', STEP, 'last_reviewed: 2026-10-01\n', '', ['step/never-reviewed 2:1']],
    ['past its last day', WEB, 'tlp: GREEN', 'tlp: GREEN\nvalid_until: 2026-10-30', ['review/expired 18:14']],
    ['reviewed tomorrow', WEB, 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-11-01', ['date/in-future 18:16']],
    ['scored tomorrow', CONTROL, 'date: 2026-09-30', 'date: 2026-11-01', ['date/in-future 8:13']],
    ['evidence of tomorrow', CONTROL, 'collected: 2026-09-28', 'collected: 2026-11-01', ['date/in-future 10:91']],
    ['checked tomorrow', DETECT, 'checked: 2026-10-01', 'checked: 2026-11-01', ['date/in-future 2:106']],
    ['a timeline of tomorrow', RECORD, 'kind: tabletop', 'kind: tabletop\ntimeline: { detected: 2026-11-01T08:00Z }', ['date/in-future 6:23']],
    ['a timeline out of order', RECORD, 'kind: tabletop', 'kind: tabletop\ntimeline: { started: 2026-06-01T09:00Z, detected: 2026-06-01T08:00Z }', ['record/timeline-out-of-order 6:51']],
  ],
  'Scores and checklists': [
    ['not applicable without a rationale', CONTROL, 'current: 2.5, target: 3.5', 'status: not-applicable', ['assessment/not-applicable-without-rationale 8:33']],
    ['a history out of order', CONTROL, 'date: 2026-09-30', 'date: 2026-01-31', ['assessment/history-out-of-order 8:13']],
    ['two entries of one day', CONTROL, 'date: 2026-09-30', 'date: 2026-03-31', ['assessment/duplicate-date 8:13']],
    ['a score off the scale', CONTROL, 'current: 2.5', 'current: 6', ['assessment/off-scale 8:34']],
    ['a target off the scale', CONTROL, 'target: 3.5', 'target: -1', ['assessment/off-scale 8:47']],
    ['a score between steps', CONTROL, 'current: 2.5', 'current: 2.7', ['assessment/off-step 8:34']],
    ['a level missing', CONTROL, 'history:', 'levels: { 0: a, 1: b, 2: c, 3: d, 4: e }\nhistory:', ['assessment/levels-incomplete 6:1']],
    ['a level off the scale', CONTROL, 'history:', 'levels: { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f, 6: g }\nhistory:', ['assessment/level-off-scale 6:47']],
    ['a floor off the scale', CONTROL, 'history:', 'floor: 7\nhistory:', ['assessment/floor-off-scale 6:8']],
    ['a checklist of no function', 'content/readiness/responding.yml', null, 'items: [{ id: a, text: A, state: pass }]\n', ['readiness/unknown-function']],
    ['an item not applicable without a rationale', DETECT, 'state: pass', 'state: not-applicable', ['readiness/not-applicable-without-rationale 2:91']],
  ],
  'What a good lead would ask': [
    ['something left to do', WEB, 'Look at the process tree.', 'TODO: name the tool', ['content/placeholder 34:1']],
    ['words that a browser takes for a tag', WEB, 'Look at the process tree.', 'Open <your tool>.', ['content/placeholder 34:6']],
    ['a section without anything', RANSOM, '## Recovery', '## Eradication\n\n## Recovery', ['content/stub 40:1']],
    ['a page without text', TEAM, 'A team that watches.', '', ['content/stub']],
    ['a password', GUIDE, 'See', 'password: "Winter-2026!"\n\nSee', ['content/secret 8:12']],
    ['a heading that skips a level', GUIDE, 'See', '## A\n\n#### B\n\nSee', ['content/heading-jump 10:1']],
    ['a step for nobody', WEB, '**Role:** incident-lead · **Undo:** put', '**Undo:** put', ['step/no-role 54:1']],
    ['a step without an end', WEB, '- [ ] Monitored for a day', 'Watch it.', ['step/no-verification 62:1']],
    ['a step that is a topic', WEB, '### Return to service', '### Restoration', ['step/no-action-verb 62:1']],
    ['one box twice', RANSOM, '- [ ] Cut off', '- [ ] Cut off\n- [ ] Cut off', ['step/equal-boxes 39:1']],
    ['one sentence twice in a list of steps', RANSOM, '### Restore\n\n**Role:** incident-lead · **Undo:** switch it off again\n\n- [ ] Restored', '1. Ask.\n2. Look.\n3. Ask.', ['step/equal-plain-steps 44:4']],
    ['a step of a paragraph', RANSOM, '### Restore\n\n**Role:** incident-lead · **Undo:** switch it off again\n\n- [ ] Restored', `1. Restore ${'one by one, '.repeat(12)}all.`, ['step/long-title 42:4']],
    ['a step without a word', RANSOM, '### Restore\n\n**Role:** incident-lead · **Undo:** switch it off again\n\n- [ ] Restored', '1. Ask.\n2.\n3. Look.', ['runbook/empty-step 43:1']],
    ['a phase in HTML', WEB, '## Recovery', '<h2>Eradication</h2>\n\n## Recovery', ['html/heading-no-step 60:1']],
    ['a box without a blank', RANSOM, '- [ ] Cut off', '- [ ] Cut off\n- [] Told', ['step/lost-box 39:1']],
    ['a box ticked by its author', RANSOM, '- [ ] Cut off', '- [x] Cut off', ['step/ticked-box 38:1']],
    ['a wipe before evidence', RANSOM, '- [ ] Cut off', '- [ ] Wipe the host', ['step/destructive-before-evidence 34:1']],
    ['one answer twice', WEB, '**Files are encrypted**', '**No**', ['runbook/overlapping-arms 44:1']],
    ['round and round', RANSOM, '- [ ] Restored', '- [ ] Restored\n\n**Next:** [Cut off](#cut-off-the-network)', ['runbook/cycle-without-exit 34:1']],
    ['a duty and nobody who notifies', WEB, 'communications: [staff-instruction]\n', '', ['runbook/no-communication-step 15:1']],
    ['a technique that no step speaks of', RANSOM, '[T1486]', '[T1486, T1052]', ['runbook/technique-not-addressed 9:17']],
    ['alerts that are switched off', ALERTS, 'severity: high,', 'severity: high, enabled: false,', ['runbook/triggers-off runbooks/ransomware.md:10:11', 'runbook/triggers-off runbooks/web-shell.md:11:11']],
    ['a serious alert without a runbook', ALERTS, 'rules:', 'rules:\n  - { id: scan, title: Scan, severity: high }', ['alert/no-runbook 4:11']],
    ['a finding past its day', RECORD, 'kind: tabletop', 'kind: tabletop\nfindings: [{ title: Badge, status: open, owner: incident-lead, due: 2026-10-30 }]', ['record/finding-overdue 6:69']],
    ['a finding without a day', RECORD, 'kind: tabletop', 'kind: tabletop\nfindings: [{ title: Badge, status: open, owner: incident-lead }]', ['record/finding-no-due 6:21']],
    ['evidence on a disk', CONTROL, 'https://example.org/coverage', '/home/kim/coverage.xlsx', ['assessment/local-evidence 10:36']],
    ['a revoked technique in a text', WEB, 'Look at', 'For T1100, look at', ['attack/revoked-in-text 34:5']],
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
