import { folderOf, TOP_FOLDER } from '../../domain/model/file-places.ts';
import type { FileKind } from '../../domain/model/kinds.ts';
import type { ReadFailure, SourceFile } from '../../domain/model/source-file.ts';
import { Tlp } from '../../domain/model/tlp.ts';
import { decodeText } from './decode-text.ts';
import type { Files } from './files.ts';
import type { ListedFile } from './list-folders.ts';

/** A source file together with the value that its schema made of its YAML; `text` is missing where it could not be decoded. */
export interface ReadSource extends SourceFile {
  text?: string;
  value?: unknown;
}

/** Reads one file's text. Whatever is wrong becomes a fact of the result; never throws. */
export async function readSource(
  listed: ListedFile,
  kind: FileKind | undefined,
  files: Files,
): Promise<ReadSource> {
  const { file } = listed;
  const name = (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
  const id = kind === 'folder' ? folderOf(file) || TOP_FOLDER : name;
  const source: ReadSource = { file, id, failures: [], issues: [], tlp: 'RED', ...(kind ? { kind } : {}) };
  if (listed.symbolicLink) return { ...source, failures: [{ reason: 'symbolic-link' }] };
  if (!kind) return source;
  const decoded = await decode(file, files);
  return 'failure' in decoded
    ? { ...source, failures: [decoded.failure] }
    : { ...source, text: decoded.text };
}

/** The label that a file gives itself. A label that is no label hides the file: better unseen than leaked. */
export function labelOf(data: unknown, fallback: Tlp): Tlp {
  const own = typeof data === 'object' && data !== null && 'tlp' in data ? data.tlp : undefined;
  if (own === undefined) return fallback;
  const label = Tlp.safeParse(own);
  return label.success ? label.data : 'RED';
}

async function decode(file: string, files: Files): Promise<{ text: string } | { failure: ReadFailure }> {
  try {
    return decodeText(await files.read(file));
  } catch (error) {
    return {
      failure: {
        reason: 'unreadable',
        detail: error instanceof Error && 'code' in error ? String(error.code) : '',
      },
    };
  }
}
