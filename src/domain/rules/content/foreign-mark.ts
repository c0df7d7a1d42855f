import { FOREIGN_MARKS, foreignMarksIn } from '../../words/foreign-marks.ts';
import type { Span } from '../../model/place.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { perText } from '../../words/per-text.ts';
import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

const marks = perText((source, text, world) => {
  const running = source.body ? runningText(world, source) : undefined;
  const found = foreignMarksIn(running ?? '').map(({ kind, text: mark, at }) => ({
    kind,
    text: mark,
    span: spanAt(text, at, mark.length),
  }));
  return [...found, ...mathFences(source, text)];
});

/** Blocks of code that a forge shows as formulas. */
function mathFences({ body }: SourceFile, text: string): { kind: 'math'; text: string; span: Span }[] {
  const lines = text.split('\n');
  return (body?.asides ?? []).flatMap(({ kind, span: { start } }) => {
    const [fence] =
      /^(?:`{3,}|~{3,})[ \t]*math\b/i.exec(lines[start.line - 1]?.slice(start.column - 1) ?? '') ?? [];
    if (kind !== 'code' || fence === undefined) return [];
    const end = { line: start.line, column: start.column + fence.length };
    return [{ kind: 'math' as const, text: fence, span: { start, end } }];
  });
}

export const contentForeignMark = defineRule<{ text: string; kind: string }>({
  code: 'content/foreign-mark',
  severity: 'warning',
  title: 'A mark of another generator',
  why: 'Forges and this site print it as it stands, and take what belongs to it for something else: a warning becomes code, a box none.',
  message: ({ text, kind }) => `"${text}" is a mark of ${markOf(kind)?.of}: here it is only text.`,
  hint: ({ kind }) => markOf(kind)?.instead ?? '',
  *find(world) {
    for (const source of world.sources)
      for (const { kind, text, span } of marks(world, source) ?? [])
        yield { place: { file: source.file, span }, args: { kind, text } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Costs $5 to $10, `[[ -f x ]]`, `{{< x >}}`, set $HOME and $PATH.\n\n```bash\n[[ -f x ]]\n!!! note\n::: tip\n```\n\nSee',
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
            by: '!!! warning "Power"\n\n    - [ ] Off\n\n::: tip\nNow\n:::\n\n=== "Linux"\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:1', 'content/guides/why.md:12:1', 'content/guides/why.md:16:1'],
        message: '"!!! warning "Power"" is a mark of MkDocs: here it is only text.',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '{{< note >}} {{% x %}} {% hint %}\n\n[[Other page]] ![[a.png]]\n\n[[_TOC_]]\n\nIt is $a^2$.\n\n```math\na^2\n```\n\nSee',
          },
        ],
        at: [
          'content/guides/why.md:8:1',
          'content/guides/why.md:8:14',
          'content/guides/why.md:8:24',
          'content/guides/why.md:10:1',
          'content/guides/why.md:10:16',
          'content/guides/why.md:12:1',
          'content/guides/why.md:14:7',
          'content/guides/why.md:16:1',
        ],
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: "import Tabs from '@theme/Tabs';\n\n## Second {#second}\n\nSee",
          },
        ],
        at: ['content/guides/why.md:8:1', 'content/guides/why.md:10:11'],
      },
    ],
  },
});

function markOf(kind: string): { of: string; instead: string } | undefined {
  return Object.hasOwn(FOREIGN_MARKS, kind) ? FOREIGN_MARKS[kind as keyof typeof FOREIGN_MARKS] : undefined;
}
