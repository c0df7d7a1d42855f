import type { FileKind } from '../../domain/model/kind.ts';
import type { ListedFile } from './files.ts';
import type { ReadSource } from './read-source.ts';

/** What a running command has read, by file: what was not written since is not read again. */
export type SourceMemory = Map<string, { stamp: string; source: ReadSource }>;

/** The source as it was read, where its file has not been written since; else what `read` makes of it. */
export async function recall(
  memory: SourceMemory,
  { file, symbolicLink, bytes, modified }: ListedFile,
  kind: FileKind | undefined,
  read: () => Promise<ReadSource>,
): Promise<ReadSource> {
  const stamp = `${kind} ${symbolicLink} ${bytes} ${modified}`;
  const known = modified === undefined ? undefined : memory.get(file);
  if (known?.stamp === stamp) return known.source;
  const source = await read();
  memory.set(file, { stamp, source });
  return source;
}
