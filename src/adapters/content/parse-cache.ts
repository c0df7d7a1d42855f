import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readParsed, writeParsed } from './parsed-text.ts';
import type { ParsedSource, ParseJob } from './parse-source.ts';

/** Remembers what texts parse to, so that an unchanged file is parsed once. */
export interface ParseCache {
  find(job: ParseJob): ParsedSource | undefined;
  /** `written` is the result as text, where somebody has written it already. */
  keep(job: ParseJob, parsed: ParsedSource, written?: string): void;
  /** Writes what this run used; what it did not use is forgotten. */
  save(): void;
}

/** First line of the file: the entries follow it as bytes, each JSON of its own, so that only those in use are read. */
interface Header {
  version: string;
  digest: string;
  /** Key, and length in bytes. */
  entries: [string, number][];
}

/**
 * A cache in one file. `version` names the parser: another version starts empty. A damaged file counts as empty; a
 * cache that cannot be written costs time, never the run.
 */
export function openParseCache(file: string, version: string): ParseCache {
  const before = load(file, version);
  const used = new Map<string, Uint8Array>();
  let changed = false;
  return {
    find(job) {
      const key = keyOf(job);
      const known = used.get(key) ?? before.get(key);
      if (!known) return undefined;
      used.set(key, known);
      return readParsed(Buffer.from(known.buffer, known.byteOffset, known.length).toString('utf8'));
    },
    keep(job, parsed, written = writeParsed(parsed)) {
      if (written === undefined) return;
      used.set(keyOf(job), Buffer.from(written));
      changed = true;
    },
    save() {
      if (!changed && before.size === used.size) return;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        const temporary = `${file}.${process.pid}`;
        writeFileSync(temporary, pack(used, version));
        renameSync(temporary, file);
      } catch {
        // A read-only folder: the next run parses again.
      }
    },
  };
}

function keyOf({ kind, file, text, censor }: ParseJob): string {
  const hidden = censor ? JSON.stringify(censor) : '';
  return sha256(`${kind}\n${file}\n${hidden}\n${text}`);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

function pack(entries: ReadonlyMap<string, Uint8Array>, version: string): Uint8Array {
  const bytes = Buffer.concat([...entries.values()]);
  const lengths = [...entries].map(([key, { length }]): [string, number] => [key, length]);
  const header: Header = { version, digest: sha256(bytes), entries: lengths };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes]);
}

function load(file: string, version: string): ReadonlyMap<string, Uint8Array> {
  try {
    const whole = readFileSync(file);
    const start = whole.indexOf('\n') + 1;
    const header = JSON.parse(whole.toString('utf8', 0, start)) as Header;
    const bytes = whole.subarray(start);
    if (header.version !== version || header.digest !== sha256(bytes)) return new Map();
    let at = 0;
    return new Map(header.entries.map(([key, length]) => [key, bytes.subarray(at, (at += length))]));
  } catch {
    return new Map();
  }
}
