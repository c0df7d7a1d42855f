import type { PresentedFinding } from './present.ts';

/** Findings of one rule that a person reads before seeing what they have in common. */
const MOST = { error: 10, warning: 5, info: 3 } as const;

/** The first findings of each rule; the rest is counted in the table of rules. */
export function withoutTail(findings: readonly PresentedFinding[]): PresentedFinding[] {
  const seen = new Map<string, number>();
  return findings.filter(({ code, severity }) => {
    const at = (seen.get(code) ?? 0) + 1;
    seen.set(code, at);
    return at <= MOST[severity];
  });
}

/** One rule of a report: how often it found something, and how many of that are shown. */
export interface RuleCount {
  code: string;
  severity: PresentedFinding['severity'];
  count: number;
  shown: number;
}

const WEIGHT = { error: 0, warning: 1, info: 2 };

/** What was found, by rule: errors first, then what was found most. */
export function countRules(
  findings: readonly PresentedFinding[],
  shown: readonly PresentedFinding[],
): RuleCount[] {
  const rules = new Map<string, RuleCount>();
  for (const { code, severity, more = 0 } of findings) {
    const rule = rules.get(code) ?? { code, severity, count: 0, shown: 0 };
    rules.set(code, rule);
    rule.count += 1 + more;
    if (WEIGHT[severity] < WEIGHT[rule.severity]) rule.severity = severity;
  }
  for (const { code } of shown) (rules.get(code) as RuleCount).shown++;
  return [...rules.values()].sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
  );
}
