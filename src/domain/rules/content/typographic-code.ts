import { perText } from '../../words/per-text.ts';
import { asideTexts, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

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

export const contentTypographicCode = defineRule<{ sign: string; plain: string }>({
  code: 'content/typographic-code',
  severity: 'warning',
  title: 'A sign of a text processor in code',
  why: 'A shell takes curly quotes and long dashes for letters: the command fails, or does something else.',
  message: ({ sign }) => `"${sign}" stands in code.`,
  hint: ({ plain }) => `Write ${plain} as a keyboard does.`,
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
    ],
  },
});

/** A comment of the code is words. */
function isRemark(code: string, at: number): boolean {
  const before = code.slice(Math.max(0, at - 500), at);
  return /^\s*(?:#|\/\/|--|::|rem\b|;)|\s(?:#|\/\/)\s/i.test(before.slice(before.lastIndexOf('\n') + 1));
}
