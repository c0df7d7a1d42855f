import { remark, type Ledger } from './ledger.ts';
import { codeLines, outsideCode } from './lines-of-text.ts';

/** Elements of HTML; all else between angles is a component, or a place that a person fills. */
const HTML = new Set(
  'a abbr address area article aside audio b bdi bdo blockquote body br button canvas caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr'.split(
    ' ',
  ),
);
const TAG =
  /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'>{}]+))?)*)\s*(\/?)>/g;
const SPOKEN =
  /\b(?:title|label|header|caption|summary|alt|heading|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{["'`]([^"'`]*)["'`]\})/;

/** Imports, components and comments of MDX, and placeholders in angles, as a forge shows what they hold. */
export function turnMdx(lines: readonly string[], ledger: Ledger, above: number, mdx: boolean): string[] {
  const joined = mdx ? joinTags(lines) : lines;
  const code = codeLines(joined);
  const closed = new Set(joined.join('\n').match(/(?<=<\/)[A-Za-z][\w.-]*(?=\s*>)/g) ?? []);
  let exporting = false;
  return joined.flatMap((line, at): string[] => {
    if (code[at]) return [line];
    const where = { line: above + at + 1 };
    if (
      mdx &&
      (exporting ||
        /^(?:import\s.+from\s+['"]|import\s+['"]|export\s+(?:const|default|function|let|\{))/.test(line))
    ) {
      ledger.dropped.push(line);
      exporting = line.startsWith('export') ? /[{([,=]\s*$/.test(line) : exporting && !/^[\])};]/.test(line);
      remark(ledger, 'recognised', 'code of MDX (import, export) left out', where);
      return [];
    }
    if (/^(?: {4}|\t)/.test(line) && !mdx) return [line];
    if (!/[<{]/.test(line)) return [line];
    return outsideCode(line, (text) => turnTags(mdx ? comments(text) : text, closed, ledger, where)).split(
      '\n',
    );
  });
}

/** `{/* … *\/}` */
function comments(text: string): string {
  return text.replace(/\{\/\*(.*?)\*\/\}/g, '<!--$1-->');
}

function turnTags(
  text: string,
  closed: ReadonlySet<string>,
  ledger: Ledger,
  where: { line: number },
): string {
  return text.replace(
    TAG,
    (whole: string, slash: string, name: string, attributes: string, self: string, at: number) => {
      if (text[at - 1] === '\\' || HTML.has(name.toLowerCase())) return whole;
      if (text.slice(0, at).includes('<!--') && !text.slice(0, at).includes('-->')) return whole;
      const component = slash !== '' || self !== '' || attributes.includes('=') || closed.has(name);
      if (!component) {
        // What a person fills in: a forge would swallow it.
        ledger.added.push(whole);
        remark(ledger, 'recognised', `"${whole}" is shown: a forge takes it for HTML`, where);
        return `\\${whole}`;
      }
      const spoken = SPOKEN.exec(attributes);
      const words = spoken ? (spoken[1] ?? spoken[2] ?? spoken[3] ?? '') : '';
      ledger.dropped.push(words);
      ledger.added.push(words);
      remark(ledger, 'recognised', `a component <${name}>: its content stands as it is`, where);
      return words ? `\n\n***${words}***\n\n` : '';
    },
  );
}

/** Tags over several lines on one. */
function joinTags(lines: readonly string[]): string[] {
  const code = codeLines(lines);
  const joined: string[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (open && !code[at] && line.trim() !== '') joined.push(`${joined.pop() ?? ''} ${line.trim()}`);
    else joined.push(line);
    const last = joined.at(-1) ?? '';
    open = !code[at] && /<[A-Z][\w.]*(?:\s[^<>]*)?$/.test(last) && last.length < 5000;
  }
  return joined;
}
