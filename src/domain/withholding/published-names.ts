import { classifyFile, KINDS, type FileKind, type KindFacts } from '../model/kinds.ts';
import type { Programme } from '../model/programme.ts';
import type { Target } from '../model/references.ts';
import type { HiddenFiles } from './hidden-files.ts';
import type { Rename } from './map-references.ts';
import { WITHHELD } from '../model/withheld.ts';

/** What every id is published as. Ids of a hidden list (roles, duties) are numbered on behind those of the files. */
export function publishedNames(programme: Programme, hidden: HiddenFiles): Rename {
  const names = new Map<string, string>();
  for (const [file, alias] of hidden) {
    const kind = classifyFile(file);
    if (kind) names.set(`${namedAs(kind)} ${idOf(file)}`, alias);
  }
  for (const { id, file, data } of programme.alertSources) {
    const alias = hidden.get(file);
    if (alias === undefined) continue;
    for (const [at, rule] of data.rules.entries())
      names.set(`trigger ${id}/${rule.id}`, `${alias}/${hiddenRule(at)}`);
  }
  const lists = { role: 'content/roles.yml', regulation: 'content/regulations.yml' } as const;
  let number = hidden.size;
  const name = (target: Target, ids: readonly string[]) => {
    for (const id of ids) names.set(`${target} ${id}`, `${WITHHELD}-${++number}`);
  };
  if (hidden.has(lists.role)) name('role', programme.roles.map(({ id }) => id).sort());
  if (hidden.has(lists.regulation)) name('regulation', programme.regulations.map(({ id }) => id).sort());
  return (to, id) => {
    const alias = names.get(`${to} ${id}`);
    if (alias !== undefined) return alias;
    const source = to === 'trigger' ? names.get(`trigger ${id.split('/', 1)[0]}`) : undefined;
    if (source !== undefined) return `${source}/${WITHHELD}`;
    const list = to === 'role' || to === 'regulation' ? lists[to] : undefined;
    return list !== undefined && hidden.has(list) ? `${WITHHELD}-0` : id;
  };
}

/** What the rule at a place of a hidden source is published as. */
export const hiddenRule = (at: number): string => `${WITHHELD}-${at + 1}`;

/** What references to files of a kind name; nothing names a kind that is no target. */
function namedAs(kind: FileKind): string {
  const facts: KindFacts = KINDS[kind];
  return facts.entries ?? kind;
}

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
