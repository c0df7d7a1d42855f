import type { Finding } from '../model/finding.ts';
import type { Rule } from './define-rule.ts';
import type { World } from './world.ts';

/** All findings of the rules, in the order of the rules; the edge sorts them by place. */
export function judge(world: World, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) =>
    [...rule.find(world)].map((report): Finding => ({ code: rule.code, severity: rule.severity, ...report })),
  );
}
