import type { FileKind } from '../../domain/model/kinds.ts';

/** A file of the canary programme: its word stands in its name, its id, every field, its text and its picture. */
export interface CanaryFile {
  kind: FileKind;
  file: string;
  id: string;
  word: string;
  picture: string;
}

/** The text of a canary file: it names every other file in every way that Markdown knows, in that file's own word. */
export function canaryText(own: CanaryFile, files: readonly CanaryFile[]): string {
  const others = files.filter(({ file }) => file !== own.file);
  const steps = others.filter(({ kind }) => kind === 'step');
  switch (own.kind) {
    case 'runbook':
      return runbookText(own, others, steps);
    case 'step':
      return `**Role:** zqroleslead · **Verify:** ${words(others)}\n\n${own.word} text.\n\n${paragraphs(own, others)}\n- [ ] ${own.word} ${words(others)}\n`;
    case 'exercise':
      return `${own.word} text.\n\n${paragraphs(own, others)}\n${injects(own)}\n${headings(others, 2)}\n${diagrams(others)}`;
    default:
      return `${own.word} text.\n\n${paragraphs(own, others)}\n${headings(others, 2)}\n${diagrams(others)}`;
  }
}

function runbookText(own: CanaryFile, others: readonly CanaryFile[], steps: readonly CanaryFile[]): string {
  return [
    `${own.word} intro. ${words(others)}\n`,
    '## First five minutes\n',
    ...others.map((one) => `- [ ] Ask ${link(one)}`),
    '\n## Analysis\n\n### Look\n',
    `**Role:** zqroleslead · **Time:** 10m\n\n${paragraphs(own, others)}`,
    ...others.map((one) => `- [ ] Look at ${link(one)}`),
    `\n**Verify:** ${words(others)}\n`,
    ...others.map((one) => `### See ${link(one)} now\n\nDo it.\n`),
    '### Decision: Which one?\n',
    ...others.map((one) => `- **${link(one)}** → ${link(one)}`),
    `- **None** → [go on](#${steps[0]?.word}-words)\n`,
    `## Containment of ${own.word}\n`,
    ...steps.map((one) => `### ${link(one)}\n`),
    '### Cut off\n\n**Verify:** off\n\nCut it.\n',
    '## Communication\n\n### Tell\n\nTell them.\n',
    headings(others, 2),
    diagrams(others),
  ].join('\n');
}

/** Every other text leads to the headings of this one. */
const GUIDE = 'content/guides/zqguidea.md';

/** What only those may read who lead an exercise or watch it: what is told, what is expected, what is asked in the end. */
export const secretsOf = ({ word }: CanaryFile) => ({
  told: `${word}told`,
  move: `${word}move`,
  asked: `${word}asked`,
});

function injects(own: CanaryFile): string {
  const { told, move, asked } = secretsOf(own);
  return [
    `## Injects\n\n${told} before.\n`,
    ...[0, 20].map(
      (minute) =>
        `### ${minute} min: ${told} ${minute}\n\n${told} is said.\n\n#### Expected\n\n- They ${move}.\n- They ${move} ${minute}.\n`,
    ),
    `## Questions\n\n- Who ${asked}?\n`,
  ].join('\n');
}

const link = ({ word, file }: CanaryFile): string => `[${word} words](/${file})`;
const words = (files: readonly CanaryFile[]): string => files.map(link).join(', ');

function paragraphs(own: CanaryFile, others: readonly CanaryFile[]): string {
  const [next] = others
    .filter(({ file }) => file.endsWith('.md') && file > own.file)
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const pictured = next ? [next] : [];
  return [
    `| A | B |\n| --- | --- |\n${others.map((one) => `| ${link(one)} | *x ${link(one)}* |`).join('\n')}\n`,
    ...others.map(
      (one) =>
        `> See [${one.word} again][${one.word}] and <a href="/${one.file}" title="${one.word}">raw ${one.word}</a>.\n`,
    ),
    ...others.map((one) => `<div>\n<p><a href='/${one.file}'><b>${one.word}</b></a></p>\n</div>\n`),
    ...others
      .filter(({ file }) => file !== GUIDE && own.file !== GUIDE)
      .map((one) => `See [there](/${GUIDE}#about-${one.word}-words-here).\n`),
    `![${own.word} picture](/${own.picture})\n`,
    ...pictured.map((one) => `![${one.word} picture](/${one.picture} "${one.word}")\n`),
    ...others.map((one) => `[${one.word}]: /${one.file} "${one.word}"`),
    '',
  ].join('\n');
}

/** Headings in other files' words, and links to the anchors that they make. */
function headings(others: readonly CanaryFile[], depth: number): string {
  return others
    .map(
      (one) =>
        `${'#'.repeat(depth)} About ${link(one)} here\n\nBack to [that place](#about-${one.word}-words-here).\n`,
    )
    .join('\n');
}

function diagrams(others: readonly CanaryFile[]): string {
  return others
    .filter(({ kind }) => kind === 'guide' || kind === 'runbook')
    .map(
      ({ word, file, kind }) =>
        `\`\`\`mermaid\nflowchart LR\n  a[${word} node] --> b[Ready]\n  click a href "${kind === 'guide' ? `/guides/${word}/` : `/${file}`}"\n\`\`\`\n`,
    )
    .join('\n');
}
