import { filesChanged } from '../../adapters/content/files-changed.ts';
import { filesOnDisk, type Files } from '../../adapters/content/files.ts';
import type { SourceMemory } from '../../adapters/content/source-memory.ts';
import { changedFiles, type ChangedFiles } from '../../adapters/history/changed-files.ts';
import { textsAt } from '../../adapters/history/texts-at.ts';
import type { PresentedFinding } from '../../adapters/report/present.ts';
import { countsInWords } from '../../adapters/report/terminal.ts';
import { counted } from '../../domain/text/counted.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { openWorld, type OpenedWorld } from '../open-world.ts';
import { UsageError } from '../usage-error.ts';
import { untoldInWords } from './untold-in-words.ts';

/** Which findings a report is about. */
export interface Scope {
  holds(finding: PresentedFinding): boolean;
  /** What to say of the findings that are left out. */
  words(all: readonly PresentedFinding[]): string;
}

const CHANGED = {
  what: '--changed',
  instead: ' Leave --changed out to report on all files.',
  name: '--changed BASE',
};

const WHOLE: Scope = { holds: () => true, words: () => '' };

/**
 * What the report is about: with `--changed`, what a branch is to answer for. That is what is found in files that it
 * touches, and in other files what the base has not.
 */
export async function scopeOf(
  opened: OpenedWorld,
  memory: SourceMemory,
  values: OptionValues,
  terminal: Terminal,
): Promise<Scope> {
  const base = values['changed'];
  if (typeof base !== 'string') return WHOLE;
  const { diagramProblems = [], history } = opened.world;
  return changedScope(base, opened, (files) =>
    openWorld(values, terminal, {
      files,
      history,
      memory: new Map(memory),
      draw: async () => [...diagramProblems],
    }),
  );
}

/** An empty `base` means the usual ones; `judge` judges the programme again with other files. */
async function changedScope(
  base: string,
  opened: OpenedWorld,
  judge: (files: Files) => Promise<OpenedWorld>,
): Promise<Scope> {
  const changed = await changedFiles(opened.root, base === '' ? undefined : base);
  if ('problem' in changed) throw new UsageError(untoldInWords(changed, CHANGED));
  const { files } = changed;
  const isTouched = ({ file, related }: PresentedFinding) =>
    files.has(file) || related.some((other) => files.has(other.file));
  const others = opened.findings.filter((finding) => !isTouched(finding));
  const before = others.length > 0 ? await findingsBefore(changed, opened, judge) : new Set<string>();
  const holds = (finding: PresentedFinding) => isTouched(finding) || !before.has(nameOf(finding));
  return {
    holds,
    words(all) {
      const caused = all.filter((finding) => !isTouched(finding) && holds(finding)).length;
      const left = all.filter((finding) => !holds(finding));
      const count = `${files.size} file${files.size === 1 ? '' : 's'}`;
      const also = caused > 0 ? `, with ${counted(caused, 'finding')} that this causes in others` : '';
      const rest = left.length > 0 ? ` In the other files: ${countsInWords(left)}, not shown.` : '';
      return `Only ${count} that the branch touches since ${changed.base} ${files.size === 1 ? 'is' : 'are'} reported on${also}.${rest}\n`;
    },
  };
}

/** Names of the findings that are there without the branch's changes. */
async function findingsBefore(
  { files, deleted, fork }: Exclude<ChangedFiles, { problem: string }>,
  { root }: OpenedWorld,
  judge: (files: Files) => Promise<OpenedWorld>,
): Promise<ReadonlySet<string>> {
  const texts = await textsAt(root, fork, [...files, ...deleted].filter(isContent));
  const { findings } = await judge(filesChanged(filesOnDisk(root), texts));
  return new Set(findings.map(nameOf));
}

/** Files that a reader of a programme reads. */
export function isContent(file: string): boolean {
  return /^(runbooks|content)\//.test(file) || /\.md$/i.test(file);
}

/** Without its line: mending one finding moves the others. */
function nameOf({ code, file, message }: PresentedFinding): string {
  return JSON.stringify([code, file, message]);
}
