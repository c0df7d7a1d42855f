import { defineRule } from '../define-rule.ts';
import { hasHomes } from '../views/homes.ts';
import { linkedFiles } from '../views/linked-files.ts';

/** Bytes of one file, and of all, that a telephone saves for offline use in reasonable time. */
const ONE = 10_000_000;
const ALL = 50_000_000;

export const fileHeavy = defineRule<{ bytes: number; all: boolean }>({
  code: 'file/heavy',
  severity: 'warning',
  title: 'Pictures and attachments that weigh too much',
  why: 'Every reader saves all files for offline use; in an incident, on a weak line, the copy is never whole.',
  message: ({ bytes, all }) =>
    all
      ? `With this file the pictures and attachments weigh ${megabytes(bytes)}, more than ${megabytes(ALL)}.`
      : `The file weighs ${megabytes(bytes)}, more than ${megabytes(ONE)}.`,
  hint: () => 'Save it smaller, or keep it in a place that the page links by its web address.',
  *find(world) {
    if (!world.carried?.length || !hasHomes(world)) return;
    const linked = linkedFiles(world);
    const files = world.carried.filter(({ file }) => linked.has(file));
    let sum = 0;
    for (const { file, bytes } of files) {
      if (bytes > ONE) yield { place: { file }, args: { bytes, all: false } };
      if (sum <= ALL && sum + bytes > ALL)
        yield { place: { file }, args: { bytes: total(files), all: true } };
      sum += bytes;
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/form.pdf', text: '%PDF' },
          { file: 'content/guides/why.md', replace: 'See', by: '[Form](form.pdf)' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/guides/form.pdf', text: 'x'.repeat(11_000_000) },
          { file: 'content/guides/why.md', replace: 'See', by: '[Form](form.pdf)' },
        ],
        at: ['content/guides/form.pdf'],
        message: 'The file weighs 11.0 MB, more than 10.0 MB.',
      },
    ],
  },
});

function total(files: readonly { bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
