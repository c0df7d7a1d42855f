import type { FileKind } from '../../domain/model/kinds.ts';
import type { Files } from './files.ts';
import type { ListedFile } from './list-folders.ts';
import { parseAll } from './parse-all.ts';
import type { ParseCache } from './parse-cache.ts';
import { readSource, type ReadSource } from './read-source.ts';
import { memorise, recall, type SourceMemory } from './source-memory.ts';

export interface ReadingAids {
  cache?: ParseCache | undefined;
  memory?: SourceMemory | undefined;
}

/** Reads and parses listed files, in their order; what the memory knows is taken from there. */
export async function readSources(
  listed: readonly ListedFile[],
  kindOf: (file: string) => FileKind | undefined,
  files: Files,
  { cache, memory }: ReadingAids,
): Promise<ReadSource[]> {
  const sources: ReadSource[] = [];
  const fresh: { at: number; entry: ListedFile; source: ReadSource }[] = [];
  for (const entry of listed) {
    const kind = kindOf(entry.file);
    const known = memory && recall(memory, entry, kind);
    const source = known ?? (await readSource(entry, kind, files));
    if (!known) fresh.push({ at: sources.length, entry, source });
    sources.push(source);
  }
  const texts = fresh.flatMap(({ at, source: { kind, file, text } }) =>
    kind !== undefined && text !== undefined ? [{ at, kind, file, text }] : [],
  );
  const parsed = await parseAll(
    texts.map(({ kind, file, text }) => ({ kind, file, text })),
    cache,
  );
  for (const [number, { at }] of texts.entries()) Object.assign(sources[at] as ReadSource, parsed[number]);
  if (memory) for (const { entry, source } of fresh) memorise(memory, entry, source);
  return sources;
}
