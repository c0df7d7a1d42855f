import { readdirSync } from 'node:fs';
import path from 'node:path';
import { keepText, readKept } from './kept-text.ts';

/** A picture, or why there will be none; undefined where nobody has tried yet. */
export type KeptDiagram = { svg: string } | { refused: Record<string, unknown> } | undefined;

/** What was drawn or refused before, as it was left; what is damaged, or lies under another name, is to be drawn anew. */
export function readDiagram(folder: string, hash: string): KeptDiagram {
  const svg = readKept(...placeOf(folder, `${hash}.svg`));
  if (svg !== undefined) return { svg };
  const refused = readKept(...placeOf(folder, `${hash}.json`));
  return refused === undefined ? undefined : { refused: JSON.parse(refused) as Record<string, unknown> };
}

/** Names of what was drawn or refused so far: to ask a thousand times for what is not there takes longer. */
export function keptHashes(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).map((name) => name.replace(/\.(svg|json)$/, '')));
  } catch {
    return new Set();
  }
}

export async function keepDiagram(
  folder: string,
  hash: string,
  result: { svg: string } | { refused: object },
): Promise<void> {
  if ('svg' in result) await keepText(...placeOf(folder, `${hash}.svg`), result.svg);
  else await keepText(...placeOf(folder, `${hash}.json`), JSON.stringify(result.refused));
}

/** File and key: the folder's name says which version drew. */
function placeOf(folder: string, name: string): [file: string, key: string] {
  return [path.join(folder, name), `${path.basename(folder)}/${name}`];
}
