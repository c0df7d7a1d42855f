import fc from 'fast-check';

/** A text with the words that stand in it; each word stands once. */
export interface WordedText {
  text: string;
  words: string[];
}

type Make = (word: () => string, below: () => string) => string;

/** What stands inside a line. */
const INLINE: readonly Make[] = [
  (word) => word(),
  (word) => `**${word()}**`,
  (word) => `*${word()} ${word()}*`,
  (word) => `~~${word()}~~`,
  (word) => `\`${word()}\``,
  (word) => `[${word()}](https://example.org/a)`,
  (word) => `[**${word()}** \`${word()}\`](#x)`,
  (word) => `![${word()}](missing.png)`,
  (word) => `<kbd>${word()}</kbd>`,
  (word) => `<span onclick="x()">${word()}</span>`,
  (word) => `${word()}  \n${word()}`,
  (word) => `${word()} · ${word()}`,
  (word) => `${word()}\n${word()}`,
  (word) => `<https://example.org/${word()}>`,
  (word) => `${word()}: &amp; ${word()}`,
];

/** What stands by itself; `below` is any text, a line or several. */
const BLOCK: readonly Make[] = [
  (_word, below) => below(),
  (_word, below) => `- ${indent(below(), 2)}\n- ${indent(below(), 2)}`,
  (_word, below) => `7. ${indent(below(), 3)}\n\n8. ${indent(below(), 3)}`,
  (_word, below) => `- [ ] ${indent(below(), 2)}\n- [ ] ${indent(below(), 2)}`,
  (_word, below) => `> ${below().replaceAll('\n', '\n> ')}`,
  (_word, below) => `> [!WARNING]\n> ${below().replaceAll('\n', '\n> ')}`,
  (word) => `| ${word()} | ${word()} |\n| :-- | --: |\n| ${word()} | **${word()}** |`,
  (word) => `\`\`\`sh\n${word()} --${word()}\n\`\`\``,
  (word) => `    ${word()}`,
  (word) => `#### ${word()} *${word()}*`,
  (word) => `##### ${word()} #`,
  // A blank line behind it, or the forge too reads what follows as HTML and shows no address in angle brackets.
  (word, below) => `<details><summary>${word()}</summary>\n\n${below()}\n\n</details>\n`,
  (word) => `<div align="center"><b>${word()}</b></div>`,
  (word) => `<dl><dt>${word()}</dt><dd>${word()}</dd></dl>`,
  (word, below) => `**Verify:** ${word()}\n\n${below()}`,
  (word, below) => `**Verify:**\n\n${below()}${word() && ''}`,
  (word) => `**Role:** ${word()} · ${word()} · **Time:** ${word()}\n${word()}`,
  (word) => `**Next:** end: ${word()}`,
  (word) => `**If it fails:** [${word()}](#x) **${word()}**`,
  (word) => `- **${word()}** → [${word()}](#x)\n- **${word()}** → end: ${word()}`,
  (word, below) => `- **${word()}** → [${word()}](#x), ${word()}\n\n  ${indent(below(), 2)}`,
  (word) => `# ${word()}`,
];

const indent = (text: string, blanks: number): string => text.replaceAll('\n', `\n${' '.repeat(blanks)}`);

/** Markdown of everything that the forge shows, nested; `prefix` keeps the words of two texts apart. */
export function randomMarkdown(prefix: string): fc.Arbitrary<WordedText> {
  return fc.array(fc.nat(), { minLength: 4, maxLength: 60 }).map((choices) => {
    const words: string[] = [];
    let at = 0;
    const choose = <T>(from: readonly T[]): T => from[(choices[at++] ?? 0) % from.length] as T;
    const word = () => {
      words.push(`${prefix}${words.length}q`);
      return words.at(-1) as string;
    };
    const line = () => `${choose(INLINE)(word, word)} ${choose(INLINE)(word, word)}`;
    const block = (depth: number): string =>
      choose(BLOCK)(word, () => (depth > 2 || at >= choices.length ? line() : block(depth + 1)));
    const blocks: string[] = [];
    while (at < choices.length) blocks.push(block(0));
    return { text: blocks.join('\n\n'), words: words.filter((one) => blocks.join('\n').includes(one)) };
  });
}

/** The inside of a line. */
export function randomLine(prefix: string): fc.Arbitrary<WordedText> {
  return fc.array(fc.nat(INLINE.length - 1), { minLength: 1, maxLength: 4 }).map((kinds) => {
    const words: string[] = [];
    const word = () => {
      words.push(`${prefix}${words.length}q`);
      return words.at(-1) as string;
    };
    const text = kinds.map((kind) => INLINE[kind]?.(word, word)).join(' ');
    return { text: text.replaceAll(/\s*\n/g, ' '), words };
  });
}
