import fc from 'fast-check';
import { escapeSigns } from '../../domain/text/escape-markdown.ts';
import { PHASE_TITLES, PHASES } from '../../domain/model/phase.ts';

const META = {
  id: 'imported',
  title: 'Drawn',
  summary: 'Use when it happens.',
  status: 'active',
  owner: 'incident-lead',
  severity: { default: 'SEV1' },
  csf: ['RS.MA-02'],
  last_reviewed: '2026-06-01',
  review_interval: '180d',
};
const front = (meta: object) =>
  `---\n${Object.entries(meta)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n`;

/** Front matter of a runbook whose text a test writes. */
export const FRONT = front(META);

const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
/** One line of anything that a person types. */
const line = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 24, unit: 'grapheme' }),
    fc.constantFrom(
      'Call <the> desk & wait',
      '1. One',
      '- dash',
      '# hash #',
      '**Role:** x',
      'a: b',
      'Müller — “x”',
      '[!NOTE]',
    ),
  )
  .map((text) => text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim() || 'word');

const meta = fc.record({
  symptoms: perhaps(fc.array(line, { minLength: 1, maxLength: 3 })),
  triggers: perhaps(fc.constant(['edr/web-server-spawns-shell'])),
  attack: perhaps(fc.constant(['T1505.003'])),
  roles: perhaps(fc.constant(['triage-analyst'])),
  prerequisites: perhaps(fc.array(fc.record({ what: line, check: line }), { minLength: 1, maxLength: 2 })),
  inputs: perhaps(
    fc.constant([{ id: 'host', title: 'Host: name', kind: 'hostname', example: 'ws-0142' }, 'a plain one']),
  ),
  routes: perhaps(fc.tuple(line).map(([when]) => [{ when, to: 'ransomware' }])),
  escalate_if: perhaps(fc.array(line, { minLength: 1, maxLength: 2 })),
  version: perhaps(fc.constant('1.10.0')),
  tags: perhaps(fc.constant(['yes', 'web'])),
  tlp: perhaps(fc.constantFrom('CLEAR', 'AMBER')),
  valid_until: perhaps(fc.constant('2027-01-01')),
});

const words = line.map(escapeSigns);
const FACTS = [
  'Time',
  'Caution',
  'Impact',
  'Verify',
  'Undo',
  'If it fails',
  'Approval',
  'CSF',
  'Role',
] as const;
const VALUES: Partial<Record<(typeof FACTS)[number], string>> = {
  Time: '15m',
  CSF: 'RS.MA-02',
  Role: 'triage-analyst, incident-lead',
  Approval: 'incident-lead',
};
const fact = fc
  .tuple(fc.constantFrom(...FACTS), words)
  .map(([label, text]) => `**${label}:** ${VALUES[label] ?? `see ${text}`}`);
const block = fc.oneof(
  words.map((text) => `Look at ${text}`),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((one) => `- [ ] Do ${one}`).join('\n')),
  line.map((text) => `\`\`\`kql\nT | where a == "${text.replaceAll('`', "'")}"\n\`\`\``),
  words.map((text) => `> [!WARNING]\n> Mind ${text}`),
  fc.tuple(words, words).map(([a, b]) => `| A | ${a} |\n| --- | --- |\n| x ${b} | \`y\` |`),
  words.map((text) => `A [link](#s0) and [another](ransomware.md#x), a note[^1] on ${text}`),
  fc
    .array(words, { minLength: 2, maxLength: 3 })
    .map((items) => items.map((one, at) => `${at + 3}. Then ${one}`).join('\n')),
);
const arms = fc
  .uniqueArray(fc.constantFrom('Yes', 'No', 'Not sure', '3 or more'), { minLength: 2, maxLength: 3 })
  .map((labels) =>
    labels
      .map((label, at) => `- **${label}** → ${['[on](#s0)', 'end: over', '[other](ransomware.md)'][at]}`)
      .join('\n'),
  );
const step = fc.record({
  kind: fc.constantFrom('step', 'decision', 'shared'),
  title: words,
  id: fc.boolean(),
  facts: fc.array(fact, { maxLength: 5 }),
  blocks: fc.array(block, { maxLength: 4 }),
  arms,
  next: fc.constantFrom('', '', '**Next:** end: done', '**Next:** [on](#s0)'),
});
const plain = fc.array(fc.tuple(words, fc.array(block, { maxLength: 1 })), { minLength: 1, maxLength: 4 });
const section = fc.record({
  phase: fc.constantFrom(...PHASES),
  lead: fc.array(block, { maxLength: 2 }),
  steps: fc.array(step, { maxLength: 3 }),
  plain,
});

/** Runbooks as people write them, with anything in their words: front matter, facts, boxes, ways, notes, plain lists. */
export const randomRunbook = fc
  .record({ meta, sections: fc.array(section, { minLength: 1, maxLength: 4 }) })
  .map(({ meta, sections }) => {
    let number = 0;
    const text = sections.map(({ phase, lead, steps, plain }) => {
      const made = steps.map((one) => {
        const own = number++;
        const title = {
          step: `Step ${one.title}`,
          decision: `Decision: Is it ${one.title}`,
          shared: '[Isolate a host](../content/steps/isolate-host.md)',
        }[one.kind];
        return [
          `### ${title}`,
          ...(one.id && one.kind !== 'shared' ? [`<!-- id: s${own} -->`] : []),
          one.facts.join('\n'),
          ...one.blocks,
          one.kind === 'decision' ? `Answer:\n\n${one.arms}` : one.next,
        ]
          .filter(Boolean)
          .join('\n\n');
      });
      const items = plain.map(
        ([words, below], at) =>
          `${at + 1}. Do ${words}.\n${below.map((one) => `\n   ${one.replaceAll('\n', '\n   ')}\n`).join('')}`,
      );
      return [`## ${PHASE_TITLES[phase]}`, ...(steps.length > 0 ? [...lead, ...made] : items)].join('\n\n');
    });
    return `${front({ ...META, ...meta })}\nIntroduction.\n\n${text.join('\n\n')}\n\n[^1]: A note.\n`;
  });
