import { parentTechnique } from '../../../domain/frameworks/attack.ts';
import type { AlertRule } from '../../../domain/model/alert-source.ts';

export interface Suggestion {
  runbook: string;
  title: string;
  /** Techniques of the rule that the runbook names too. */
  same: string[];
  /** Pairs of which one is a sub-technique of the other. */
  near: string[];
}

interface Candidate {
  id: string;
  meta: { title: string; status: string; attack?: string[] | undefined; triggers?: string[] | undefined };
}

const MOST = 3;

/** Runbooks that share techniques with a rule, those with the most first; a deprecated one is none. */
export function suggestRunbooks(rule: AlertRule, runbooks: readonly Candidate[]): Suggestion[] {
  const own = new Set(rule.attack ?? []);
  return runbooks
    .filter(({ meta }) => meta.status !== 'deprecated')
    .map(({ id, meta }): Suggestion => {
      const theirs = meta.attack ?? [];
      return {
        runbook: id,
        title: meta.title,
        same: theirs.filter((one) => own.has(one)),
        near: theirs.flatMap((one) => {
          const related = [...own].find(
            (mine) => mine !== one && (parentTechnique(mine) === one || parentTechnique(one) === mine),
          );
          return own.has(one) || related === undefined ? [] : [`${related} ~ ${one}`];
        }),
      };
    })
    .filter(({ same, near }) => same.length + near.length > 0)
    .sort(
      (a, b) =>
        b.same.length - a.same.length || b.near.length - a.near.length || (a.runbook < b.runbook ? -1 : 1),
    )
    .slice(0, MOST);
}
