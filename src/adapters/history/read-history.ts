import type { Day } from '../../domain/model/time/day.ts';
import { NO_HISTORY, type Change, type History } from '../../domain/model/history.ts';
import { parseLog, type Commit } from './parse-log.ts';
import { runGit } from './run-git.ts';

const FORMAT = ['--format=tformat:commit %ct', '--raw', '--numstat', '-z', '--no-abbrev'];
/** Only changes: what a commit added is a file's first commit. A file that was moved keeps its history. */
const FILTER = ['--diff-filter=MR', '--find-renames', '--relative'];
/** A change of nothing but such lines counts no line. */
const IGNORED = '--ignore-matching-lines=^last_reviewed:';
/** Whatever the repository's own configuration says. */
const PLAIN = ['--no-ext-diff', '--no-textconv', '--text', '--no-color', '--no-show-signature', '--no-notes'];

/**
 * What git tells of the programme under `root`, up to and with the day `asOf` (UTC). Without git, or where it
 * refuses, there is no history: that is never an error. Changes are dated by their committer: the day on which a
 * change came into this history. `commit`: as it was there, instead of here.
 */
export async function readHistory(root: string, asOf: Day, commit = 'HEAD'): Promise<History> {
  const [shallow, output] = await Promise.all([
    runGit(root, ['rev-parse', '--is-shallow-repository']),
    runGit(root, ['log', ...FORMAT, ...FILTER, IGNORED, ...PLAIN, commit, '--', 'runbooks', 'content']),
  ]);
  if (shallow === undefined || output === undefined) return NO_HISTORY;
  return {
    depth: shallow.trim() === 'true' ? 'shallow' : 'full',
    changes: changesOf(parseLog(output.normalize('NFC')), asOf),
  };
}

/** Changes of each file, newest first, under the name that it has at the end. */
function changesOf(commits: readonly Commit[], asOf: Day): Record<string, Change[]> {
  const changes = new Map<string, Change[]>();
  const namedLater = new Map<string, string>();
  for (const { seconds, touches } of commits) {
    const day = new Date(seconds * 1000).toISOString().slice(0, 10);
    const moves: [string, string][] = [];
    for (const { file, from, changed, counted } of touches) {
      const name = namedLater.get(file) ?? file;
      if (from !== undefined) moves.push([from, name]);
      if (!changed || day > asOf) continue;
      const known = changes.get(name);
      if (known) known.push({ day, reviewOnly: !counted });
      else changes.set(name, [{ day, reviewOnly: !counted }]);
    }
    for (const [from, name] of moves) namedLater.set(from, name);
  }
  return Object.fromEntries(changes);
}
