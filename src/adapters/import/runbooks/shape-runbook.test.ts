import { describe, expect, it } from 'vitest';
import { AS_PHASES, PHASED, draftOf } from '../../../testing/importing/plan-pages.ts';

describe('phases', () => {
  it.each<[string, string, string[]]>([
    ['first-level headings', PHASED('#'), AS_PHASES],
    ['second-level headings', `# Lost laptop\n\n${PHASED('##')}`, ['# Lost laptop', ...AS_PHASES]],
    [
      'third-level headings below a title',
      `## Lost laptop\n\n${PHASED('###')}`,
      ['# Lost laptop', ...AS_PHASES],
    ],
    [
      'fourth-level headings',
      `# Lost laptop\n\n### Response\n\n${PHASED('####')}`,
      ['# Lost laptop', '## Response', ...AS_PHASES],
    ],
    [
      'numbered parts',
      `# L\n\n${PHASED('##').replace('Detection', 'Part 1 – Detect').replace('Containment', '2. Contain').replace('Recovery', 'Phase III: Recover')}`,
      ['# L', '## Part 1 – Detect', '## 2. Contain', '## Phase III: Recover'],
    ],
    [
      'underlined headings',
      'Lost laptop\n===========\n\nDetection\n---------\n\nx\n\nContainment\n---------\n\ny\n\nRecovery\n---\n\nz\n',
      ['# Lost laptop', ...AS_PHASES],
    ],
    [
      'whole lines in bold',
      '**Detection**\n\n1. Read it.\n\n**Containment:**\n\n1. Block it.\n\n**Recovery**\n\n1. Restore it.\n',
      AS_PHASES,
    ],
    [
      'letters in bold',
      '**(I) Identification**\n\n1. a b\n\n**(C) Containment**\n\n1. c\n\n**(R) Recovery**\n\n1. d\n',
      ['## (I) Identification', '## (C) Containment', '## (R) Recovery'],
    ],
    [
      'rows of a table',
      '# L\n\n| Phase | Actions |\n| --- | --- |\n| Detection | Read it<br>Keep it |\n| Containment | Block it |\n| Recovery | Restore it |\n',
      ['# L', ...AS_PHASES],
    ],
    [
      'a list of terms',
      '# L\n\nDetection\n: Read it.\n\nContainment\n: Block it.\n: Lock it.\n\nRecovery\n: Restore it.\n',
      ['# L', ...AS_PHASES],
    ],
    [
      'items of a list',
      '# L\n\n1. **Detection**\n   - Read it\n   - Keep it\n2. **Containment**: now\n   - Block it\n3. **Recovery**\n   - Restore it\n',
      ['# L', ...AS_PHASES],
    ],
    [
      'one list of steps, by its words',
      '# L\n\n1. Check the log.\n2. Call the carrier.\n3. Block the sender.\n4. Restore the mailbox.\n',
      ['# L', '## Analysis', '## Containment', '## Recovery'],
    ],
    [
      'steps as rows of a table',
      '# L\n\n| No. | Action | Responsible |\n| - | - | - |\n| 1 | Check the log | Analyst |\n| 2 | Block the sender | Admin |\n| 3 | Restore the mailbox | Admin |\n',
      ['# L', '## Analysis', '## Containment', '## Recovery'],
    ],
    [
      'another language',
      '# L\n\n## Erkennung\n\n1. a\n\n## Eindämmung\n\n1. b\n\n## Wiederherstellung\n\n1. c\n',
      ['# L', '## Erkennung', '## Eindämmung', '## Wiederherstellung'],
    ],
    [
      'a phase below another part',
      `# L\n\n## Investigate\n\n1. a\n\n## Remediate\n\n### Contain\n\n1. b\n\n### Wipe\n\n## Recover\n\n1. c\n`,
      ['# L', '## Investigate', '## Remediate', '## Contain', '### Wipe', '## Recover'],
    ],
    [
      'lines with a colon over lists',
      'Detection:\n- a\n\nMitigation:\n- b\n\nRecovery:\n- c\n',
      ['## Detection', '## Mitigation', '## Recovery'],
    ],
    [
      'items with lines right below them',
      '1. Detection\n1.1 Who?\n2. Containment\n2.1 Wipe it.\n3. Recovery\n3.1 New one.\n',
      ['## Detection', '## Containment', '## Recovery'],
    ],
    [
      'numbered steps as rows of a table, whatever stands beside them',
      '## Detection\n\n| Step | Action | Owner | Tool/Reference |\n| :-: | --- | --- | --- |\n| 1.1 | Read it | analyst | Console → Alerts |\n\n## Containment\n\n| # | Description | SIEM view |\n| --- | --- | --- |\n| 1 | Block it | a |\n| 2 | Tell it | b |\n\n## Recovery\n\n1. c\n',
      ['## Detection', '## Containment', '## Recovery'],
    ],
    [
      'steps in bold below phases',
      '## Detection\n\n**Read the alert**\n\nOpen it.\n\n**Keep the mail**\n\nSave it.\n\n## Containment\n\n1. b\n\n## Recovery\n\n1. c\n',
      ['## Detection', '### Read the alert', '### Keep the mail', '## Containment', '## Recovery'],
    ],
  ])('%s', (_, text, headings) => {
    const made = draftOf(text);
    expect(made.headings).toEqual(headings);
    expect(made.difference).toEqual({ lost: [], added: [] });
  });

  it('parts without a phase get one by their words, and what is missing is marked', () => {
    const { headings, said, difference } = draftOf(
      '# L\n\n## Overview\n\nWhat it is.\n\n## Look into it\n\n1. Check the log and query the mail.\n\n## Stop it\n\n1. Block the sender.\n2. Disable the account.\n',
    );
    expect(headings).toEqual(
      [
        '# L',
        '## Overview',
        '## Analysis',
        '### Look into it',
        '## Containment',
        '### Stop it',
        '## Recovery',
      ]
        .filter((one) => one !== '## Containment' && one !== '### Stop it')
        .toSpliced(4, 0, '## Stop it'),
    );
    expect(said).toContain('guessed: "Look into it" is taken for analysis');
    expect(said).toContain('person: no part for recovery was found');
    expect(difference).toEqual({ lost: [], added: [] });
  });

  it('a numbered table is steps to tick, each with its number where that says more', () => {
    const { body } = draftOf(
      '## Detection\n\n1. a\n\n## Containment\n\n| Step | Description | View |\n| --- | --- | --- |\n| 2.1 | Block it | a |\n\n## Recovery\n\n| Step | Task |\n| --- | --- |\n| Step 1 | Give it back |\n',
    );
    expect(body).toContain('\n1. 2.1 Block it\n   - View: a\n');
    expect(body).toContain('\n1. Give it back\n');
  });

  it.each([
    ['a quotation', '> What it is about in short.\n', 'What it is about in short.'],
    [
      'below a problem',
      '**A team**\n\n## Problem\n\nSomebody stole a session here.\n',
      'Somebody stole a session here.',
    ],
    ['no warning', '> [!WARNING]\n> Call the bank before all else.\n', 'Lost'],
    [
      'the first sentence of a long one',
      `> ⚠️ **Note:** read the licence of this page before all else.\n\n## Overview\n\nSomebody takes a key that is not theirs. ${'Then much is said about it. '.repeat(20)}\n`,
      'Somebody takes a key that is not theirs.',
    ],
    ['no metadata', 'Owner: the team of the night shift\n', 'Lost'],
  ])('a summary comes from %s', (_, head, summary) => {
    expect(draftOf(`# Lost\n\n${head}\n## Detection\n\n1. a\n\n## Containment\n\n1. b\n`).front).toContain(
      `\nsummary: ${summary}\n`,
    );
  });
});
