import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Remembers parsed texts by content, so that an unchanged file is parsed once. */
export interface ParseCache {
  remember<Value>(content: string, parse: () => Value): Value;
  /** Writes what this run used; what it did not use is forgotten. */
  save(): void;
}

/**
 * A cache in one JSON file. `version` names the parser: another version starts empty. A damaged file counts as
 * empty; a cache that cannot be written costs time, never the run.
 */
export function openParseCache(file: string, version: string): ParseCache {
  const before = load(file, version);
  const used: Record<string, unknown> = {};
  let changed = false;
  return {
    remember<Value>(content: string, parse: () => Value): Value {
      const key = createHash('sha256').update(content).digest('base64url');
      const known = Object.hasOwn(before, key);
      if (!known) changed = true;
      const value = known ? (before[key] as Value) : parse();
      used[key] = value;
      return value;
    },
    save() {
      if (!changed && Object.keys(before).length === Object.keys(used).length) return;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        const temporary = `${file}.${process.pid}`;
        writeFileSync(temporary, JSON.stringify({ version, entries: used }));
        renameSync(temporary, file);
      } catch {
        // A read-only folder: the next run parses again.
      }
    },
  };
}

function load(file: string, version: string): Record<string, unknown> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown; entries?: unknown };
    const usable = stored.version === version && typeof stored.entries === 'object' && stored.entries !== null;
    return usable ? (stored.entries as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
