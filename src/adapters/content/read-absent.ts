import type { Carried } from '../../domain/model/attachment.ts';
import type { SourceFile } from '../../domain/model/source-file.ts';
import type { Files } from './files.ts';

/** What texts link or show, that is neither read nor carried, and that is not there: looked for, never opened. */
export function readAbsent(
  sources: readonly SourceFile[],
  carried: readonly Carried[],
  files: Files,
): ReadonlySet<string> {
  const absent = new Set<string>();
  if (!files.exists) return absent;
  const known = new Set([...sources, ...carried].map(({ file }) => file));
  for (const { body } of sources)
    for (const { target } of body?.links ?? []) {
      if (target.kind !== 'file' || known.has(target.path)) continue;
      known.add(target.path);
      if (!files.exists(target.path)) absent.add(target.path);
    }
  return absent;
}
