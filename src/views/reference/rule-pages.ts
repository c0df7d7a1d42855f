import { ruleAddress } from '../../domain/links/addresses.ts';
import type { Change, Example, Rule } from '../../domain/rules/define-rule.ts';

export interface RuleRow {
  code: string;
  href: string;
  title: string;
  severity: Rule['severity'];
}

export interface ExampleView {
  asOf: string | null;
  changes: {
    file: string;
    /** What is done to the file. */ action: 'write' | 'replace' | 'delete';
    before: string;
    after: string;
  }[];
  at: string[];
  message: string | null;
}

export interface RulePage extends RuleRow {
  why: string;
  /** The sentence of its first example that shows one. */
  message: string | null;
  failing: ExampleView[];
  passing: ExampleView[];
}

/** Rules by the part of the code before `/`. */
export function ruleIndex(rules: readonly Rule[]): { group: string; rules: RuleRow[] }[] {
  const groups = new Map<string, RuleRow[]>();
  for (const rule of rules) {
    const group = rule.code.split('/')[0]!;
    groups.set(group, [...(groups.get(group) ?? []), rowOf(rule)]);
  }
  return [...groups].map(([group, own]) => ({ group, rules: own }));
}

export function rulePage(rule: Rule): RulePage {
  const failing = rule.examples.failing.map((example) => ({
    ...exampleView(example),
    at: [...example.at],
    message: example.message ?? null,
  }));
  const passing = rule.examples.passing.filter(({ changes }) => changes.length > 0).map(exampleView);
  return {
    ...rowOf(rule),
    why: rule.why,
    message: failing.find(({ message }) => message)?.message ?? null,
    failing,
    passing,
  };
}

const rowOf = ({ code, title, severity }: Rule): RuleRow => ({
  code,
  href: ruleAddress(code),
  title,
  severity,
});

function exampleView({ changes, asOf }: Example): ExampleView {
  return { asOf: asOf ?? null, changes: changes.map(changeView), at: [], message: null };
}

function changeView(change: Change): ExampleView['changes'][number] {
  const { file } = change;
  if ('replace' in change)
    return { file, action: 'replace', before: visible(change.replace), after: visible(change.by) };
  return change.text === null
    ? { file, action: 'delete', before: '', after: '' }
    : { file, action: 'write', before: '', after: visible(change.text) };
}

/** Lines of an example that are shown, and signs of a line: a file that is too long is no less too long for being cut. */
const MOST_LINES = 24;
const MOST_SIGNS = 1000;

/** Characters that no page can show, as their symbols; of many lines, and of a long one, the beginning. */
function visible(text: string): string {
  const lines = text.split('\n');
  const shown = lines.slice(0, MOST_LINES).map(cut);
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`… and ${left} more lines`] : [])]
    .join('\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) =>
      String.fromCharCode(0x2400 + sign.charCodeAt(0)),
    );
}

function cut(line: string): string {
  const left = line.length - MOST_SIGNS;
  return left > 0 ? `${line.slice(0, MOST_SIGNS)}… and ${left} more characters` : line;
}
