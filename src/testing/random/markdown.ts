import fc from 'fast-check';

/** A text with the words that stand in it; each word stands once. */
export interface WordedText {
  text: string;
  words: string[];
}

/** `below`: any text; `define`: puts a definition at the text's end. */
type Make = (word: () => string, below: () => string, define: (definition: string) => void) => string;

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
  (word) => `${word()}\\\n${word()}`,
  (word) => `&lt;${word()}&gt; &copy; &#${65};${word()}`,
  (word) => `\\*${word()}\\* \\[${word()}\\](x) \\<b>${word()}`,
  (word) => `https://example.org/${word()}/a_b_c, www.example.org/${word()}`,
  (word) => `<${word()}@example.org>, ${word()}@example.org`,
  (word) => `***${word()}*** **${word()}**${word()} __${word()} *${word()}*__`,
  (word) => `\`\` ${word()} \` ${word()} \`\``,
  (word) => `<sub>${word()}</sub><sup>${word()}</sup><mark>${word()}</mark>`,
  (word) => `<abbr title="x">${word()}</abbr> ${word()}<br>${word()}<br/>`,
  (word) => `<a href="b.md#c">${word()}</a> <a name="p">${word()}</a> <img src="a.png" alt="${word()}">`,
  // Behind a word: at the beginning of a line they would begin HTML, in which addresses in angle brackets are tags.
  (word) => `${word()}<!-- x -->${word()}<!-- y -->`,
  (word) => `<font color="red">${word()}</font> <x-own>${word()}</x-own> <b><i>${word()}</b></i>`,
  (word) => `![${word()}](a.png)[![${word()}](b.png)](c.md) $${word()}$`,
  (word) => `${word()}<details><summary>${word()}</summary>${word()}</details>`,
];

/** What needs a definition elsewhere in its text. */
const DEFINED: readonly Make[] = [
  (word, _below, define) => {
    const label = word();
    define(`[${label}]: https://example.org/${label}`);
    return `[${label}]`;
  },
  (word, _below, define) => {
    const label = `ref ${word()}`;
    define(`[${label}]: b.md#c "x"`);
    return `[${word()} *${word()}*][${label}] [${label}][] ![${word()}][${label}]`;
  },
  (word, _below, define) => {
    const label = word();
    define(`[^${label}]: ${word()} **${word()}**\n\n    ${word()}`);
    return `${label}[^${label}]`;
  },
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
  (word, below) => `## ${word()}\n\n${below()}`,
  (word, below) => `## ${word()} Containment\n\n${below()}`,
  (word, below) => `### ${word()}\n\n${below()}`,
  (word, below) => `### Decision: ${word()}\n\n${below()}`,
  (word) => `${word()} *${word()}*\n===`,
  (word, below) => `${word()}\n${word()}\n---\n\n${below()}`,
  (word, below) => `<h2>${word()} <em>${word()}</em></h2>\n\n${below()}`,
  (word) => `<h3 id="own" align="center">\n  ${word()}\n</h3>`,
  (_word, below) => `<h2>\n\n${below()}\n\n</h2>\n`,
  (word, below) =>
    `<details open>\n<summary>${word()}</summary>\n\n<details><summary><h4>${word()}</h4></summary>\n\n${below()}\n\n</details>\n\n${below()}\n\n</details>\n`,
  (word) =>
    `<table><tr><th colspan="2">${word()}</th></tr><tr><td rowspan="2">${word()}</td><td>${word()}</td></tr><tr><td>${word()}</table>`,
  (word, below) => `<table>\n<tr><td>${word()}</td><td>\n\n${below()}\n\n</td></tr>\n</table>\n`,
  (word) =>
    `| ${word()}\\|${word()} | \`${word()}\` |\n| :-: | - |\n| ${word()}<br>${word()} | [ ] ${word()} |\n${word()}`,
  (word) => `> - [ ] ${word()}\n>   - [ ] ${word()}\n>\n>     ${word()}\n> - [x] ${word()}`,
  (word) => `1. [ ] ${word()}\n   * [x] ${word()}\n     + [ ] ${word()}\n2. ${word()}`,
  (word) => `- ${word()}\n\n  \`\`\`mermaid\n  flowchart LR\n    A[${word()}] --> B[${word()}]\n  \`\`\``,
  (word) => `> ${word()}\n>\n> \`\`\`mermaid\n> flowchart LR\n>   A[${word()}]\n> \`\`\``,
  (word) => `~~~~powershell title="${word()}"\n${word()}\n\n\`\`\`\n${word()}\n~~~~`,
  (_word, below) => `<!-- id: x -->\n\n${below()}`,
  (_word, below) => `***\n\n${below()}\n\n* * *`,
  (word, below) => `<dl>\n<dt>${word()}</dt>\n<dd>\n\n${below()}\n\n</dd>\n</dl>\n`,
  (word) => `<ul><li>${word()}<li>${word()}<ul><li>${word()}</ul></ul>`,
  (_word, below) => `<div>\n\n${below()}\n\n</div>\n`,
  (word) => `<p align="center">${word()}<br>\n${word()}</p>`,
  (word) =>
    `<pre>${word()}\n  ${word()}</pre>\n<blockquote>${word()}</blockquote>\n<center>${word()}</center>`,
  (word) => `<figure><img src="a.png" alt="${word()}"><figcaption>${word()}</figcaption></figure>`,
  (word, below) => `> [!NOTE]\n> - [ ] ${word()}\n>\n> > ${below().replaceAll('\n', '\n> > ')}`,
  (word, below) => `> [!TIP] ${word()}\n> ${below().replaceAll('\n', '\n> ')}`,
  (word, below) => `- ${word()}\n    - ${word()}\n        1) ${word()}\n\n           ${indent(below(), 11)}`,
  (word, below) => `**${word()}:**\n: ${word()}\n\n${below()}\n\n**Next:**`,
  (word) => `**Role**: ${word()} **Verify**: ${word()}\n**Role:** ${word()} · **Role:** ${word()}`,
  (word, below) => `- **${word()}**: ${below().replaceAll('\n', '\n  ')}\n- ${word()} → end`,
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
    const ends: string[] = [];
    const define = (definition: string) => void ends.push(definition);
    const inline = () => choose([...INLINE, ...DEFINED])(word, word, define);
    const line = () => `${inline()} ${inline()}`;
    const block = (depth: number): string =>
      choose(BLOCK)(word, () => (depth > 2 || at >= choices.length ? line() : block(depth + 1)), define);
    const blocks: string[] = [];
    while (at < choices.length) blocks.push(block(0));
    const text = [...blocks, ...ends].join('\n\n');
    return { text, words: words.filter((one) => text.includes(one)) };
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
    const text = kinds.map((kind) => INLINE[kind]?.(word, word, () => undefined)).join(' ');
    return { text: text.replaceAll(/\s*\n/g, ' '), words };
  });
}
