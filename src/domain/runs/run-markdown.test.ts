import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDeeds } from '../../testing/random/deeds.ts';
import { RECORD_WORLD } from '../../testing/record-world.ts';
import { EXERCISE, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import { parseMarkdown } from '../../testing/parse-markdown.ts';
import { runMarkdown, type HandOverWorld } from './run-markdown.ts';

const WORLD: HandOverWorld = {
  names: RECORD_WORLD,
  now: '2026-10-30T10:00:00.000Z',
  file: '2026-10-30-inc-1234-portal.json',
  open: [
    { runbook: 'web-shell', number: '2.1', title: 'Remove the shell', roles: ['incident-lead', 'nobody'] },
  ],
};

it('hands over what the next shift needs', () => {
  expect(runMarkdown(logOf(EXERCISE), WORLD)).toMatchInlineSnapshot(`
    "# INC-1234 portal

    - Kind: Tabletop exercise
    - Severity: SEV3
    - Lead: Incident lead
    - Started (UTC): 2026-10-30 08:00:00
    - Closed (UTC): 2026-10-30 08:12:00
    - Elapsed: 12 min
    - Runbooks: Web shell on a server
    - Detected (UTC): 2026-10-30 07:50:00
    - Contained (UTC): 2026-10-30 08:06:00

    ## Open steps

    | Runbook | Step | Role |
    | --- | --- | --- |
    | Web shell on a server | 2.1 Remove the shell | Incident lead, nobody |

    ## Clocks

    | Duty | What | Runs since (UTC) | Due (UTC) | At 2026-10-30 10:00:00 |
    | --- | --- | --- | --- | --- |
    | GDPR Article 33 | Notification | 2026-10-30 08:00:00 | 2026-11-02 08:00:00 | 2 d 22 h left |

    ## Decisions

    | UTC | Runbook | Decision | Taken | Leads to |
    | --- | --- | --- | --- | --- |
    | 2026-10-30 08:04:00 | Web shell on a server | Decision: Is it a shell? | Yes | Isolate |

    ## Handed to

    | UTC | To | What | Words |
    | --- | --- | --- | --- |
    | 2026-10-30 08:07:00 | Triage analyst | Remove the shell | my shift ends |

    ## Notes

    | UTC | Step | Note |
    | --- | --- | --- |
    | 2026-10-30 08:05:00 |  | Second server \\| same \\*file\\* \`https://evil.example/a_b?x=1\` |

    ## Answers

    | Question | Answer |
    | --- | --- |
    | Which step could not be done as it is written? | Nobody could open the console: "denied" for an hour |

    ## Timeline

    | Entry | UTC | Step | What |
    | --- | --- | --- | --- |
    | 0 | 2026-10-30 08:00:00 |  | Tabletop exercise started, SEV3, led by Incident lead: INC-1234 portal |
    | 1 | 2026-10-30 08:01:00 |  | Runbook taken up: Web shell on a server |
    | 2 | 2026-10-30 08:02:00 |  | Detected at 2026-10-30 07:50:00 |
    | 3 | 2026-10-30 08:03:00 | Confirm the shell | Ticked: Verdict written in the ticket |
    | 4 | 2026-10-30 08:04:00 | Decision: Is it a shell? | Decided: Yes → Isolate |
    | 5 | 2026-10-30 08:05:00 |  | Note: Second server \\| same \\*file\\* \`https://evil.example/a_b?x=1\` |
    | 6 | 2026-10-30 08:06:00 |  | Clock started at 2026-10-30 08:00:00, due 2026-11-02 08:00:00: GDPR Article 33, Notification |
    | 7 | 2026-10-30 08:07:00 | Remove the shell | Handed over to Triage analyst: my shift ends |
    | 8 | 2026-10-30 08:08:00 |  | Contained at 2026-10-30 08:06:00 |
    | 9 | 2026-10-30 08:09:00 |  | Note: wrong window (taken back) |
    | 10 | 2026-10-30 08:10:00 |  | Took back entry 9: Note: wrong window |
    | 11 | 2026-10-30 08:11:00 |  | Which step could not be done as it is written? Nobody could open the console: "denied" for an hour |
    | 12 | 2026-10-30 08:12:00 |  | Closed |

    ## Log

    - Run: \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\`
    - Entries: 13
    - Last hash: \`1838008061114a929bff833165c0f49286a22043a07bc3f38f528c7f1e38d1df\`

    Put the last hash into the ticket. Whoever has the exported log can then prove that nothing in it was changed:

    \`\`\`sh
    npm run -s readyroom -- verify 2026-10-30-inc-1234-portal.json --head 1838008061114a929bff833165c0f49286a22043a07bc3f38f528c7f1e38d1df
    \`\`\`
    "
  `);
});

it('says how clocks stand at the moment of the export', () => {
  const at = (now: string) =>
    /Notification \|.*\| (.*) \|/.exec(runMarkdown(logOf(EXERCISE), { ...WORLD, now }) ?? '')?.[1];
  expect(at('2026-10-31T08:30:00.000Z')).toBe('1 d 23 h left');
  expect(at('2026-11-02T08:00:00.000Z')).toBe('0 min left');
  expect(at('2026-11-02T08:00:01.000Z')).toBe('1 min past');
});

it('says when nothing is open, or when nobody can know', () => {
  expect(runMarkdown(logOf([START, TAKE_UP]), { ...WORLD, open: [] })).toContain('## Open steps\n\nNone.');
  const { open: _, ...blind } = WORLD;
  expect(runMarkdown(logOf([START, TAKE_UP]), blind)).toContain('were not at hand');
  expect(runMarkdown([], WORLD)).toBeUndefined();
});

it('names the runbook of a step where there are several', () => {
  const text = runMarkdown(
    logOf([...EXERCISE, { do: 'add-runbook', runbook: 'ransomware', title: 'Ransomware' }]),
    WORLD,
  );
  expect(text).toContain(
    '| Web shell on a server: Confirm the shell | Ticked: Verdict written in the ticket |',
  );
});

it('whatever stands in a log, it is the same headings, tables and one command', () => {
  fc.assert(
    fc.property(anyDeeds, (deeds) => {
      const kinds = parseMarkdown(runMarkdown(logOf(deeds), WORLD)!);
      expect(
        kinds.filter((kind) =>
          /html|link|image|emphasis|strong|delete|break|thematic|quote|footnote/i.test(kind),
        ),
      ).toEqual([]);
      expect(kinds.filter((kind) => kind === 'code')).toHaveLength(1);
    }),
  );
});
