import { createTwoFilesPatch } from 'diff';

/** A change of one file as `git apply` and `patch` read it. */
export function unifiedDiff(file: string, before: string | undefined, after: string): string {
  const from = before === undefined ? '/dev/null' : `a/${file}`;
  const patch = createTwoFilesPatch(from, `b/${file}`, before ?? '', after, undefined, undefined, {
    context: 3,
  });
  return patch.replace(/^=+\n/, '');
}
