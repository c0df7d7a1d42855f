import type { DataPath } from '../../model/place.ts';
import type { SchemaIssue } from '../../model/source-file.ts';
import { onlyClosest } from '../../words/nearest.ts';

/** The key of the schema that an unknown one most likely is. */
export const meantBySchema = ({ received = '', allowed = [] }: SchemaIssue): string | undefined =>
  allowed.length > 0 ? onlyClosest(received, allowed) : undefined;

/** Paths of keys that are there under a misspelt name: to call them missing, too, would be one fault told twice. */
export function misspeltKeys(issues: readonly SchemaIssue[]): (path: DataPath) => boolean {
  const meant = new Set(
    issues.flatMap((issue) => {
      const key = issue.problem === 'unknown-key' ? meantBySchema(issue) : undefined;
      return key === undefined ? [] : [JSON.stringify([...issue.path.slice(0, -1), key])];
    }),
  );
  return (path) => meant.has(JSON.stringify(path));
}
