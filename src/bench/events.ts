import type { Changes } from './contestant.ts';

/** What happens to a programme between two builds, in this order; each builds on what the one before left. */
export const EVENTS = [
  'cold',
  'no change',
  'one edit',
  'one new file',
  'one deleted file',
  'roles.yml',
] as const;
export type Event = (typeof EVENTS)[number];

const ROLES = 'content/roles.yml';

/** A programme that authors change: round by round each event happens once. */
export interface Story {
  /** All files at the beginning. */
  files: Readonly<Record<string, string | Uint8Array>>;
  changesOf(event: Event, round: number): Changes;
}

/** One runbook is edited; a copy of another comes and goes, which nothing refers to. */
export function storyOf(files: Readonly<Record<string, string | Uint8Array>>): Story {
  const runbooks = Object.keys(files)
    .filter((file) => /^runbooks\/(?!index\.md$)[^/]+\.md$/.test(file))
    .sort();
  const [edited = '', copied = edited] = [runbooks[0], runbooks.at(-1)];
  const textOf = (file: string) => Buffer.from(files[file] ?? '').toString('utf8');
  const spare = (number: number) => `runbooks/spare-${number}.md`;
  const copy = (number: number) => copyOf(textOf(copied), number);
  return {
    files: { ...files, [spare(0)]: copy(0) },
    changesOf(event, round) {
      if (event === 'one edit')
        return { [edited]: `${textOf(edited)}${'\nOne more sentence.\n'.repeat(round + 1)}` };
      if (event === 'one new file') return { [spare(round + 1)]: copy(round + 1) };
      if (event === 'one deleted file') return { [spare(round)]: null };
      if (event === 'roles.yml')
        return { [ROLES]: textOf(ROLES).replace(/title: ([^,}\n]*)/, `title: $1 ${round + 1}`) };
      return {};
    },
  };
}

/** Another runbook of the same size: a name of its own, and nothing that only one may have. */
function copyOf(text: string, number: number): string {
  return text
    .replace(/^id: .*/m, `id: spare-${number}`)
    .replace(/^title: (.*)/m, `title: $1, spare ${number}`)
    .replace(/^(aliases|triggers): .*\n/gm, '');
}
