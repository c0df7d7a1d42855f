import { runGit } from './run-git.ts';

/** Processes at a time. */
const AT_ONCE = 8;

/** Texts of files as a commit has them, by paths below the folder; null for a file that it has not. */
export async function textsAt(
  root: string,
  commit: string,
  files: readonly string[],
): Promise<Map<string, string | null>> {
  const texts = new Map<string, string | null>();
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
      texts.set(file, (await runGit(root, ['cat-file', 'blob', `${commit}:./${file}`])) ?? null);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return texts;
}
