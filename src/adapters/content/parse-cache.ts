import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { besides } from '../disk/write-whole.ts';
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
  /** Key, length in bytes, and digest over version, key and bytes: an entry stands for itself or counts as none. */
  entries: [key: string, length: number, digest: string][];
}

interface Entry {
  bytes: Uint8Array;
  digest: string;
}

/** Of a large pack, so little may be new or no longer used before all of it is written again. */
const LITTLE = 1 / 8;

/**
 * A cache in one file, and beside it another for the little that changed since that was written. `version` names the parser: another version starts empty. A damaged file counts as empty; a
 * cache that cannot be written costs time, never the run.
 */
export function openParseCache(file: string, version: string): ParseCache {
  const recent = `${file}-recent`;
  const written = load(file, version);
  const added = load(recent, version);
  const before = new Map([...written, ...added]);
  const used = new Map<string, Entry>();
  let changed = false;
  return {
    find(job) {
      const key = keyOf(job);
      const known = used.get(key) ?? before.get(key);
      if (!known) return undefined;
      if (!used.has(key) && known.digest !== digestOf(version, key, known.bytes)) return undefined;
      used.set(key, known);
      const { buffer, byteOffset, length } = known.bytes;
      return readParsed(Buffer.from(buffer, byteOffset, length).toString('utf8'));
    },
    keep(job, parsed, written = writeParsed(parsed)) {
      if (written === undefined) return;
      const [key, bytes] = [keyOf(job), Buffer.from(written)];
      used.set(key, { bytes, digest: digestOf(version, key, bytes) });
      changed = true;
    },
    save() {
      if (!changed && before.size === used.size) return;
      const fresh = new Map([...used].filter(([key, entry]) => written.get(key) !== entry));
      const unused = [...written].filter(([key, entry]) => used.get(key) !== entry);
      const most = bytesOf(written.values()) * LITTLE;
      const isLittle = bytesOf(fresh.values()) + bytesOf(unused.map(([, entry]) => entry)) < most;
      if (isLittle && !changed && fresh.size === added.size) return;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        if (isLittle) write(recent, pack(fresh, version));
        else {
          write(file, pack(used, version));
          rmSync(recent, { force: true });
        }
      } catch {
        // A read-only folder: the next run parses again.
      }
    },
  };
}

function bytesOf(entries: Iterable<Entry>): number {
  let sum = 0;
  for (const { bytes } of entries) sum += bytes.length;
  return sum;
}

function write(file: string, content: Uint8Array): void {
  const temporary = besides(file);
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

function keyOf({ kind, file, text, censor }: ParseJob): string {
  const hidden = censor ? JSON.stringify(censor) : '';
  return sha256(`${kind}\n${file}\n${hidden}\n${text}`);
}

function digestOf(version: string, key: string, bytes: Uint8Array): string {
  return createHash('sha256').update(`${version}\n${key}\n`).update(bytes).digest('base64url');
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}

function pack(entries: ReadonlyMap<string, Entry>, version: string): Uint8Array {
  const header: Header = {
    version,
    entries: [...entries].map(([key, { bytes, digest }]) => [key, bytes.length, digest]),
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...[...entries.values()].map(({ bytes }) => bytes),
  ]);
}

function load(file: string, version: string): ReadonlyMap<string, Entry> {
  try {
    const whole = readFileSync(file);
    const start = whole.indexOf('\n') + 1;
    const header = JSON.parse(whole.toString('utf8', 0, start)) as Header;
    if (header.version !== version) return new Map();
    let at = start;
    return new Map(
      header.entries.map(([key, length, digest]) => [
        key,
        { bytes: whole.subarray(at, (at += length)), digest },
      ]),
    );
  } catch {
    return new Map();
  }
}
