import type { Change } from '../domain/rules/define-rule.ts';

/** A small programme without findings, as of 2026-10-31. Examples of rules are changes to it. */
export const SAMPLE_AS_OF = '2026-10-31';

export const SAMPLE_TREE: Readonly<Record<string, string>> = {
  'content/site.yml': `name: Sample
publication_ceiling: AMBER
default_tlp: GREEN
contacts:
  - name: Security desk
    for: any incident
    reach: [{ by: phone, at: +44 1632 960001 }]
fallbacks:
  - { when: chat is down, use: the bridge number on the badge }
severities:
  - { id: SEV1, title: Critical, meaning: the business stops, respond_within: 15m, update_every: 1h, raise: [incident-lead] }
  - { id: SEV3, title: Moderate, meaning: one system or account, respond_within: 4h, update_every: 1d, raise: [triage-analyst] }
`,
  'content/roles.yml': `roles:
  - { id: triage-analyst, title: Triage analyst, purpose: Looks first, duties: [triage alerts] }
  - { id: incident-lead, title: Incident lead, purpose: Leads the response, duties: [lead] }
escalation: [triage-analyst, incident-lead]
`,
  'content/regulations.yml': `regulations:
  - id: gdpr-art-33
    title: GDPR Article 33
    jurisdiction: EU
    applies_when: personal data was breached
    decided_by: incident-lead
    source: { title: Regulation (EU) 2016/679, url: https://eur-lex.europa.eu/eli/reg/2016/679/oj }
    stages:
      - { what: Notification, deadline: 72h, clock_starts: awareness of the breach, to: the supervisory authority }
`,
  'content/alerts/edr.yml': `id: edr
title: Endpoint detection
rules:
  - { id: web-server-spawns-shell, title: Web server started a shell, severity: high, attack: [T1505.003] }
`,
  'content/steps/isolate-host.md': `---
id: isolate-host
title: Isolate a host
summary: Cut a host off from the network and keep it running.
owner: incident-lead
last_reviewed: 2026-10-01
---

**Role:** triage-analyst · **Time:** 5m · **Undo:** release it in the console

Press Isolate in the console.

- [ ] The console shows the host as isolated
`,
  'content/communications/staff-instruction.md': `---
id: staff-instruction
title: Instruction to staff
summary: Send when staff must do something now.
audience: staff
channel: mail
sender: incident-lead
approver: incident-lead
---

Please do {{action}} before {{time}}.
`,
  'content/records/tabletop.md': `---
id: tabletop
title: Tabletop
date: 2026-06-01
kind: tabletop
runbooks: [web-shell, ransomware]
---

We walked through both.
`,
  'content/assessments/endpoint-telemetry.md': `---
id: endpoint-telemetry
title: Endpoint telemetry reaches the SOC
csf: [DE.CM-09]
owner: incident-lead
history:
  - { date: 2026-03-31, current: 1.5, target: 3 }
  - { date: 2026-09-30, current: 2.5, target: 3.5 }
evidence:
  - { title: Coverage report, ref: https://example.org/coverage, method: test, collected: 2026-09-28, valid_for: 180d }
actions:
  - { title: Cover the build servers, owner: incident-lead, due: 2027-01-31, status: open }
---
Sensors on servers and laptops.
`,
  'content/readiness/detect.yml': `items:
  - { id: feed-checked, text: Every feed was checked this quarter, critical: true, state: pass, checked: 2026-10-01, valid_for: 90d }
`,
  'content/teams/soc.md': `---
id: soc
title: Security operations centre
summary: Watches and answers.
---

A team that watches.
`,
  'content/guides/why.md': `---
id: why
title: Why we do this
summary: What security operations are for.
kind: concept
---

See [the web shell runbook](../../runbooks/web-shell.md#isolate-a-host).
`,
  'runbooks/ransomware.md': `---
id: ransomware
title: Ransomware
summary: Use when files are being encrypted.
status: active
owner: incident-lead
severity: { default: SEV1 }
csf: [RS.MI-01]
attack: [T1486]
triggers: [edr/web-server-spawns-shell]
roles: [triage-analyst]
prerequisites: [{ what: Console, check: open it }]
routes: [{ when: a web server was the way in, to: web-shell }]
last_reviewed: 2026-08-01
review_interval: 180d
---

Files are being encrypted.

## First five minutes

- [ ] Raise the incident lead

## Detection

### Confirm encryption

**Role:** triage-analyst

- [ ] Confirmed

## Containment

### Cut off the network

**Role:** triage-analyst · **Undo:** open the link again

- [ ] Cut off

## Recovery

### Restore

**Role:** incident-lead · **Undo:** switch it off again

- [ ] Restored
`,
  'runbooks/web-shell.md': `---
id: web-shell
title: Web shell on a server
summary: Use when a web server starts a shell.
status: active
owner: incident-lead
incident_type: web-shell
severity: { default: SEV3, criteria: { SEV1: it spread to other servers } }
csf: [DE.AE-02, RS.MI-01]
attack: [T1505.003]
triggers: [edr/web-server-spawns-shell]
roles: [triage-analyst, incident-lead]
prerequisites: [{ what: Console, check: open the host page }]
routes: [{ when: files are being encrypted, to: ransomware }]
notifications: [gdpr-art-33]
communications: [staff-instruction]
tlp: GREEN
last_reviewed: 2026-08-01
review_interval: 180d
---

A script on a web server gives an attacker a shell.

## First five minutes

- [ ] Open the incident channel

## Detection

### Confirm the shell

**Role:** triage-analyst · **Time:** 10m · **CSF:** DE.AE-02

Look at the process tree.

- [ ] Verdict written in the ticket

**Verify:** the verdict names a file. **If it fails:** [Ask](#decision-is-it-a-shell)

### Decision: Is it a shell?

- **Yes** → [Isolate](#isolate-a-host)
- **No** → end: a false positive
- **Files are encrypted** → [Ransomware](ransomware.md)

## Containment

### [Isolate a host](../content/steps/isolate-host.md)

Keep the server running.

## Eradication

### Remove the shell

**Role:** incident-lead · **Undo:** put the saved file back

- [ ] File saved, then deleted

## Recovery

### Return to service

**Role:** incident-lead · **Undo:** take it out again

- [ ] Monitored for a day
`,
};

/** The sample tree with some changes; an edit that finds nothing to replace is a mistake in the example. */
export function changedTree(changes: readonly Change[]): Record<string, string> {
  const tree: Record<string, string> = { ...SAMPLE_TREE };
  for (const change of changes) {
    if ('text' in change) {
      if (change.text === null) delete tree[change.file];
      else tree[change.file] = change.text;
      continue;
    }
    const text = tree[change.file] ?? '';
    if (!text.includes(change.replace))
      throw new Error(`${change.file} does not contain ${JSON.stringify(change.replace)}`);
    tree[change.file] = text.replace(change.replace, () => change.by);
  }
  return tree;
}
