import { isReadme } from './homes.ts';
import { perWorld } from '../per-world.ts';

/** Pages that nothing reads, in a programme of which no runbook is read at all: most likely they are its runbooks. */
export const unreadRunbooks = perWorld(({ sources }): readonly string[] =>
  sources.some(({ kind }) => kind === 'runbook')
    ? []
    : sources
        .filter(({ file, kind, failures }) => kind === undefined && failures.length === 0 && isPage(file))
        .map(({ file }) => file),
);

function isPage(file: string): boolean {
  return /\.(md|mdx|markdown)$/i.test(file) && !isReadme(file);
}
