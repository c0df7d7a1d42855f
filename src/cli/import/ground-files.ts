import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDraftRole, DRAFT_ROLE } from '../../adapters/write/draft-role.ts';
import type { ContentChange } from '../../adapters/write/write-all.ts';
import { templatesIn } from '../new/templates.ts';
import { UsageError } from '../usage-error.ts';
import type { Programme } from '../../domain/model/programme.ts';

const SITE = 'content/site.yml';
const ROLES = 'content/roles.yml';

export type Ground = ContentChange[] & { owner: string };

/** What drafts stand on: settings and roles where the programme has none yet, and a role that owns what nobody owns. */
export function groundFiles(out: string, programme: Programme): Ground {
  const templates = templatesIn('programme');
  const changes: ContentChange[] = [];
  const textAt = (file: string) => {
    const place = path.join(out, file);
    return existsSync(place) ? readFileSync(place) : undefined;
  };
  if (textAt(SITE) === undefined)
    changes.push({ file: SITE, before: undefined, after: templates.get(SITE) ?? '' });
  const before = textAt(ROLES);
  const roles = before ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(before) : templates.get(ROLES);
  const known = before !== undefined && programme.roles.some(({ id }) => id === DRAFT_ROLE);
  if (!known) {
    const after = addDraftRole(roles, DRAFT_ROLE);
    if (after === undefined)
      throw new UsageError(
        `${ROLES} is written in a way that no role can be added to safely. Add a role "${DRAFT_ROLE}" to it first.`,
      );
    changes.push({ file: ROLES, before, after });
  }
  return Object.assign(changes, { owner: DRAFT_ROLE });
}
