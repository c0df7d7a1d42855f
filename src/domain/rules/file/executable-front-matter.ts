import { defineRule } from '../define-rule.ts';

export const fileExecutableFrontMatter = defineRule<{ language: string }>({
  code: 'file/executable-front-matter',
  severity: 'error',
  title: 'Front matter in another language than YAML',
  why: 'Front matter such as ---js is a program that some tools run when they read the file; here it is refused, never run.',
  message: ({ language }) => `The front matter is marked as "${language}", expected YAML.`,
  hint: () => 'Begin the file with a line that is just "---", and write the front matter in YAML.',
  *find({ sources }) {
    for (const { file, failures } of sources) {
      for (const { reason, detail, span } of failures) {
        if (reason !== 'executable-front-matter') continue;
        yield { place: span ? { file, span } : { file }, args: { language: detail ?? '' } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/scripts.md',
            text: '---\nid: scripts\ntitle: A guide\nsummary: What it is for.\nkind: concept\n---\n\n```js\nprocess.exit(1);\n```\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'content/guides/js.md', text: '---js\n{ id: process.exit(1) }\n---\n\nText.\n' }],
        at: ['content/guides/js.md:1:1'],
        message: 'The front matter is marked as "js", expected YAML.',
      },
    ],
  },
});
