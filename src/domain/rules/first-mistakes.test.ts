import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../adapters/write/apply-fixes.ts';
import { judgeFiles } from '../../testing/judge-tree.ts';
import { SAMPLE_AS_OF, SAMPLE_TREE } from '../../testing/sample-tree.ts';

/** What newcomers write first, what they are told, and whether `--fix` leaves nothing to do. */
type Mistake = readonly [
  what: string,
  from: string | RegExp,
  to: string,
  told: readonly string[],
  after: 'mended' | 'left',
];

const FILE = 'runbooks/web-shell.md';

// prettier-ignore
const MISTAKES: readonly Mistake[] = [
  ['id with blanks', 'id: web-shell', 'id: Web shell', ['2:5 schema/bad-value: Unexpected "Web shell", expected lower-case words joined by hyphens, such as web-shell. → Write "id: web-shell".'], 'mended'],
  ['id other', 'id: web-shell', 'id: webshell', ['2:5 id/not-file-name: The id "webshell" differs from the file name "web-shell". → Write "id: web-shell", or rename the file to "webshell".'], 'mended'],
  ['id missing', 'id: web-shell\n', '', ['2:1 schema/missing-key: The key "id" is missing. → Add "id: web-shell". Its meaning: Equal to the file name without .md.'], 'mended'],
  ['title missing', 'title: Web shell on a server\n', '', ['2:1 schema/missing-key: The key "title" is missing. → Add `title: "…"`. Its meaning: What happened, in words that a responder would search for.'], 'left'],
  ['title missing, H1', /title: Web shell on a server\n([^]*?---\n\n)/, '$1# Web shell found\n\n', ['2:1 schema/missing-key: The key "title" is missing. → Add "title: Web shell found". Its meaning: What happened, in words that a responder would search for.'], 'mended'],
  ['title empty', 'title: Web shell on a server', 'title:', ['3:7 schema/wrong-type: Unexpected empty value, expected text. → Write `title: "…"`. Its meaning: What happened, in words that a responder would search for.'], 'left'],
  ['title colon', 'title: Web shell on a server', 'title: Web shell: on a server', ['3:8 file/broken-yaml: A value holds a second ": ". → Write the line so: `title: "Web shell: on a server"`.'], 'mended'],
  ['title number', 'title: Web shell on a server', 'title: 404', ['3:8 schema/wrong-type: Unexpected number "404", expected text. → Write `title: "404"`.'], 'mended'],
  ['title list', 'title: Web shell on a server', 'title: [a, b]', ['3:8 schema/wrong-type: Unexpected list, expected text. → Write `title: "…"`. Its meaning: What happened, in words that a responder would search for.'], 'left'],
  ['title and the next line', 'on a server\nsummary: Use', 'on a server summary: Use', ['3:8 file/broken-yaml: A value holds a second ": ". → Put the value in double quotes, or mend the indentation of the next line.'], 'left'],
  ['title drawn up', 'on a server\nsummary: Use', 'on a serversummary: Use', ['3:8 file/broken-yaml: A value holds a second ": ". → Put the value in double quotes, or mend the indentation of the next line.'], 'left'],
  ['title unclosed quote', 'title: Web shell on a server', 'title: "Web shell on a server', ['3:8 file/broken-yaml: A quoted text is never closed. → Write the line so: `title: "Web shell on a server"`.'], 'mended'],
  ['title smart quotes', 'title: Web shell on a server', 'title: “Web shell on a server”', ['3:8 content/typographic-code: The quotes "“”" belong to the value: readers see them. → Write it without them: "title: Web shell on a server".'], 'mended'],
  ['title smart quotes colon', 'title: Web shell on a server', 'title: “Web shell: on a server”', ['3:8 file/broken-yaml: A value holds a second ": ". → Write the line so: `title: "Web shell: on a server"`.'], 'mended'],
  ['summary missing', /summary: .*\n/, '', ['2:1 schema/missing-key: The key "summary" is missing. → Add `summary: "…"`. Its meaning: "Use when …": how to tell that this is the right page.'], 'left'],
  ['summary as list', /summary: .*\n/, 'summary:\n  - Use when a web server starts a shell.\n', ['5:3 schema/wrong-type: Unexpected list, expected text. → Write "summary: Use when a web server starts a shell.".'], 'mended'],
  ['summary two lines', /summary: .*\n/, 'summary: Use when a web server\nstarts a shell.\n', ['5:1 file/broken-yaml: A line is neither a key with its value nor part of the value above. → Write "key: value", put text that goes on in quotes, or mend the indentation.'], 'left'],
  ['status misspelt', 'status: active', 'status: activ', ['5:9 schema/bad-value: Unexpected "activ", expected one of draft, active, deprecated. → Write "status: active".'], 'mended'],
  ['status other', 'status: active', 'status: published', ['5:9 schema/bad-value: Unexpected "published", expected one of draft, active, deprecated. → Write one of draft, active, deprecated. Its meaning: Drafts and deprecated runbooks never count for readiness.'], 'left'],
  ['status case', 'status: active', 'status: Active', ['5:9 schema/bad-value: Unexpected "Active", expected one of draft, active, deprecated. → Write "status: active".'], 'mended'],
  ['status missing', 'status: active\n', '', ['2:1 schema/missing-key: The key "status" is missing. → Add "status: draft", one of draft, active, deprecated. Its meaning: Drafts and deprecated runbooks never count for readiness.'], 'left'],
  ['owner person', 'owner: incident-lead', 'owner: Priya', ['6:8 schema/bad-value: Unexpected "Priya", expected a role from content/roles.yml. → Write a role, never the name of a person: triage-analyst or incident-lead.'], 'left'],
  ['owner person full', 'owner: incident-lead', 'owner: Priya Raman', ['6:8 schema/bad-value: Unexpected "Priya Raman", expected a role from content/roles.yml. → Write a role, never the name of a person: triage-analyst or incident-lead.'], 'left'],
  ['owner mail', 'owner: incident-lead', 'owner: priya@example.org', ['6:8 schema/bad-value: Unexpected "priya@example.org", expected a role from content/roles.yml. → Write a role, never the name of a person: triage-analyst or incident-lead.'], 'left'],
  ['owner title', 'owner: incident-lead', 'owner: Incident Lead', ['6:8 schema/bad-value: Unexpected "Incident Lead", expected a role from content/roles.yml. → Write "owner: incident-lead".'], 'mended'],
  ['owner misspelt', 'owner: incident-lead', 'owner: incident-led', ['6:8 reference/unknown-role: There is no role "incident-led". → Did you mean "incident-lead"?'], 'mended'],
  ['owner short', 'owner: incident-lead', 'owner: lead', ['6:8 reference/unknown-role: There is no role "lead". → Did you mean "incident-lead"?'], 'mended'],
  ['owner list', 'owner: incident-lead', 'owner: [incident-lead]', ['6:8 schema/wrong-type: Unexpected list, expected a role from content/roles.yml. → Write "owner: incident-lead".'], 'mended'],
  ['owner missing', 'owner: incident-lead\n', '', ['2:1 schema/missing-key: The key "owner" is missing. → Add "owner: incident-lead", with one of triage-analyst or incident-lead. Its meaning: Role that keeps it correct.'], 'left'],
  ['owner smart', 'owner: incident-lead', 'owner: “incident-lead”', ['6:8 schema/bad-value: Unexpected "“incident-lead”", expected a role from content/roles.yml. → Write "owner: incident-lead".'], 'mended'],
  ['owner unknown ok id', 'owner: incident-lead', 'owner: ciso', ['6:8 reference/unknown-role: There is no role "ciso". → Write a role, never the name of a person: triage-analyst or incident-lead. If "ciso" is a role, add it to content/roles.yml.'], 'left'],
  ['severity high', /severity: .*/, 'severity: high', ['8:11 schema/wrong-type: Unexpected text "high", expected keys with values. → Write "severity: { default: SEV3 }", with one of SEV1 (Critical) or SEV3 (Moderate). Its meaning: How bad the incident is, until more is known.'], 'left'],
  ['severity critical', /severity: .*/, 'severity: critical', ['8:11 schema/wrong-type: Unexpected text "critical", expected keys with values. → Write "severity: { default: SEV1 }".'], 'mended'],
  ['severity SEV3', /severity: .*/, 'severity: SEV3', ['8:11 schema/wrong-type: Unexpected text "SEV3", expected keys with values. → Write "severity: { default: SEV3 }".'], 'mended'],
  ['severity 3', /severity: .*/, 'severity: 3', ['8:11 schema/wrong-type: Unexpected number "3", expected keys with values. → Write "severity: { default: SEV3 }".'], 'mended'],
  ['severity SEV2', /severity: .*/, 'severity: SEV2', ['8:11 schema/wrong-type: Unexpected text "SEV2", expected keys with values. → Write "severity: { default: SEV3 }", with one of SEV1 (Critical) or SEV3 (Moderate). Its meaning: How bad the incident is, until more is known.'], 'left'],
  ['severity missing', /severity: .*\n/, '', ['2:1 schema/missing-key: The key "severity" is missing. → Add "severity: { default: SEV3 }", with one of SEV1 (Critical) or SEV3 (Moderate). Its meaning: How bad the incident is, until more is known.'], 'left'],
  ['severity empty', /severity: .*/, 'severity:', ['8:10 schema/wrong-type: Unexpected empty value, expected keys with values. → Write "severity: { default: SEV3 }", with one of SEV1 (Critical) or SEV3 (Moderate). Its meaning: How bad the incident is, until more is known.'], 'left'],
  ['severity list', /severity: .*/, 'severity: [SEV3]', ['8:11 schema/wrong-type: Unexpected list, expected keys with values. → Write "severity: { default: SEV3 }".'], 'mended'],
  ['severity default word', /severity: .*/, 'severity: { default: moderate }', ['8:22 schema/bad-value: Unexpected "moderate", expected a severity from content/site.yml. → Write "default: SEV3".'], 'mended'],
  ['severity default low', /severity: .*/, 'severity: { default: low }', ['8:22 schema/bad-value: Unexpected "low", expected a severity from content/site.yml. → Write SEV1 (Critical) or SEV3 (Moderate).'], 'left'],
  ['severity no default', /severity: .*/, 'severity: { criteria: { SEV1: all } }', ['8:1 schema/missing-key: The key "default" is missing. → Add "default: SEV3", with one of SEV1 (Critical) or SEV3 (Moderate). Its meaning: An incident severity from content/site.yml.'], 'left'],
  ['severity criteria key', /severity: .*/, 'severity: { default: SEV3, criteria: { high: all } }', ['8:40 schema/unknown-key: Unexpected key "high". → Write one of SEV1 (Critical) or SEV3 (Moderate) in its place.'], 'left'],
  ['severity criteria list', /severity: .*/, 'severity: { default: SEV3, criteria: [all] }', ['8:38 schema/wrong-type: Unexpected list, expected keys with values. → Write `criteria: { SEV1: "…" }`. Its meaning: What makes it another severity.'], 'left'],
  ['severity dflt', /severity: .*/, 'severity: { defualt: SEV3 }', ['8:13 schema/unknown-key: Unexpected key "defualt". → Did you mean "default"? Its meaning: An incident severity from content/site.yml.'], 'mended'],
  ['severity levels', /severity: .*/, 'severity: { level: SEV3 }', ['8:1 schema/missing-key: The key "default" is missing. → Add "default: SEV3", with one of SEV1 (Critical) or SEV3 (Moderate). Its meaning: An incident severity from content/site.yml.', '8:13 schema/unknown-key: Unexpected key "level". → Keys known here: default, criteria.'], 'left'],
  ['csf text', /csf: .*/, 'csf: DE.AE-02', ['9:6 schema/wrong-type: Unexpected text "DE.AE-02", expected a list. → Write "csf: [DE.AE-02]".'], 'mended'],
  ['csf two text', /csf: .*/, 'csf: DE.AE-02, RS.MI-01', ['9:6 schema/wrong-type: Unexpected text "DE.AE-02, RS.MI-01", expected a list. → Write "csf: [DE.AE-02, RS.MI-01]".'], 'mended'],
  ['csf DE.AE-2', /csf: .*/, 'csf: [DE.AE-2]', ['9:7 csf/unknown-subcategory: CSF 2.0 has no subcategory "DE.AE-2". → Did you mean "DE.AE-02"?'], 'mended'],
  ['csf lower', /csf: .*/, 'csf: [de.ae-02]', ['9:7 schema/bad-value: Unexpected "de.ae-02", expected a CSF 2.0 subcategory such as RS.MA-02. → Write "DE.AE-02".'], 'mended'],
  ['csf function', /csf: .*/, 'csf: [Respond]', ['9:7 schema/bad-value: Unexpected "Respond", expected a CSF 2.0 subcategory such as RS.MA-02. → Write a CSF 2.0 subcategory such as RS.MA-02. Its meaning: CSF 2.0 subcategories that this runbook serves.'], 'left'],
  ['csf category', /csf: .*/, 'csf: [RS.MI]', ['9:7 schema/bad-value: Unexpected "RS.MI", expected a CSF 2.0 subcategory such as RS.MA-02. → Write a CSF 2.0 subcategory such as RS.MA-02. Its meaning: CSF 2.0 subcategories that this runbook serves.'], 'left'],
  ['csf missing', /csf: .*\n/, '', ['2:1 schema/missing-key: The key "csf" is missing. → Add "csf: [RS.MA-02]". Its meaning: CSF 2.0 subcategories that this runbook serves.'], 'left'],
  ['csf empty', /csf: .*/, 'csf: []', ['9:6 schema/out-of-range: Unexpected empty list, expected at least 1 entry. → Write "csf: [RS.MA-02]". Its meaning: CSF 2.0 subcategories that this runbook serves.'], 'left'],
  ['csf withdrawn', /csf: .*/, 'csf: [RS.RP-01]', ['9:7 csf/withdrawn-subcategory: CSF 2.0 withdrew "RS.RP-01": it was incorporated into RS.MA-01. → Write RS.MA-01 instead.'], 'mended'],
  ['attack text', /attack: .*/, 'attack: T1505.003', ['10:9 schema/wrong-type: Unexpected text "T1505.003", expected a list. → Write "attack: [T1505.003]".'], 'mended'],
  ['attack T1566.1', /attack: .*/, 'attack: [T1566.1]', ['10:10 schema/bad-value: Unexpected "T1566.1", expected an ATT&CK technique such as T1566 or T1566.001. → Write "T1566.001".'], 'mended'],
  ['attack lower', /attack: .*/, 'attack: [t1566.001]', ['10:10 schema/bad-value: Unexpected "t1566.001", expected an ATT&CK technique such as T1566 or T1566.001. → Write "T1566.001".'], 'mended'],
  ['attack name', /attack: .*/, 'attack: [Phishing]', ['10:10 schema/bad-value: Unexpected "Phishing", expected an ATT&CK technique such as T1566 or T1566.001. → Write an ATT&CK technique such as T1566 or T1566.001. Its meaning: Enterprise ATT&CK techniques that this is about.'], 'left'],
  ['attack revoked', /attack: .*/, 'attack: [T1100]', ['10:10 attack/revoked-technique: ATT&CK revoked "T1100" (Web Shell) in favour of T1505.003 (Web Shell). → Write T1505.003 instead.'], 'mended'],
  ['attack url', /attack: .*/, 'attack: [https://attack.mitre.org/techniques/T1566/001/]', ['10:10 schema/bad-value: Unexpected "https://attack.mitre.org/techniques/T1566/001/", expected an ATT&CK technique such as T1566 or T1566.001. → Write "T1566.001".'], 'mended'],
  ['triggers text', /triggers: .*/, 'triggers: edr/web-server-spawns-shell', ['11:11 schema/wrong-type: Unexpected text "edr/web-server-spawns-shell", expected a list. → Write "triggers: [edr/web-server-spawns-shell]".'], 'mended'],
  ['triggers title', /triggers: .*/, 'triggers: [Web server started a shell]', ['11:12 schema/bad-value: Unexpected "Web server started a shell", expected <alert source>/<rule id>. → Write edr/web-server-spawns-shell.'], 'left'],
  ['triggers bare', /triggers: .*/, 'triggers: [web-server-spawns-shell]', ['11:12 schema/bad-value: Unexpected "web-server-spawns-shell", expected <alert source>/<rule id>. → Write "edr/web-server-spawns-shell".'], 'mended'],
  ['roles text', /roles: .*/, 'roles: triage-analyst, incident-lead', ['12:8 schema/wrong-type: Unexpected text "triage-analyst, incident-lead", expected a list. → Write "roles: [triage-analyst, incident-lead]".'], 'mended'],
  ['roles names', /roles: .*/, 'roles: [Sam, incident-lead]', ['12:9 schema/bad-value: Unexpected "Sam", expected a role from content/roles.yml. → Write a role, never the name of a person: triage-analyst or incident-lead.'], 'left'],
  ['prerequisites text', /prerequisites: .*/, 'prerequisites: Console access', ['13:16 schema/wrong-type: Unexpected text "Console access", expected a list. → Write `prerequisites: [{ what: "…", check: "…" }]`. Its meaning: Access and tools that a responder needs.'], 'left'],
  ['prerequisites list of text', /prerequisites: .*/, 'prerequisites: [Console access]', ['13:17 schema/wrong-type: Unexpected text "Console access", expected keys with values. → Write `{ what: "…", check: "…" }`. The meaning of the list: Access and tools that a responder needs.'], 'left'],
  ['routes text', /routes: .*/, 'routes: ransomware', ['14:9 schema/wrong-type: Unexpected text "ransomware", expected a list. → Write `routes: [{ when: "…", to: ransomware }]`. Its meaning: Signs that it is another incident, and its runbook.'], 'left'],
  ['routes unknown', 'to: ransomware', 'to: ransomwear', ['14:49 reference/unknown-runbook: There is no runbook "ransomwear". → Did you mean "ransomware"?'], 'mended'],
  ['notifications text', /notifications: .*/, 'notifications: GDPR', ['15:16 schema/wrong-type: Unexpected text "GDPR", expected a list. → Write "notifications: [gdpr-art-33]". Its meaning: Notification duties from content/regulations.yml.'], 'left'],
  ['tlp lower', 'tlp: GREEN', 'tlp: amber', ['17:6 schema/bad-value: Unexpected "amber", expected one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED. → Write "tlp: AMBER".'], 'mended'],
  ['tlp full', 'tlp: GREEN', 'tlp: TLP:AMBER', ['17:6 schema/bad-value: Unexpected "TLP:AMBER", expected one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED. → Write "tlp: AMBER".'], 'mended'],
  ['tlp white', 'tlp: GREEN', 'tlp: WHITE', ['17:6 schema/bad-value: Unexpected "WHITE", expected one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED. → Write "tlp: CLEAR".'], 'mended'],
  ['tlp strict', 'tlp: GREEN', 'tlp: Amber Strict', ['17:6 schema/bad-value: Unexpected "Amber Strict", expected one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED. → Write "tlp: AMBER+STRICT".'], 'mended'],
  ['tlp wrong', 'tlp: GREEN', 'tlp: internal', ['17:6 schema/bad-value: Unexpected "internal", expected one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED. → Write one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED. Its meaning: Traffic Light Protocol 2.0 label of this file.'], 'left'],
  ['reviewed dmy', 'last_reviewed: 2026-08-01', 'last_reviewed: 01/08/2026', ['18:16 schema/bad-value: Unexpected "01/08/2026", expected a day that exists, such as 2026-08-01. → Write "2026-08-01" if you mean 1 August 2026, or "2026-01-08" if you mean 8 January 2026.'], 'left'],
  ['reviewed dotted', 'last_reviewed: 2026-08-01', 'last_reviewed: 01.08.2026', ['18:16 schema/bad-value: Unexpected "01.08.2026", expected a day that exists, such as 2026-08-01. → Write "last_reviewed: 2026-08-01".'], 'mended'],
  ['reviewed words', 'last_reviewed: 2026-08-01', 'last_reviewed: 1 August 2026', ['18:16 schema/bad-value: Unexpected "1 August 2026", expected a day that exists, such as 2026-08-01. → Write "last_reviewed: 2026-08-01".'], 'mended'],
  ['reviewed words us', 'last_reviewed: 2026-08-01', 'last_reviewed: Aug 1, 2026', ['18:16 schema/bad-value: Unexpected "Aug 1, 2026", expected a day that exists, such as 2026-08-01. → Write "last_reviewed: 2026-08-01".'], 'mended'],
  ['reviewed number', 'last_reviewed: 2026-08-01', 'last_reviewed: 20260801', ['18:16 schema/wrong-type: Unexpected number "20260801", expected a day that exists, such as 2026-08-01. → Write "last_reviewed: 2026-08-01".'], 'mended'],
  ['reviewed impossible', 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-02-30', ['18:16 schema/bad-value: Unexpected "2026-02-30", expected a day that exists, such as 2026-08-01. → Write a day that exists, such as 2026-08-01. Its meaning: Day on which somebody last read all of it and found it right.'], 'left'],
  ['reviewed never', 'last_reviewed: 2026-08-01', 'last_reviewed: never', ['18:16 schema/bad-value: Unexpected "never", expected a day that exists, such as 2026-08-01. → Write a day that exists, such as 2026-08-01. Its meaning: Day on which somebody last read all of it and found it right.'], 'left'],
  ['reviewed missing', 'last_reviewed: 2026-08-01\n', '', ['2:1 schema/missing-key: The key "last_reviewed" is missing. → Add "last_reviewed: 2026-08-01". Its meaning: Day on which somebody last read all of it and found it right.'], 'left'],
  ['reviewed month', 'last_reviewed: 2026-08-01', 'last_reviewed: 2026-08', ['18:16 schema/bad-value: Unexpected "2026-08", expected a day that exists, such as 2026-08-01. → Write a day that exists, such as 2026-08-01. Its meaning: Day on which somebody last read all of it and found it right.'], 'left'],
  ['interval words', 'review_interval: 180d', 'review_interval: 6 months', ['19:18 schema/bad-value: Unexpected "6 months", expected a duration such as 15m, 72h or 180d. → Write "review_interval: 180d".'], 'mended'],
  ['interval number', 'review_interval: 180d', 'review_interval: 180', ['19:18 schema/wrong-type: Unexpected number "180", expected a duration such as 15m, 72h or 180d. → Write "180d" for days, "180h" for hours, or "180m" for minutes.'], 'left'],
  ['interval word', 'review_interval: 180d', 'review_interval: quarterly', ['19:18 schema/bad-value: Unexpected "quarterly", expected a duration such as 15m, 72h or 180d. → Write "review_interval: 90d".'], 'mended'],
  ['interval iso', 'review_interval: 180d', 'review_interval: P6M', ['19:18 schema/bad-value: Unexpected "P6M", expected a duration such as 15m, 72h or 180d. → Write "review_interval: 180d".'], 'mended'],
  ['interval missing', /review_interval: .*\n/, '', ['2:1 schema/missing-key: The key "review_interval" is missing. → Add "review_interval: 180d". Its meaning: A review is due this long after last_reviewed.'], 'left'],
  ['version number', 'status: active', 'status: active\nversion: 1.2', ['6:10 schema/wrong-type: Unexpected number "1.2", expected a version such as 1.2.0. → Write `version: "1.2.0"`.'], 'mended'],
  ['version v', 'status: active', 'status: active\nversion: v1.2.0', ['6:10 schema/bad-value: Unexpected "v1.2.0", expected a version such as 1.2.0. → Write `version: "1.2.0"`.'], 'mended'],
  ['tags text', 'status: active', 'status: active\ntags: Web Shell, PHP', ['6:7 schema/wrong-type: Unexpected text "Web Shell, PHP", expected a list. → Write "tags: [web-shell, php]".'], 'mended'],
  ['references url', 'status: active', 'status: active\nreferences: [https://example.org/x]', ['6:14 schema/wrong-type: Unexpected text "https://example.org/x", expected keys with values. → Write `{ title: "…", url: https://example.org/ }`. The meaning of the list: Sources to read further.'], 'left'],
  ['references www', 'status: active', 'status: active\nreferences: [{ title: A, url: www.example.org }]', ['6:31 schema/bad-value: Unexpected "www.example.org", expected an address that starts with https:// or http://, or the path of a page or an attachment. → Write `url: "https://www.example.org"`.'], 'mended'],
  ['unknown key near', 'owner: incident-lead', 'ownr: incident-lead', ['6:1 schema/unknown-key: Unexpected key "ownr". → Did you mean "owner"? Its meaning: Role that keeps it correct.'], 'mended'],
  ['unknown key far', 'status: active', 'status: active\nauthor: me', ['6:1 schema/unknown-key: Unexpected key "author". → Keys known here: id, title, summary, status, kind, superseded_by, version, owner, incident_type, symptoms, severity, csf, attack, triggers, roles, prerequisites, inputs, evidence, routes, notifications, communications, escalate_if, related, references, tags, aliases, tlp, last_reviewed, review_interval, exercise_interval, valid_until.'], 'left'],
  ['key capital', 'owner: incident-lead', 'Owner: incident-lead', ['6:1 schema/unknown-key: Unexpected key "Owner". → Did you mean "owner"? Its meaning: Role that keeps it correct.'], 'mended'],
  ['key without blank', 'owner: incident-lead', 'owner:incident-lead', ['6:1 file/broken-yaml: A line is neither a key with its value nor part of the value above. → Write the line so: "owner: incident-lead".'], 'mended'],
  ['tab indent', /severity: .*/, 'severity:\n\tdefault: SEV3', ['9:1 file/broken-yaml: A line is indented with a tab. → Write the line so: "default: SEV3".'], 'mended'],
  ['wrong indent', 'owner: incident-lead', '  owner: incident-lead', ['5:9 file/broken-yaml: A value holds a second ": ". → Put the value in double quotes, or mend the indentation of the next line.'], 'left'],
  ['bracket open', /csf: .*/, 'csf: [DE.AE-02', ['9:6 file/broken-yaml: A list opened with "[" is never closed. → Write the line so: "csf: [DE.AE-02]".'], 'mended'],
  ['comma missing', /csf: .*/, 'csf: [DE.AE-02 RS.MI-01]', ['9:7 schema/bad-value: Unexpected "DE.AE-02 RS.MI-01", expected a CSF 2.0 subcategory such as RS.MA-02. → Write a CSF 2.0 subcategory such as RS.MA-02. Its meaning: CSF 2.0 subcategories that this runbook serves.'], 'left'],
  ['key twice', 'owner: incident-lead', 'owner: incident-lead\nowner: incident-lead', ['7:1 file/broken-yaml: The key stands twice in the same mapping. → Delete one of the two.'], 'left'],
  ['opening missing', '---\nid', 'id', ['1:1 file/no-front-matter: The file has no front matter. → Write a line that is just "---" above "id: web-shell".'], 'mended'],
  ['closing missing', 'review_interval: 180d\n---\n', 'review_interval: 180d\n', ['1:1 file/unclosed-front-matter: The front matter is never closed. → Write a line that is just "---" below the line "review_interval: 180d".'], 'mended'],
  ['blank line above', '---\nid', '\n---\nid', ['1:1 file/no-front-matter: The file has no front matter. → Delete the empty lines above "---": it has to be the first line of the file.'], 'mended'],
  ['dash', '---\nid', '—\nid', ['1:1 file/no-front-matter: The file has no front matter. → Instead of "—" write three plain hyphens: "---".'], 'mended'],
  ['at sign', 'owner: incident-lead', 'owner: @incident-lead', ['6:8 file/broken-yaml: A text begins with a character that YAML keeps for itself. → Write the line so: `owner: "@incident-lead"`.'], 'mended'],
  ['star', 'title: Web shell on a server', 'title: *Web shell*', ['3:13 file/broken-yaml: A line is neither a key with its value nor part of the value above. → Write the line so: `title: "*Web shell*"`.'], 'mended'],
  ['percent', 'title: Web shell on a server', 'title: %Web shell', ['3:8 file/broken-yaml: A text begins with a character that YAML keeps for itself. → Write the line so: `title: "%Web shell"`.'], 'mended'],
  ['phase misspelt', '## Containment', '## Contanment', ['content/steps/isolate-host.mdstep/unused: No runbook includes this step. → Include it: "### [Its title](../content/steps/isolate-host.md)", or delete the file.', '3:8 runbook/missing-phases: The runbook has only Detection, Eradication and Recovery, expected at least three phases of which Analysis or Containment is one. → Write a second-level heading for each phase, such as "## Analysis" and "## Containment".', '42:1 runbook/arm-leads-nowhere: The arm "Yes" leads to "#isolate-a-host", which is no step. → Link to a step, as in "[Reset](#reset)", to another runbook, or write "end: " and the reason.', '46:1 runbook/nearly-phase: The heading "Contanment" names no phase. → Did you mean "Containment"?'], 'mended'],
  ['phase german', '## Containment', '## Abschottung', ['content/steps/isolate-host.mdstep/unused: No runbook includes this step. → Include it: "### [Its title](../content/steps/isolate-host.md)", or delete the file.', '3:8 runbook/missing-phases: The runbook has only Detection, Eradication and Recovery, expected at least three phases of which Analysis or Containment is one. → Write a second-level heading for each phase, such as "## Analysis" and "## Containment".', '42:1 runbook/arm-leads-nowhere: The arm "Yes" leads to "#isolate-a-host", which is no step. → Link to a step, as in "[Reset](#reset)", to another runbook, or write "end: " and the reason.'], 'left'],
  ['phases H1', '## Containment', '# Containment', ['3:8 runbook/missing-phases: The runbook has only Detection, Eradication and Recovery, expected at least three phases of which Analysis or Containment is one. → Write a second-level heading for each phase, such as "## Analysis" and "## Containment".', '46:1 runbook/phase-off-level: The heading "Containment" names a phase, but is of level 1. → Write "## Containment", and "###" before each of its steps.', '48:1 content/heading-jump: The heading "Isolate a host" is of level 3, expected at most level 2 here. → Write "##" before it, or add the heading that is missing above.'], 'left'],
  ['fact misspelt', '**Role:** triage-analyst · **Time:** 10m', '**Rolle:** triage-analyst · **Time:** 10m', ['30:1 step/no-role: The step "Confirm the shell" names no role. → Write "**Role:** <role>" under its heading, with a role from content/roles.yml.', '32:3 step/nearly-fact: "Rolle:" is not a label that the site knows. → Did you mean "**Role:**"?'], 'mended'],
  ['fact role unknown', '**Role:** triage-analyst · **Time:** 10m', '**Role:** triage-analist · **Time:** 10m', ['32:11 reference/unknown-role: There is no role "triage-analist". → Did you mean "triage-analyst"?'], 'mended'],
  ['fact role person', '**Role:** triage-analyst · **Time:** 10m', '**Role:** Priya · **Time:** 10m', ['32:11 reference/unknown-role: There is no role "Priya". → Write a role, never the name of a person: triage-analyst or incident-lead.'], 'left'],
  ['fact csf', '**CSF:** DE.AE-02', '**CSF:** DE.AE-2', ['32:53 csf/unknown-subcategory: CSF 2.0 has no subcategory "DE.AE-2". → Did you mean "DE.AE-02"?'], 'mended'],
  ['dead anchor', '(#isolate-a-host)', '(#isolate-host)', ['42:13 link/dead-anchor: There is no heading "#isolate-host" in this file. → Did you mean "#isolate-a-host"?'], 'mended'],
  ['dead file', '(ransomware.md)', '(ransomwar.md)', ['44:29 link/dead-file: There is no file "runbooks/ransomwar.md". → Did you mean "runbooks/ransomware.md"? From this file it is written "ransomware.md".'], 'mended'],
  ['valid_until', 'status: active', 'status: active\nvalid_until: 31.12.2026', ['6:14 schema/bad-value: Unexpected "31.12.2026", expected a day that exists, such as 2026-08-01. → Write "valid_until: 2026-12-31".'], 'mended'],
  ['aliases text', 'status: active', 'status: active\naliases: Old Shell', ['6:10 schema/wrong-type: Unexpected text "Old Shell", expected a list. → Write "aliases: [old-shell]".'], 'mended'],
  ['no front matter', /^---[^]*?---\n\n/, '# Web shell\n\n', ['1:1 file/no-front-matter: The file has no front matter. → Begin the file with a line "---", below it "id: web-shell" and the keys title, summary, status, owner, severity, csf, last_reviewed and review_interval, each on a line of its own, then another line "---"; "npm run -s readyroom -- check --fix --front-matter" writes a draft of it.'], 'left'],
];

describe('a first mistake is told in words that mend it', () => {
  it.each(MISTAKES)('%s', async (_what, from, to, told, after) => {
    const text = (SAMPLE_TREE[FILE] ?? '').replace(from, to);
    expect(text).not.toBe(SAMPLE_TREE[FILE]);
    const findings = await judgeFiles({ ...SAMPLE_TREE, [FILE]: text }, SAMPLE_AS_OF);
    expect(
      findings.map(
        ({ file, line, column, code, message, hint }) =>
          `${file === FILE ? '' : file}${line === null ? '' : `${line}:${column} `}${code}: ${message} → ${hint}`,
      ),
    ).toEqual(told);
    const errors = await errorsAfterFixes(text);
    expect(errors === 0 ? 'mended' : 'left').toBe(after);
  });
});

it.each(['id', 'title', 'summary', 'status', 'owner', 'severity', 'csf', 'last_reviewed', 'review_interval'])(
  'the key "%s" with two letters swapped is one finding, with the key that is meant',
  async (key) => {
    const swapped = key.replace(/(.)(.)$/, '$2$1');
    const text = (SAMPLE_TREE[FILE] ?? '').replace(`\n${key}:`, `\n${swapped}:`);
    const findings = await judgeFiles({ ...SAMPLE_TREE, [FILE]: text }, SAMPLE_AS_OF);
    const ofKeys = findings.filter(({ file, code }) => file === FILE && code.startsWith('schema/'));
    expect(ofKeys.map(({ code, hint }) => `${code}: ${hint}`)).toEqual([
      expect.stringMatching(`^schema/unknown-key: Did you mean "${key}"`),
    ]);
  },
);

it('holds at least 100 mistakes, most of which mend themselves', () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(100);
  expect(MISTAKES.filter(([, , , , after]) => after === 'mended').length).toBeGreaterThan(60);
});

async function errorsAfterFixes(text: string): Promise<number> {
  let mended = text;
  for (let round = 0; ; round++) {
    const findings = await judgeFiles({ ...SAMPLE_TREE, [FILE]: mended }, SAMPLE_AS_OF);
    const edits = findings.flatMap(({ file, fix }) => (file === FILE && fix ? [fix] : []));
    if (edits.length === 0 || round === 5)
      return findings.filter(({ severity }) => severity === 'error').length;
    mended = applyEdits(mended, edits).text;
  }
}
