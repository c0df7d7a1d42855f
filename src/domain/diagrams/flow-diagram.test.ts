import { describe, expect, it } from 'vitest';
import { parseRunbook } from '../../markdown/parse-runbook.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import { flowDiagram } from './flow-diagram.ts';
import { phaseDiagram } from './phase-diagram.ts';

const file = 'runbooks/phishing.md';
const NAMES = {
  roles: [
    { id: 'triage-analyst', title: 'Triage analyst', purpose: '', duties: ['x'] },
    { id: 'hunter', title: 'Threat hunter', purpose: '', duties: ['x'] },
  ],
  runbooks: [{ id: 'ransomware', file: 'runbooks/ransomware.md', meta: { title: 'Ransomware' } }],
  steps: [
    {
      id: 'isolate',
      file: 'content/steps/isolate.md',
      body: { facts: { role: { text: 'triage-analyst' } } },
    },
  ],
} as unknown as Pick<Programme, 'runbooks' | 'roles' | 'steps'>;

function runbook(text: string, meta: object = {}): Runbook {
  return {
    id: 'phishing',
    file,
    tlp: 'GREEN',
    meta: { title: 'Phishing', ...meta },
    body: parseRunbook(text, file),
  } as unknown as Runbook;
}

const SMALL = `
## Preparation
### Keep reporting easy
## Detection
### Judge the message

**Role:** hunter

**Verify:** a verdict. **If it fails:** [Isolate a host](#isolate-a-host)

### Decision: Real?
- **Yes** → [Isolate a host](#isolate-a-host)
- **Files are renamed** → [Ransomware](ransomware.md)
- **No** → end: thank the reporter
## Containment
### [Isolate a host](../content/steps/isolate.md)

**Verify:** silence. **If it fails:** [Judge the message](#judge-the-message)
## Communication
### Tell the reporter
`;
const ROUTES = {
  routes: [
    { when: 'files are encrypted', to: 'ransomware' },
    { when: 'money moved', to: 'withheld-1' },
  ],
};

describe('flowDiagram', () => {
  it('draws steps, decisions, included steps, ends and other runbooks, phase by phase', () => {
    expect(flowDiagram(NAMES, runbook(SMALL, ROUTES))).toMatchInlineSnapshot(`
      "---
      config:
        flowchart: { wrappingWidth: 165, minNodeWidth: 60, padding: 10, rankSpacing: 34, nodeSpacing: 34 }
      ---
      flowchart TD
        accTitle: Response flow: Phishing
        accDescr: 2 steps and 1 decision in Detection, Containment. It starts with Judge the message.
        start(["Alert or report"])
        subgraph p0["Detection"]
          n1["Judge the message<br>(Threat hunter)"]
          n2{"Real?"}
        end
        subgraph p1["Containment"]
          n3[["Isolate a host<br>(Triage analyst)"]]
        end
        n5[/"→ Ransomware"/]
        n6(["End: thank the reporter"])
        n7(["End"])
        subgraph elsewhere["Or another runbook"]
          e0[/"If files are encrypted<br>→ Ransomware"/]
          e1[/"If money moved<br>→ withheld"/]
        end
        subgraph s0["Preparation, at any time"]
          n0["Keep reporting easy"]
        end
        subgraph s1["Communication, at any time"]
          n4["Tell the reporter"]
        end
        start --> n1
        n1 --> n2
        n1 -.->|"if it fails"| n3
        n2 -->|"Yes"| n3
        n2 -->|"Files are renamed"| n5
        n2 -->|"No"| n6
        n3 --> n7
        n3 -.->|"if it fails"| n1
        start -.-> e0
        e0 ~~~ e1
        e1 ~~~ n0
        n0 ~~~ n4
        classDef r0 fill:#c9daf2,color:#1b2430
        class n1 r0
        classDef r1 fill:#c9f2e5,color:#1b2430
        class n3 r1
        click n0 href "#keep-reporting-easy"
        click n1 href "#judge-the-message"
        click n2 href "#decision-real"
        click n3 href "#isolate-a-host"
        click n4 href "#tell-the-reporter"
        click n5 href "/runbooks/ransomware/"
        click e0 href "/runbooks/ransomware/"
      "
    `);
  });

  it('reads no title as syntax', () => {
    const source = flowDiagram(
      NAMES,
      runbook(
        '## Detection\n### "] --> x; click x call alert() %%{init}%% `a` *b* <b> 1. #35;\n### Second\n',
      ),
    );
    expect(source).toMatchInlineSnapshot(`
      "---
      config:
        flowchart: { wrappingWidth: 165, minNodeWidth: 60, padding: 10, rankSpacing: 34, nodeSpacing: 34 }
      ---
      flowchart TD
        accTitle: Response flow: Phishing
        accDescr: 2 steps and 0 decisions in Detection. It starts with "] --  x  click x call alert()    init    a b 1.  35.
        start(["Alert or report"])
        subgraph p0["Detection"]
          n0["#34;] --#62; x; click x call alert() #37;#37;{init}#37;#37; a b 1. #35;35;"]
          n1["Second"]
        end
        n2(["End"])
        start --> n0
        n0 --> n1
        n1 --> n2
        click n0 href "#----x-click-x-call-alert-init-a-b--1-35"
        click n1 href "#second"
      "
    `);
  });

  it('is missing where there are no steps', () =>
    expect(flowDiagram(NAMES, runbook('## Detection\nProse.\n'))).toBeUndefined());
});

describe('phaseDiagram', () => {
  it('draws one node for each phase, and each other runbook once', () =>
    expect(phaseDiagram(NAMES, runbook(SMALL, ROUTES))).toMatchInlineSnapshot(`
      "---
      config:
        flowchart: { wrappingWidth: 165, minNodeWidth: 60, padding: 10, rankSpacing: 34, nodeSpacing: 34 }
      ---
      flowchart TD
        accTitle: Response flow by phase: Phishing
        accDescr: Preparation: 1 step. Detection: 1 step, 1 decision. Containment: 1 step. Communication: 1 step.
        start(["Alert or report"])
        p1["Detection<br>1 step, 1 decision"]
        p2["Containment<br>1 step"]
        finish(["End"])
        subgraph elsewhere["Or another runbook"]
          e0[/"→ withheld"/]
          o0[/"→ Ransomware"/]
        end
        subgraph side["At any time"]
          p0["Preparation<br>1 step"]
          p3["Communication<br>1 step"]
        end
        start --> p1
        p1 --> p2
        p1 --> o0
        p1 --> finish
        p2 --> finish
        start -.-> e0
        e0 ~~~ o0
        o0 ~~~ p0
        p0 ~~~ p3
        click p0 href "#preparation"
        click p1 href "#detection"
        click p2 href "#containment"
        click p3 href "#communication"
        click o0 href "/runbooks/ransomware/"
      "
    `));

  it('is missing where there are no steps', () =>
    expect(phaseDiagram(NAMES, runbook('## Detection\nProse.\n'))).toBeUndefined());
});

it('what is withheld has no name and no link', () => {
  const text = '## Detection\n### Decision: Real?\n- **Yes** → [x](withheld-2.md)\n- **No** → end: fine\n';
  for (const draw of [flowDiagram, phaseDiagram]) {
    const source = draw(NAMES, runbook(text, ROUTES)) ?? '';
    expect(source.match(/→ withheld"/g)).toHaveLength(2);
    expect(source).not.toMatch(/withheld-|click (o0|n1|e1)/);
  }
});

it('forty steps: each is drawn, linked and of its role, and a thirteenth role keeps the plain fill', () => {
  const steps = Array.from({ length: 40 }, (_, at) => `### Step ${at}\n\n**Role:** role-${at % 14}\n`);
  const source = flowDiagram(NAMES, runbook(`## Detection\n${steps.join('\n')}`)) ?? '';
  expect(source.match(/click n\d+ href "#step-\d+"/g)).toHaveLength(40);
  expect(source.match(/classDef/g)).toHaveLength(12);
  expect(phaseDiagram(NAMES, runbook(`## Detection\n${steps.join('\n')}`))).toContain('40 steps');
});
