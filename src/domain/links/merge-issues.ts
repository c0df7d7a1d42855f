import { valueAt } from '../model/values-at.ts';
import type { SchemaIssue } from '../model/source-file.ts';

/** The key by which YAML 1.1 merged one mapping into another. */
export const MERGE_KEY = '<<';

/**
 * Issues without those that only follow from a merge that is not made: keys that it would have brought, and the mapping
 * with the anchor that it would have brought them from.
 */
export function withoutMergeFollowers(issues: readonly SchemaIssue[], data: unknown): SchemaIssue[] {
  const merges = issues.filter(({ problem, path }) => problem === 'unknown-key' && path.at(-1) === MERGE_KEY);
  if (merges.length === 0) return [...issues];
  const merged = new Set<unknown>(
    merges.flatMap(({ path }) => [valueAt(data, path)].flat()).filter((one) => typeof one === 'object'),
  );
  const brought = new Set(
    merges.flatMap(({ path }) =>
      [valueAt(data, path)]
        .flat()
        .flatMap((one) => keysOf(one).map((key) => keyed([...path.slice(0, -1), key]))),
    ),
  );
  return issues.filter(({ problem, path }) => {
    if (problem === 'missing-key') return !brought.has(keyed(path));
    return problem !== 'unknown-key' || path.at(-1) === MERGE_KEY || !merged.has(valueAt(data, path));
  });
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function keyed(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}
