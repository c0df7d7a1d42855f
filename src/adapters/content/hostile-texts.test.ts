import { expect, it } from 'vitest';
import { measureText } from '../../markdown/measure-text.ts';
import { MARKDOWN_GENERATORS } from '../../testing/hostile/markdown-generators.ts';
import { YAML_GENERATORS } from '../../testing/hostile/yaml-generators.ts';
import { secondsOf } from '../../testing/hostile/largest-accepted.ts';
import { measureYaml } from '../../domain/words/measure-yaml.ts';
import { parseSource, type ParsedSource } from './parse-source.ts';

const SIZE = 1_900_000;
const FRONT = '---\nid: x\ntitle: T\nsummary: S\nkind: concept\n---\n\n';

/** A plain text of the same size costs about as much on this machine as the measure allows ten times. */
const plain = () =>
  parseSource({
    kind: 'guide',
    file: 'content/guides/x.md',
    text: `${FRONT}${'Look at the sign-in log.\n\n'.repeat(2_000)}`,
  });

const refusal = ({ failures }: ParsedSource) => failures.find(({ reason }) => reason.startsWith('too-'));

/** One of each family: all of them, at the edge of what is accepted, are tried in the long suite. */
const KNOWN = [
  'closing brackets',
  'nested pictures',
  'quotes',
  'divs',
  'comments in a line',
  'wide table, empty rows',
  'setext lines',
  'one definition named often',
  'almost rules',
  'angle placeholders',
  'address with dots',
];

it.each(KNOWN)('2 MB of %s are refused at a place, and not read', (name) => {
  const text = FRONT + (MARKDOWN_GENERATORS[name]?.(SIZE) ?? '');
  const parsed = parseSource({ kind: 'guide', file: 'content/guides/x.md', text });
  expect(refusal(parsed)?.span?.start.line).toBeGreaterThan(7);
  expect(parsed).toMatchObject({ issues: [], wordFacts: { longSentences: [] } });
  expect(parsed.body).toBeUndefined();
  expect(parsed.value).toBeUndefined();
});

it.each(['quotation marks', 'keys', 'open brackets', 'aliases', 'documents', 'deep mappings'])(
  '2 MB of YAML: %s are refused at a place',
  (name) => {
    const parsed = parseSource({
      kind: 'alerts',
      file: 'content/alerts/x.yml',
      text: YAML_GENERATORS[name]?.(SIZE) ?? '',
    });
    expect(refusal(parsed)?.span?.start.line).toBeGreaterThan(0);
  },
);

it('counting takes no longer for a hostile text than reading a plain one of its size', () => {
  const allowed = secondsOf(plain);
  const slow = [
    ...Object.entries(MARKDOWN_GENERATORS).map(
      ([name, make]) => [name, secondsOf(() => measureText(make(SIZE / 8)))] as const,
    ),
    ...Object.entries(YAML_GENERATORS).map(
      ([name, make]) => [name, secondsOf(() => measureYaml(make(SIZE / 8)))] as const,
    ),
  ].filter(([, seconds]) => seconds > 3 * allowed + 1);
  expect(slow).toEqual([]);
});

it('what is written every day is far below every limit', () => {
  const section =
    '## Step\n\n1. Open the [log](https://example.org/a_b).\n   - [ ] `id` noted\n\n| a | b |\n| - | - |\n| `c` | *d* |\n\n';
  expect(measureText(section.repeat(1_000))).toBeUndefined();
  expect(measureText(`| a | b |\n| - | - |\n${'| `c` | [d](e) |\n'.repeat(2_000)}`)).toBeUndefined();
  expect(measureText('- [ ] Write `a` to [b](c)\n'.repeat(2_000))).toBeUndefined();
  expect(
    measureText(`![][image]\n\n[image]: <data:image/png;base64,${'aGVsbG8/'.repeat(100_000)}>\n`),
  ).toBeUndefined();
  expect(
    measureYaml(
      `rules:\n${'  - { id: a-b, title: "Some [thing", severity: high, attack: [T1059] }\n'.repeat(3_000)}`,
    ),
  ).toBeUndefined();
  expect(
    measureYaml(`rules:\n${'  - id: a\n    title: Is it {a} or [b?\n    severity: low\n'.repeat(4_000)}`),
  ).toBeUndefined();
});
