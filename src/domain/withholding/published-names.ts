import { classifyFile } from '../model/file-places.ts';
import { KINDS, SINGLE_KINDS, type FileKind, type KindFacts } from '../model/kinds.ts';
import type { Programme } from '../model/programme.ts';
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
  let number = hidden.size;
  for (const kind of SINGLE_KINDS) {
    const { file, list } = KINDS[kind];
    const ids = hidden.has(file) ? programme[list].map(({ id }) => id).sort() : [];
    for (const id of ids) names.set(`${entryName(kind)} ${id}`, `${WITHHELD}-${++number}`);
  }
  return (to, id) => {
    const alias = names.get(`${to} ${id}`);
    if (alias !== undefined) return alias;
    const source = to === 'trigger' ? names.get(`trigger ${id.split('/', 1)[0]}`) : undefined;
    if (source !== undefined) return `${source}/${WITHHELD}`;
    const list = SINGLE_KINDS.find((kind) => entryName(kind) === to);
    return list !== undefined && hidden.has(KINDS[list].file) ? `${WITHHELD}-0` : id;
  };
}

/** What the rule at a place of a hidden source is published as. */
export const hiddenRule = (at: number): string => `${WITHHELD}-${at + 1}`;

/** What references to files of a kind name; nothing names a kind that is no target. */
function namedAs(kind: FileKind): string {
  return (KINDS[kind].file.includes('<') && entryName(kind)) || kind;
}

/** What references call an entry of such a file. */
function entryName(kind: FileKind): KindFacts['entries'] {
  const facts: KindFacts = KINDS[kind];
  return facts.entries;
}

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
