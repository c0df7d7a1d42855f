import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of a programme by path; null takes one away. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** Something that makes a site from the same files, with a search index. */
export interface Contestant {
  name: string;
  /** How it was set up, in a few words. */
  setUp: string;
  /** Takes over what the programme's author has changed. */
  write(changes: Changes): void;
  /** Forgets what builds have left behind, as a fresh clone has nothing. */
  forget(): void;
  /** Commands of one build, in order. */
  commands: readonly (readonly string[])[];
  cwd: string;
  env: Readonly<Record<string, string>>;
  /** Folder of the finished site. */
  out: string;
}

/** A contestant, or what is missing for it. */
export type Entrant = Contestant | { name: string; missing: string };

/** Where a contestant works and what it finds there. */
export interface Arena {
  /** Folder of its own, not there yet. */
  home: string;
  /** Our product. */
  product: string;
  /** Folder that holds `node_modules` of others; undefined where none was named. */
  peers: string | undefined;
}

export function applyChanges(folder: string, changes: Changes): void {
  for (const [file, content] of Object.entries(changes)) {
    const place = path.join(folder, file);
    if (content === null) {
      rmSync(place, { force: true });
      continue;
    }
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

/**
 * What a general generator takes of a programme: each runbook as a page, the roles as one more. Their paths start at
 * the folder of its pages.
 */
export function asPages(changes: Changes): Changes {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([file, content]) => {
      const runbook = /^runbooks\/(?!index\.md$)([^/]+\.md)$/.exec(file)?.[1];
      if (runbook !== undefined) return [[runbook, content]];
      if (file !== 'content/roles.yml' || content === null) return [];
      return [
        ['roles.md', `---\ntitle: Roles\n---\n\n\`\`\`yaml\n${Buffer.from(content).toString()}\n\`\`\`\n`],
      ];
    }),
  );
}

/** Where `forgetFolders` puts what it takes from a folder. */
export const forgottenBeside = (folder: string): string => `${folder}-forgotten`;

/**
 * Takes folders out of the way. They are not deleted: for seconds after that, ext4 makes every new file slowly (a
 * millisecond instead of a tenth), which a fresh clone does not meet and who writes most files pays most for.
 */
export function forgetFolders(folder: string, names: readonly string[]): void {
  mkdirSync(forgottenBeside(folder), { recursive: true });
  const away = mkdtempSync(path.join(forgottenBeside(folder), 'once-'));
  for (const [at, name] of names.entries()) {
    const there = path.join(folder, name);
    if (existsSync(there)) renameSync(there, path.join(away, String(at)));
  }
}

/** The search that we use too, over a finished site. */
export const pagefind = (product: string, out: string): readonly string[] => [
  process.execPath,
  path.join(product, 'node_modules/pagefind/lib/runner/bin.cjs'),
  '--site',
  out,
];
