import { describe, expect, it } from 'vitest';
import { parseRunbook } from '../../markdown/parse-runbook.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import { flowDiagram, phaseDiagram } from './flow-diagram.ts';

const file = 'runbooks/phishing.md';
const NAMES = {
  roles: [{ id: 'triage-analyst', title: 'Triage analyst', purpose: '', duties: ['x'] }],
  runbooks: [{ id: 'ransomware', file: 'runbooks/ransomware.md', meta: { title: 'Ransomware' } }],
  steps: [
    {
      id: 'isolate',
      file: 'content/steps/isolate.md',
      body: { facts: { role: { text: 'triage-analyst' } } },
    },
  ],
} as unknown as Pick<Programme, 'runbooks' | 'roles' | 'steps'>;

function runbook(text: string): Runbook {
  return {
    id: 'phishing',
    file,
    tlp: 'GREEN',
    meta: { title: 'Phishing' },
    body: parseRunbook(text, file),
  } as unknown as Runbook;
}

const SMALL = `
## Preparation
### Keep reporting easy
## Detection
### Judge the message

**Role:** triage-analyst

### Decision: Real?
- **Yes** → [Isolate a host](#isolate-a-host)
- **Files are renamed** → [Ransomware](ransomware.md)
- **No** → end: thank the reporter
## Containment
### [Isolate a host](../content/steps/isolate.md)
`;

describe('flowDiagram', () => {
  it('draws steps, decisions, included steps, ends and other runbooks, phase by phase', () => {
    expect(flowDiagram(NAMES, runbook(SMALL))).toMatchInlineSnapshot(`
      "flowchart TD
        accTitle: Response flow: Phishing
        accDescr: 2 steps and 1 decision in Detection, Containment. It starts with Judge the message.
        start(["Alert or report"])
        subgraph p1["Detection"]
          n0["Judge the message<br>(Triage analyst)"]
          n1{"Real?"}
        end
        subgraph p2["Containment"]
          n2[["Isolate a host<br>(Triage analyst)"]]
        end
        n3[/"→ Ransomware"/]
        n4(["End: thank the reporter"])
        n5(["End"])
        start --> n0
        n0 --> n1
        n1 -->|"Yes"| n2
        n1 -->|"Files are renamed"| n3
        n1 -->|"No"| n4
        n2 --> n5
        click n0 href "#judge-the-message"
        click n1 href "#decision-real"
        click n2 href "#isolate-a-host"
        click n3 href "/runbooks/ransomware/"
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
      "flowchart TD
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

it('phaseDiagram draws one node for each phase', () => {
  expect(phaseDiagram(NAMES, runbook(SMALL))).toMatchInlineSnapshot(`
    "flowchart TD
      accTitle: Response flow: Phishing
      accDescr: 2 steps and 1 decision in Detection, Containment. It starts with Judge the message.
      start(["Alert or report"])
      p0["Detection<br>1 step, 1 decision"]
      p1["Containment<br>1 step"]
      o0[/"→ Ransomware"/]
      start --> p0
      p0 --> p1
      p0 --> o0
      click p0 href "#detection"
      click p1 href "#containment"
      click o0 href "/runbooks/ransomware/"
    "
  `);
});
