import { ruleAddress } from '../../domain/links/addresses.ts';
import type { Finding } from '../../domain/model/finding.ts';
import type { Place, Span } from '../../domain/model/place.ts';
import type { Rule } from '../../domain/rules/define-rule.ts';
import { tellApart } from '../../domain/text/tell-apart.ts';
import { reorderFix } from './reorder-fix.ts';
import type { TextFix } from './text-fix.ts';

/** A finding with its sentences and its place, as every audience gets it (DESIGN, Commands). */
export interface PresentedFinding {
  code: string;
  severity: Finding['severity'];
  message: string;
  hint: string;
  file: string;
  line: number | null;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
  related: { file: string; line: number | null; column: number | null; note: string }[];
  /** Page of the rule, from the site's root. */
  url: string;
  /** How many more of its rule there are in its file; a report lists no more (`list-most.ts`). */
  more?: number;
  /** What to put in place of a part of the same file; absent where no text mends it safely. */
  fix?: TextFix;
}

/**
 * Makes sentences and places of findings, sorted by file, line, column and code; equal ones are reported once. Without
 * the texts, fixes that move parts of them are left out.
 */
export function presentFindings(
  findings: readonly Finding[],
  rules: readonly Rule[],
  locate: (place: Place) => Span | undefined,
  texts?: ReadonlyMap<string, string>,
): PresentedFinding[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const presented = findings.map((finding): PresentedFinding => {
    const rule = byCode.get(finding.code);
    const span = locate(finding.place);
    const fix = presentFix(finding, locate, texts);
    const said = rule?.message(finding.args) ?? finding.code;
    const { message, hint } = tellApart(said, rule?.hint(finding.args) ?? '');
    return {
      code: finding.code,
      severity: finding.severity,
      message,
      hint,
      file: finding.place.file,
      line: span?.start.line ?? null,
      column: span?.start.column ?? null,
      endLine: span?.end.line ?? null,
      endColumn: span?.end.column ?? null,
      related: (finding.related ?? []).map(({ place, note }) => {
        const at = locate(place);
        return { file: place.file, line: at?.start.line ?? null, column: at?.start.column ?? null, note };
      }),
      url: ruleAddress(finding.code),
      ...(fix ? { fix } : {}),
    };
  });
  const unique = new Map(presented.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique.values()].sort(byPlace);
}

function presentFix(
  { place, fix }: Finding,
  locate: (place: Place) => Span | undefined,
  texts: ReadonlyMap<string, string> | undefined,
): TextFix | undefined {
  if (!fix || fix.place.file !== place.file) return undefined;
  if ('order' in fix) {
    const text = texts?.get(place.file);
    return text === undefined ? undefined : reorderFix(text, fix, locate);
  }
  const located = locate(fix.place);
  const span = located && fix.place.data ? onOneLine(located, texts?.get(place.file)) : located;
  if (!span) return undefined;
  const { start, end } = span;
  const { replacement } = fix;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, replacement };
}

/** A value of YAML on one line; undefined where it goes over several, or may hold a comment. */
function onOneLine({ start, end }: Span, text: string | undefined): Span | undefined {
  if (start.line === end.line) return { start, end };
  const line = text?.split('\n')[start.line - 1];
  if (line === undefined || end.line !== start.line + 1 || end.column !== 1 || line.includes(' #'))
    return undefined;
  return { start, end: { line: start.line, column: line.length + 1 } };
}

function byPlace(a: PresentedFinding, b: PresentedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.code < b.code ? -1 : 1);
}
