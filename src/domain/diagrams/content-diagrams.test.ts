import { expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import type { Programme } from '../model/programme.ts';
import type { Regulation } from '../model/regulation.ts';
import type { Site } from '../model/site.ts';
import { csfLoop, escalationPath, notificationClocks, severityLadder } from './content-diagrams.ts';

const ROLES = [
  {
    id: 'lead',
    title: 'Incident lead',
    purpose: '',
    duties: ['x'],
    reach: [{ by: 'phone', at: '1' }],
    deputy: 'it',
  },
  { id: 'ciso', title: 'CISO', purpose: '', duties: ['x'] },
  { id: 'it', title: 'IT lead', purpose: '', duties: ['x'] },
] as Programme['roles'];

it('csfLoop', () =>
  expect(csfLoop(csf2)).toMatchInlineSnapshot(`
  "flowchart TD
    accTitle: The functions of NIST CSF 2.0
    accDescr: Identify, Protect, Detect, Respond, Recover follow one another in a loop; Govern directs them all.
    GV(["Govern (GV)"])
    ID["Identify (ID)"]
    PR["Protect (PR)"]
    DE["Detect (DE)"]
    RS["Respond (RS)"]
    RC["Recover (RC)"]
    ID --> PR
    PR --> DE
    DE --> RS
    RS --> RC
    RC --> ID
    GV -.-> ID
    GV -.-> PR
    GV -.-> DE
    GV -.-> RS
    GV -.-> RC
    click GV href "/functions/govern/"
    click ID href "/functions/identify/"
    click PR href "/functions/protect/"
    click DE href "/functions/detect/"
    click RS href "/functions/respond/"
    click RC href "/functions/recover/"
  "
`));

it('severityLadder', () => {
  const severities = [
    {
      id: 'SEV1',
      title: 'Critical',
      meaning: '',
      respond_within: '15m',
      update_every: '1h',
      raise: ['lead', 'ciso'],
    },
    { id: 'SEV2', title: 'Major', meaning: '', respond_within: '1h', update_every: '2h', raise: ['lead'] },
  ] as Site['severities'];
  expect(severityLadder({ severities }, { roles: ROLES })).toMatchInlineSnapshot(`
    "---
    config:
      flowchart: { wrappingWidth: 300, minNodeWidth: 60, padding: 10, rankSpacing: 34, nodeSpacing: 34 }
    ---
    flowchart BT
      accTitle: Severity ladder
      accDescr: From SEV2 up to SEV1; when in doubt, take the worse.
      SEV2["SEV2 Major<br>respond within 1 hour, update every 2 hours<br>raise Incident lead"]
      SEV1["SEV1 Critical<br>respond within 15 minutes, update every 1 hour<br>raise Incident lead, CISO"]
      SEV2 -->|"worse, or in doubt"| SEV1
    "
  `);
});

it('escalationPath', () => {
  expect(escalationPath({ escalation: ['lead', 'ciso'], roles: ROLES })).toMatchInlineSnapshot(`
    "---
    config:
      flowchart: { wrappingWidth: 210, minNodeWidth: 60, padding: 10, rankSpacing: 34, nodeSpacing: 34 }
    ---
    flowchart TD
      accTitle: Escalation path
      accDescr: In this order: Incident lead, then CISO.
      r0["Incident lead<br>phone: 1"]
      r1["CISO"]
      d0("IT lead<br>deputy")
      r0 -->|"no answer, or not theirs to decide"| r1
      r0 -.->|"absent"| d0
      click r0 href "/roles/#lead"
      click r1 href "/roles/#ciso"
      click d0 href "/roles/#it"
    "
  `);
  expect(escalationPath({ escalation: [], roles: ROLES })).toBeUndefined();
});

it('notificationClocks', () => {
  const regulation = {
    id: 'nis2',
    title: 'NIS 2; Article 23',
    stages: [
      { what: 'Early warning', deadline: '24h', clock_starts: 'We become aware', to: 'CSIRT' },
      {
        what: 'Filing',
        deadline: '4d',
        counting: 'business-days',
        clock_starts: 'We become aware',
        to: 'SEC',
      },
      { what: 'Word to clients', clock_starts: 'We become aware', to: 'Clients' },
    ],
  } as Regulation;
  expect(notificationClocks(regulation)).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: Clocks of NIS 2  Article 23
      accDescr: Early warning within 24 hours  Filing within 4 business days  Word to clients without undue delay.
      s0(["We become aware"])
      t0["Early warning"]
      t1["Filing"]
      t2["Word to clients"]
      s0 -->|"24 hours"| t0
      s0 -->|"4 business days"| t1
      s0 -->|"without undue delay"| t2
      click t0 href "/reference/regulations/#nis2"
      click t1 href "/reference/regulations/#nis2"
      click t2 href "/reference/regulations/#nis2"
    "
  `);
});
