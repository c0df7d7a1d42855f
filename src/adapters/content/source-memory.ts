import type { FileKind } from '../../domain/model/kinds.ts';
import type { ListedFile } from './list-folders.ts';
import type { ReadSource } from './read-source.ts';

/** What a running command has read, by file: what was not written since is not read again. */
export type SourceMemory = Map<string, { stamp: string; source: ReadSource }>;

/** The source as it was read, where its file has not been written since. */
export function recall(
  memory: SourceMemory,
  listed: ListedFile,
  kind: FileKind | undefined,
): ReadSource | undefined {
  const known = listed.modified === undefined ? undefined : memory.get(listed.file);
  return known?.stamp === stampOf(listed, kind) ? known.source : undefined;
}

export function memorise(memory: SourceMemory, listed: ListedFile, source: ReadSource): void {
  memory.set(listed.file, { stamp: stampOf(listed, source.kind), source });
}

function stampOf({ symbolicLink, bytes, modified }: ListedFile, kind: FileKind | undefined): string {
  return `${kind} ${symbolicLink} ${bytes} ${modified}`;
}
