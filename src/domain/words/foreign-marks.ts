/** A mark of another generator among running words. */
export interface ForeignMark {
  at: number;
  text: string;
  kind: keyof typeof FOREIGN_MARKS;
}

interface Kind {
  pattern: RegExp;
  /** Whose mark it is. */
  of: string;
  /** What to write instead. */
  instead: string;
}

const ALERT = 'Write an alert: "> [!NOTE]" on a line of its own, and every line of it behind ">".';

/** What other generators read, and Markdown takes for words: on a line of its own unless said. */
export const FOREIGN_MARKS = {
  admonition: {
    pattern: /^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]+[\w"-][^\n]*/gm,
    of: 'MkDocs',
    instead: `${ALERT} What is indented below the mark, boxes too, is code or one long line until then.`,
  },
  container: {
    pattern: /^[ \t>]*:::+[ \t]*\{?[A-Za-z][^\n]*/gm,
    of: 'Docusaurus or VitePress',
    instead: ALERT,
  },
  tabs: {
    pattern: /^[ \t>]*===[!+]?[ \t]+"[^"\n]*"[ \t]*$/gm,
    of: 'MkDocs',
    instead: 'Write a heading for each tab, or a table: paper has no tabs.',
  },
  shortcode: {
    pattern: /\{\{[<%][^\n]{0,300}?[>%]\}\}/g,
    of: 'Hugo',
    instead: 'Write what it would show in Markdown.',
  },
  liquid: {
    pattern: /(?<!\{)\{%-?[ \t]*[a-z/][^\n]{0,300}?%\}/g,
    of: 'Jekyll or GitBook',
    instead: 'Write what it would show in Markdown.',
  },
  embed: {
    pattern: /!\[\[[^\][\n]+\]\]/g,
    of: 'Obsidian',
    instead: 'Write a picture as "![what it shows](picture.png)", and a page as a link.',
  },
  contents: {
    pattern: /^[ \t]*(?:\[\[_TOC_\]\]|\[TOC\]|\[\[TOC\]\]|\{:toc\}|\$\{toc\})[ \t]*$/gim,
    of: 'GitLab, Azure DevOps or Python-Markdown',
    instead: 'Leave it out: pages have their own list of contents.',
  },
  wiki: {
    pattern: /(?<![!\w$\\])\[\[(?!_TOC_|TOC\])[^\][\s|][^\][\n]*\]\](?![(\w])/gi,
    of: 'a wiki or Obsidian',
    instead: 'Write a link: "[its words](the-file.md)".',
  },
  id: {
    pattern: /^#{1,6}[ \t][^\n{]*(?:\{(?!:?[ \t]*#)[^\n{]*)*(\{:?[ \t]*#[A-Za-z][^{}\n]*\})[ \t]*$/gm,
    of: 'Pandoc, MkDocs or Hugo',
    instead:
      'Leave it out: links use the words of the heading. A stable id is "<!-- id: name -->" on the next line.',
  },
  attributes: {
    pattern: /\{:[ \t]*[.#][^{}\n]*\}/g,
    of: 'Kramdown',
    instead: 'Leave it out, and say in words what the look says.',
  },
  module: {
    pattern:
      /^(?:import[ \t]+(?:[\w${}*, \t]+[ \t]+from[ \t]+)?['"][^'"\n]+['"];?|export[ \t]+(?:const|default|function)\b[^\n]*)[ \t]*$/gm,
    of: 'MDX',
    instead: 'Leave it out: pages run no code. Write what the component shows in Markdown.',
  },
  math: {
    pattern:
      /^[ \t>]*\$\$[^\n]*|(?<![\w$\\])\$(?=[^\s$])[^$\n]{0,150}?[\\^][^$\n]{0,150}(?<=\S)\$(?![\d\w])/gm,
    of: 'a renderer of mathematics',
    instead: 'Write the formula in words or in backticks: it is shown as it stands.',
  },
} satisfies Record<string, Kind>;

/** Foreign marks in the running text of a file, each at its own place. */
export function foreignMarksIn(text: string): ForeignMark[] {
  return (Object.keys(FOREIGN_MARKS) as ForeignMark['kind'][])
    .flatMap((kind) =>
      [...text.matchAll(FOREIGN_MARKS[kind].pattern)].map(({ 0: whole, 1: part, index }) => {
        const words = part ?? whole.replace(/^[ \t>]+/, '');
        return { at: index + whole.lastIndexOf(words), text: words.trim().slice(0, 60), kind };
      }),
    )
    .sort((a, b) => a.at - b.at);
}
