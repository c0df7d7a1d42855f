import type { SourceFile } from '../../model/source-file.ts';
import { perWorld } from '../per-world.ts';

/** Where a programme's files live. A folder without them is judged too: each of its `.md` as a runbook, without lists to look names up in. */
const HOMES = /^(runbooks|content)\//;

export const hasHomes = perWorld(({ sources, pictures }) =>
  [...sources.map(({ file }) => file), ...(pictures ?? [])].some((file) => HOMES.test(file)),
);

export function isInHomes(path: string): boolean {
  return HOMES.test(path);
}

export const sourcesByFile = perWorld(
  ({ sources }): ReadonlyMap<string, SourceFile> => new Map(sources.map((source) => [source.file, source])),
);

/** A page about the folder for readers of the repository; no page of the site. */
export function isReadme(file: string): boolean {
  return /(^|\/)readme\.md$/i.test(file);
}

/** False where the end of the front matter is missing: what is text and what is not, nobody can tell. */
export function hasText({ body, failures }: SourceFile): boolean {
  return body !== undefined && !failures.some(({ reason }) => reason === 'unclosed-front-matter');
}
