import { expect, it } from 'vitest';
import { judgeTree } from '../../../testing/judge-tree.ts';
import { RECORD_WORLD } from '../../../testing/record-world.ts';
import { logOf } from '../../../testing/sample-run.ts';
import { judge, IS_IT, TABLETOP } from '../../../testing/sample-tabletop.ts';
import type { Deed } from '../../model/run-log.ts';
import { entryLine } from '../run-words.ts';
import { runMarkdown } from '../run-markdown.ts';
import { runRecord } from '../run-record.ts';

function recordOf(deeds: readonly Deed[]) {
  const record = runRecord(logOf(deeds), 'dark-morning-played', RECORD_WORLD);
  if ('problem' in record) throw new Error(record.problem);
  return record;
}
const head = (deeds: readonly Deed[]) => recordOf(deeds).text.split('\n---\n')[0];

it('writes the record of a tabletop', () => {
  const { text, said } = recordOf(TABLETOP);
  expect(said).toEqual(['Give each finding the day on which it is due.']);
  expect(text).toMatchInlineSnapshot(`
    "---
    id: dark-morning-played
    title: INC-1234 portal
    date: 2026-10-30
    kind: tabletop
    runbooks: [web-shell]
    severity: SEV3
    roles: [incident-lead]
    timeline:
      closed: 2026-10-30T08:15:00Z
    findings:
      - title: Nobody had the console open
        status: open
        owner: incident-lead
        runbook: web-shell
      - title: "Met in part only: Move c – Asked, but nobody answered: \\"who owns it?\\""
        status: open
        owner: incident-lead
        runbook: web-shell
      - title: "Missed: Move d"
        status: open
        owner: incident-lead
        runbook: web-shell
    walked:
      web-shell:
        - step: confirm-the-shell
          digest: "d1"
        - decision: decision-is-it-a-shell
          arm: "Yes"
          digest: "d1"
    run:
      id: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      entries: 16
      head: "7dd077d0a69e5c2342abf538ecc2aa95aa108771786f5f748961ae01984deb7f"
    ---

    ## What happened

    Tabletop exercise of severity SEV3, led by Incident lead. The run began 2026-10-30 08:00:00 UTC. Closed 2026-10-30 08:15:00, after 15 min. Runbooks: Web shell on a server.

    ## Timeline

    | UTC | Step | What |
    | --- | --- | --- |
    | 2026-10-30 08:00:00 |  | Tabletop exercise started, SEV3, led by Incident lead: INC-1234 portal |
    | 2026-10-30 08:01:00 |  | Runbook taken up: Web shell on a server |
    | 2026-10-30 08:02:00 |  | Exercise clock set going |
    | 2026-10-30 08:03:00 |  | Inject given: 0:00 A note |
    | 2026-10-30 08:04:00 |  | Move met: Move a |
    | 2026-10-30 08:05:00 |  | Move missed: Move b |
    | 2026-10-30 08:06:00 |  | Move met: Move b – taken: Yes |
    | 2026-10-30 08:07:00 |  | Move partly met: Move c – Asked, but nobody answered: "who owns it?" |
    | 2026-10-30 08:08:00 |  | Move missed: Move d |
    | 2026-10-30 08:09:00 |  | Pinned, decision by Incident lead: Pull the plug |
    | 2026-10-30 08:10:00 |  | Exercise clock paused |
    | 2026-10-30 08:11:00 |  | Note by Observer: Two talked at once |
    | 2026-10-30 08:12:00 |  | Exercise clock set going |
    | 2026-10-30 08:13:00 |  | Inject skipped: 1:15 The press: Out of time |
    | 2026-10-30 08:14:00 |  | What was missing: access, a person, a tool, a fact? Nobody had the console open |
    | 2026-10-30 08:15:00 |  | Closed |

    ## What has to change

    | Question | Answer |
    | --- | --- |
    | What was missing: access, a person, a tool, a fact? | Nobody had the console open |

    ## What was decided

    | UTC | Who | Decision |
    | --- | --- | --- |
    | 2026-10-30 08:09:00 | Incident lead | Pull the plug |

    ## Injects

    | Exercise time | UTC | Inject | What became of it |
    | --- | --- | --- | --- |
    | 0:01 | 2026-10-30 08:03:00 | 0:00 A note | Given |
    | 0:09 | 2026-10-30 08:13:00 | 1:15 The press | Skipped: Out of time |

    ## Moves

    | Inject | Expected | How | Words |
    | --- | --- | --- | --- |
    | A note | Move a | Met |  |
    | A note | Move b | Met | taken: Yes |
    | A note | Move c | Partly met | Asked, but nobody answered: "who owns it?" |
    | A note | Move d | Missed |  |

    ## Debrief

    - [ ] Which step could not be done as it is written?
    - [x] What was missing: access, a person, a tool, a fact?
    - [ ] What would have cost the most time in a real incident?

    ## Log

    Written from the log of run \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\`: 16 entries, last hash \`7dd077d0a69e5c2342abf538ecc2aa95aa108771786f5f748961ae01984deb7f\`. Times are UTC, as the device had them. \`npm run -s readyroom -- verify FILE\` proves that an exported log is this one.
    "
  `);
});

it('check finds nothing in it but days that people have to give', async () => {
  const file = 'content/records/dark-morning-played.md';
  const found = await judgeTree([{ file, text: recordOf(TABLETOP).text }], '2026-11-15');
  const codes = new Set(found.filter((one) => one.file === file).map(({ code }) => code));
  expect([...codes]).toEqual(['record/finding-no-due']);
});

it.each<[string, Deed[], string[]]>([
  [
    'both ways of a decision that was played twice',
    [judge('x', 'met', { ways: [{ ...IS_IT, arm: 'No' }] })],
    ['"Yes"', '"No"'],
  ],
  ['what was ticked counts once', [{ do: 'decide', ...IS_IT, arm: 'Yes', to: 'x' }], ['"Yes"']],
  ['no way that nobody noted', [judge('x', 'met', { ways: [{ ...IS_IT, arm: null }] })], ['"Yes"']],
  ['nothing of a move that was missed', [judge('b', 'missed', { ways: [{ ...IS_IT, arm: 'Yes' }] })], []],
])('walked: %s', (_, more, arms) => {
  const lines = head([...TABLETOP.slice(0, -1), ...more])!.split('\n');
  expect(lines.flatMap((line) => /^ {6}arm: (.*)$/.exec(line)?.[1] ?? [])).toEqual(arms);
});

it('says of which runbook nothing was walked', () => {
  const other: Deed = { do: 'add-runbook', runbook: 'ransomware', title: 'Ransomware' };
  const { said } = recordOf([...TABLETOP.slice(0, 2), other, ...TABLETOP.slice(2)]);
  expect(said.join('\n')).toContain('Nothing of "Ransomware" was walked: take ransomware out of "runbooks"');
});

it('says each entry in words', () => {
  const log = logOf(TABLETOP);
  const names = { roles: RECORD_WORLD.roles };
  expect(log.slice(2).map((entry) => entryLine(entry, log, names))).toMatchInlineSnapshot(`
    [
      "Exercise clock set going",
      "Inject given: 0:00 A note",
      "Move met: Move a",
      "Move missed: Move b",
      "Move met: Move b – taken: Yes",
      "Move partly met: Move c – Asked, but nobody answered: "who owns it?"",
      "Move missed: Move d",
      "Pinned, decision by Incident lead: Pull the plug",
      "Exercise clock paused",
      "Note by Observer: Two talked at once",
      "Exercise clock set going",
      "Inject skipped: 1:15 The press: Out of time",
      "What was missing: access, a person, a tool, a fact? Nobody had the console open",
      "Closed",
    ]
  `);
});

it('is handed over without the steps of runbooks that are talked through', () => {
  const text = runMarkdown(logOf(TABLETOP), {
    names: { roles: RECORD_WORLD.roles },
    now: '2026-10-30T09:00:00.000Z',
    file: 'run.json',
  });
  expect(text?.match(/^## .*$/gm)).toEqual([
    '## Injects',
    '## Moves',
    '## Status',
    '## Notes',
    '## Answers',
    '## Timeline',
    '## Log',
  ]);
  expect(text).toContain('Observer: Two talked at once');
  expect(text).toContain('Incident lead: Pull the plug');
});
