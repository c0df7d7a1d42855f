import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDraftRole, DRAFT_ROLE } from '../../adapters/write/draft-role.ts';
import type { FileChange } from '../../adapters/write/write-all.ts';
import { closest } from '../../domain/frameworks/suggest.ts';
import type { Programme } from '../../domain/model/programme.ts';
import { Id } from '../../domain/model/text.ts';
import { UsageError } from '../usage-error.ts';

const ROLES_FILE = 'content/roles.yml';

/** The role that owns what is imported: the one that was named, the first to be raised, or one that is still to be named. */
export function ownerOf(given: string | undefined, programme: Programme): string {
  if (given === undefined) return programme.escalation[0] ?? DRAFT_ROLE;
  if (!Id.safeParse(given).success)
    throw new UsageError(
      `Unexpected --owner "${given}", expected the id of a role in content/roles.yml, such as incident-lead.`,
    );
  const ids = programme.roles.map(({ id }) => id);
  if (ids.length > 0 && !ids.includes(given)) {
    const [nearest] = closest(given, ids, 1);
    throw new UsageError(
      `There is no role "${given}" in ${ROLES_FILE}.${nearest ? ` Did you mean "${nearest}"?` : ' Name one that stands there, or add it first.'}`,
    );
  }
  return given;
}

/** What makes the owner a role that exists; nothing where it is one. */
export function ownerChange(
  owner: string,
  programme: Programme,
  { root, out }: { root: string; out: string },
): (FileChange | { problem: string })[] {
  if (programme.roles.some(({ id }) => id === owner)) return [];
  const file = path.join(root, ROLES_FILE);
  const before = existsSync(file) ? readFileSync(file) : undefined;
  const after = addDraftRole(before && new TextDecoder('utf-8', { ignoreBOM: true }).decode(before), owner);
  if (after === undefined)
    return [{ problem: `${ROLES_FILE}: the draft role cannot be added safely. Name an owner with --owner.` }];
  const kept = root === out || existsSync(path.join(out, ROLES_FILE));
  return [{ file: ROLES_FILE, before: kept ? before : undefined, after }];
}
