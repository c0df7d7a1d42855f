import { dueDay, reviewInterval } from '../../judgements/due.ts';
import { DOCUMENT_KINDS, type FileKind } from '../../model/kinds.ts';
import { SCHEMAS } from '../../model/schema/schemas.ts';
import { valueAt } from '../../model/values-at.ts';
import type { Day } from '../../model/time/day.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { World } from '../world.ts';

/** Kinds whose schema says when a page is to be reviewed again. */
const REVIEWED: ReadonlySet<FileKind> = new Set(
  DOCUMENT_KINDS.filter((kind) => 'review_interval' in SCHEMAS[kind].shape),
);

/** When a page that is in use was reviewed and is to be reviewed again; undefined where it does not say, or wrongly. */
export function reviewDue(source: SourceFile, world: World): { reviewed: Day; due: Day } | undefined {
  const reviewed = valueAt(source.data, ['last_reviewed']);
  const interval = intervalOf(source, world);
  if (!source.kind || !REVIEWED.has(source.kind) || typeof reviewed !== 'string' || interval === undefined)
    return undefined;
  if (isBroken(source, 'last_reviewed') || valueAt(source.data, ['status']) === 'deprecated')
    return undefined;
  return { reviewed, due: dueDay(reviewed, interval) };
}

function intervalOf(source: SourceFile, { programme }: World): string | undefined {
  const own = valueAt(source.data, ['review_interval']);
  if (own === undefined) return reviewInterval(programme.site);
  return typeof own === 'string' && !isBroken(source, 'review_interval') ? own : undefined;
}

function isBroken({ issues }: SourceFile, key: string): boolean {
  return issues.some(({ path }) => path[0] === key);
}
