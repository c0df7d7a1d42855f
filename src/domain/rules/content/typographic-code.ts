import { perText } from '../../words/per-text.ts';
import { asideTexts, spanAt } from '../../words/running-text.ts';
import { isDocument } from '../../model/kinds.ts';
import { valuesAt } from '../../model/values-at.ts';
import { yamlFlow } from '../../model/yaml-text.ts';
import { inQuotes } from '../../text/in-quotes.ts';
import { defineRule, type Report } from '../define-rule.ts';
import type { World } from '../world.ts';

const PLAIN: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '--',
};
/** Quotes of a text processor that stand for plain ones, and a dash that begins an option. */
const SIGNS = /[“”„]|(?<=[\s=(])‘|’(?=[\s);,|]|$)|(?<=[\w)\]] )[–—](?=[A-Za-z])/gm;
/** Code that is read, not run. */
const WORDS = /^\s*(?:`{3,}|~{3,})\s*(?:text|txt|plain|plaintext|md|markdown|mermaid|html|mail|log)?\s*$/i;

const found = perText((source, text, world) =>
  (asideTexts(world, source) ?? []).flatMap(({ kind, at, text: code }) => {
    if (kind === 'comment') return [];
    if (kind === 'code' && WORDS.test(code.split('\n', 1)[0] ?? '')) return [];
    return [...code.matchAll(SIGNS)]
      .filter(({ index }) => kind === 'inline-code' || !isRemark(code, index))
      .map(({ 0: sign, index }) => ({ sign, span: spanAt(text, at + index, sign.length) }));
  }),
);

/** A value of front matter that is in such quotes from end to end. */
const QUOTED = /^[“„][^“”„]*[”“]$/;

export const contentTypographicCode = defineRule<{ sign: string; plain: string; value?: string }>({
  code: 'content/typographic-code',
  severity: 'warning',
  title: 'A sign of a text processor in code',
  why: 'A shell takes curly quotes and long dashes for letters: the command fails, or does something else.',
  message: ({ sign, value }) =>
    value === undefined
      ? `"${sign}" stands in code.`
      : `The quotes "${sign}" belong to the value: readers see them.`,
  hint: ({ plain, value }) =>
    value === undefined ? `Write ${plain} as a keyboard does.` : `Write it without them: ${inQuotes(value)}.`,
  *find(world) {
    for (const { file, ...source } of world.sources)
      for (const { sign, span } of found(world, { file, ...source }) ?? []) {
        const plain = PLAIN[sign] ?? '';
        yield {
          place: { file, span },
          args: { sign, plain },
          fix: { place: { file, span }, replacement: plain },
        };
      }
    yield* quotedValues(world);
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'He says “now” – really.\n\n```bash\n# the lead’s “own” key – never\nls -la\n```\n\n```text\n“as it is written”\n```\n\nSee',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Run `crane –stop` or:\n\n```bash\ngrep “root” x\n```\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:12', 'content/guides/why.md:11:6', 'content/guides/why.md:11:11'],
        message: '"–" stands in code.',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'title: Web shell on a server',
            by: 'title: “Web shell”',
          },
        ],
        at: ['runbooks/web-shell.md:3:8'],
        message: 'The quotes "“”" belong to the value: readers see them.',
      },
    ],
  },
});

/** A comment of the code is words. */
function isRemark(code: string, at: number): boolean {
  const before = code.slice(Math.max(0, at - 500), at);
  return /^\s*(?:#|\/\/|--|::|rem\b|;)|\s(?:#|\/\/)\s/i.test(before.slice(before.lastIndexOf('\n') + 1));
}

function* quotedValues({
  sources,
}: World): Generator<Report<{ sign: string; plain: string; value: string }>> {
  for (const { file, kind, data, issues } of sources) {
    if (!kind || !isDocument(kind)) continue;
    for (const { path, value } of valuesAt(data, ['*'])) {
      if (typeof value !== 'string' || !QUOTED.test(value)) continue;
      if (issues.some((issue) => issue.path[0] === path[0])) continue;
      const inner = value.slice(1, -1).trim();
      const place = { file, data: { path } };
      yield {
        place,
        args: {
          sign: `${value[0]}${value.at(-1)}`,
          plain: '"',
          value: `${String(path[0])}: ${yamlFlow(inner)}`,
        },
        fix: { place, replacement: yamlFlow(inner) },
      };
    }
  }
}
