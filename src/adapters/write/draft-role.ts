import { flowMapping, type Pairs } from './entry-text.ts';
import { insertItem } from './insert-item.ts';
import { openYaml, pairAt } from './yaml-region.ts';
import { yamlText } from './yaml-text.ts';

/** Holds what has been imported until somebody is named for it; readiness shows that nobody can reach it. */
export const DRAFT_ROLE = 'draft-owner';

/**
 * `content/roles.yml` with a role that is still to be described; a new file where there is none. undefined where the
 * file is written in a way that a program cannot extend safely.
 */
export function addDraftRole(text: string | undefined, id: string): string | undefined {
  const pairs: Pairs = [
    ['id', id],
    ['title', yamlText(id === DRAFT_ROLE ? 'Owner to be named' : titleOf(id))],
    ['purpose', yamlText('Stands in for a role that is still to be described.')],
    ['duties', `[${yamlText('Name an owner for each control that was imported')}]`],
  ];
  if (text === undefined) return `roles:\n  - ${flowMapping(pairs)}\nescalation: [${id}]\n`;
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const region = openYaml(whole);
  const roles = region && pairAt(region, 'roles');
  const before: unknown = region?.data['roles'];
  if (!roles || !Array.isArray(before)) return undefined;
  const insertion = insertItem(region, roles, before.length, pairs);
  if (!insertion) return undefined;
  const after = whole.slice(0, insertion.at) + insertion.text + whole.slice(insertion.at);
  const now: unknown = openYaml(after)?.data['roles'];
  return Array.isArray(now) && now.length === before.length + 1 ? after : undefined;
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
