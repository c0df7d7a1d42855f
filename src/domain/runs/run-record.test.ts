import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../testing/judge-tree.ts';
import { anyDeeds } from '../../testing/random/deeds.ts';
import { RECORD_WORLD } from '../../testing/record-world.ts';
import { EXERCISE, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import type { Deed } from '../model/run-log.ts';
import { freeId, runId } from './run-id.ts';
import { recordTimeline } from './record-timeline.ts';
import { runRecord, type RecordWorld } from './run-record.ts';
import { runs } from '../../testing/length.ts';
import { runState } from './run-state.ts';

const ID = 'inc-1234';
function recordOf(deeds: readonly Deed[], world: Partial<RecordWorld> = {}) {
  const record = runRecord(logOf(deeds), ID, { ...RECORD_WORLD, ...world });
  if ('problem' in record) throw new Error(record.problem);
  return record;
}
const head = (deeds: readonly Deed[], world?: Partial<RecordWorld>) =>
  recordOf(deeds, world).text.split('\n---\n')[0];

it('writes the record of an exercise', () => {
  const { text, said } = recordOf(EXERCISE);
  expect(text).toMatchInlineSnapshot(`
    "---
    id: inc-1234
    title: INC-1234 portal
    date: 2026-10-30
    kind: tabletop
    runbooks: [web-shell]
    severity: SEV3
    roles: [incident-lead, triage-analyst]
    timeline:
      detected: 2026-10-30T07:50:00Z
      contained: 2026-10-30T08:06:00Z
      closed: 2026-10-30T08:12:00Z
    findings:
      - title: "Nobody could open the console: \\"denied\\" for an hour"
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
      entries: 13
      head: "1838008061114a929bff833165c0f49286a22043a07bc3f38f528c7f1e38d1df"
    ---

    ## What happened

    Tabletop exercise of severity SEV3, led by Incident lead. The run began 2026-10-30 08:00:00 UTC. Closed 2026-10-30 08:12:00, after 12 min. Runbooks: Web shell on a server.

    ## Timeline

    | UTC | Step | What |
    | --- | --- | --- |
    | 2026-10-30 08:00:00 |  | Tabletop exercise started, SEV3, led by Incident lead: INC-1234 portal |
    | 2026-10-30 08:01:00 |  | Runbook taken up: Web shell on a server |
    | 2026-10-30 08:02:00 |  | Detected at 2026-10-30 07:50:00 |
    | 2026-10-30 08:03:00 | Confirm the shell | Ticked: Verdict written in the ticket |
    | 2026-10-30 08:04:00 | Decision: Is it a shell? | Decided: Yes → Isolate |
    | 2026-10-30 08:05:00 |  | Note: Second server \\| same \\*file\\* \`https://evil.example/a_b?x=1\` |
    | 2026-10-30 08:06:00 |  | Clock started at 2026-10-30 08:00:00, due 2026-11-02 08:00:00: GDPR Article 33, Notification |
    | 2026-10-30 08:07:00 | Remove the shell | Handed over to Triage analyst: my shift ends |
    | 2026-10-30 08:08:00 |  | Contained at 2026-10-30 08:06:00 |
    | 2026-10-30 08:11:00 |  | Which step could not be done as it is written? Nobody could open the console: "denied" for an hour |
    | 2026-10-30 08:12:00 |  | Closed |

    ## Decisions

    | UTC | Decision | Taken | Leads to |
    | --- | --- | --- | --- |
    | 2026-10-30 08:04:00 | Decision: Is it a shell? | Yes | Isolate |

    ## What has to change

    | Question | Answer |
    | --- | --- |
    | Which step could not be done as it is written? | Nobody could open the console: "denied" for an hour |

    ## Log

    Written from the log of run \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\`: 13 entries, last hash \`1838008061114a929bff833165c0f49286a22043a07bc3f38f528c7f1e38d1df\`. Times are UTC, as the device had them. \`npm run -s readyroom -- verify FILE\` proves that an exported log is this one.
    "
  `);
  expect(said).toEqual(['Give each finding the day on which it is due.']);
});

describe('leaves out what the programme does not know, and says so', () => {
  const start = (change: object): Deed => ({ ...START, ...change }) as Deed;
  it.each<[string, Deed[], string, string]>([
    [
      'a runbook',
      [START, TAKE_UP, { do: 'add-runbook', runbook: 'other', title: 'Other' }],
      'runbooks: [web-shell]',
      '"Other" is not one of this programme',
    ],
    [
      'a severity',
      [start({ severity: 'SEV9' }), TAKE_UP],
      'kind: tabletop\nrunbooks: [web-shell]\nroles',
      'The severity "SEV9"',
    ],
    [
      'a lead',
      [start({ lead: 'stranger' }), TAKE_UP, { do: 'answer', question: 0, text: 'a' }],
      'owner: incident-lead',
      'The lead "stranger"',
    ],
    [
      'a moment out of order',
      [
        START,
        TAKE_UP,
        { do: 'reach', event: 'detected', when: '2026-10-30T09:00:00.000Z' },
        { do: 'reach', event: 'contained', when: '2026-10-30T07:00:00.000Z' },
        { do: 'reach', event: 'recovered', when: '2026-10-30T10:00:00.000Z' },
      ],
      'timeline:\n  detected: 2026-10-30T09:00:00Z\n  recovered: 2026-10-30T10:00:00Z\n',
      '"contained", 2026-10-30T07:00:00Z, does not fit',
    ],
    [
      'a moment to come',
      [START, TAKE_UP, { do: 'reach', event: 'recovered', when: '2027-01-01T00:00:00.000Z' }],
      'roles: [incident-lead]\nrun:\n',
      'lies in the future',
    ],
  ])('%s', (_, deeds, written, sentence) => {
    const { text, said } = recordOf(deeds);
    expect(text).toContain(written);
    expect(said.join(' ')).toContain(sentence);
  });

  it('a start to come', () => {
    const { text, said } = recordOf(EXERCISE, { clock: '2026-10-29' });
    expect(text).toContain('\ndate: 2026-10-29\n');
    expect(text).not.toContain('timeline:');
    expect(said.join(' ')).toContain('The run started on 2026-10-30, which lies in the future');
  });

  it('a secret', () => {
    const key = `AKIA${'Q3EGRSZ7YT5KPLMN'}`;
    const { text, said } = recordOf([
      START,
      TAKE_UP,
      { do: 'note', text: `found ${key} and gh${`p_${'a1B2c3D4'.repeat(5)}`}` },
    ]);
    expect(text).toContain('found REDACTED and REDACTED');
    expect(said.join(' ')).toContain('What looks like an AWS access key id was left out');
  });
});

it('is no record without a runbook of this programme', () => {
  expect(runRecord(logOf([START]), ID, RECORD_WORLD)).toHaveProperty(
    'problem',
    'The run took up no runbook, and a record names at least one.',
  );
  expect(
    runRecord(logOf([START, { do: 'add-runbook', runbook: 'other', title: 'Other' }]), ID, RECORD_WORLD),
  ).toHaveProperty('problem', expect.stringContaining('("Other")'));
  expect(runRecord([], ID, RECORD_WORLD)).toHaveProperty('problem');
});

it('what was taken back is not recorded, a moment that was marked again counts as last marked', () => {
  const deeds: Deed[] = [
    START,
    TAKE_UP,
    { do: 'reach', event: 'contained', when: '2026-10-30T09:00:00.000Z' },
    { do: 'reach', event: 'contained', when: '2026-10-30T09:30:00.000Z' },
    { do: 'note', text: 'wrong window' },
    { do: 'undo', entry: 4 },
  ];
  expect(head(deeds)).toContain('contained: 2026-10-30T09:30:00Z');
  expect(recordOf(deeds).text).not.toContain('wrong window');
});

it('a moment stands as it was marked', () => {
  const marked: Deed = { do: 'reach', event: 'acknowledged', when: '2026-10-30T07:55:00.000Z' };
  expect(head([...EXERCISE, marked])).toContain('acknowledged: 2026-10-30T07:55:00Z');
});

it('a long timeline is cut, first of its ticks', () => {
  const ticks = Array.from({ length: 500 }, (_, n): Deed => ({
    do: 'tick',
    runbook: 'web-shell',
    step: 's',
    digest: 'd',
    title: 'S',
    check: `c${n}`,
    text: 'box',
  }));
  const { text } = recordOf([...EXERCISE, ...ticks]);
  expect(text.split('\n').length).toBeLessThan(80);
  expect(text).toContain('501 more entries stand in the log.');
});

it('whatever stands in a log, check finds no error in its record', async () => {
  const known = (await judgeTree([], '2026-10-31')).filter(({ severity }) => severity === 'error');
  expect(known).toEqual([]);
  await fc.assert(
    fc.asyncProperty(anyDeeds, async (deeds) => {
      const record = runRecord(logOf(deeds), ID, { ...RECORD_WORLD, clock: '2026-10-31' });
      if ('problem' in record) throw new Error(record.problem);
      const findings = await judgeTree(
        [{ file: `content/records/${ID}.md`, text: record.text }],
        '2026-10-31',
      );
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: runs(15, 300) },
  );
});

it.each([
  ['INC-1234 Portal!', '2026-10-30-inc-1234-portal'],
  ['Übung für Köln', '2026-10-30-ubung-fur-koln'],
  ['インシデント', '2026-10-30-tabletop'],
  ['../../etc/passwd', '2026-10-30-etc-passwd'],
  ['<script>'.repeat(40), '2026-10-30-script-script-script-script-script-script-script'],
])('%s is called %s', (name, id) => {
  expect(runId({ started: '2026-10-30T08:00:00.000Z', name, kind: 'tabletop' })).toBe(id);
  expect(freeId(id, (one) => one === id || one === `${id}-2`)).toBe(`${id}-3`);
});

it('sets no time that the log does not hold', () => {
  fc.assert(
    fc.property(anyDeeds, (deeds) => {
      const log = logOf(deeds);
      const state = runState(log)!;
      const marked = new Set(
        log.flatMap(({ deed }) => (deed.do === 'reach' ? [`${deed.event} ${deed.when.slice(0, 19)}Z`] : [])),
      );
      if (state.closed) marked.add(`closed ${state.closed.slice(0, 19)}Z`);
      for (const { event, when } of recordTimeline(state, RECORD_WORLD.clock).moments)
        expect([...marked]).toContain(`${event} ${when}`);
    }),
    { numRuns: 50 },
  );
});
