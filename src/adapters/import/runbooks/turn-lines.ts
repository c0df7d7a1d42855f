import { alertAdds, alertLines, isAlertWord } from './alert-words.ts';
import { remark, type Ledger } from './ledger.ts';
import { codeLines, outsideCode } from './lines-of-text.ts';

const WIKI = /(?<![!\w$\\])(!?)\[\[([^\][\n|]+)(?:\|([^\][\n]+))?\]\](?![(\w])/g;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const FORGE = /^(?:note|tip|important|warning|caution)$/i;
/** An address that only the import knows: the name of a page, wherever it lies. */
export const BY_NAME = 'page-by-name:';

/** Marks of other generators within or around single lines. */
export function turnLines(lines: readonly string[], ledger: Ledger, above: number): string[] {
  const code = codeLines(lines);
  let uml = false;
  return lines.flatMap((line, at): string[] => {
    const where = { line: above + at + 1 };
    if (code[at]) {
      const drawing =
        /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(plantuml|puml|ditaa|drawio|graphviz|dot|bpmn|vega|d2)\b/i.exec(
          line,
        )?.[1];
      if (drawing)
        remark(
          ledger,
          'person',
          `a drawing in ${drawing} is kept as its source: draw it anew in Mermaid, or save it as a picture`,
          { ...where, minutes: 1 },
        );
      return [line];
    }
    if (/^@start(?:uml|ditaa|mindmap|gantt)\b/.test(line) && !uml) {
      uml = true;
      ledger.added.push('plantuml');
      remark(
        ledger,
        'person',
        'a drawing in PlantUML is kept as its source: draw it anew in Mermaid, or save it as a picture',
        { ...where, minutes: 1 },
      );
      return ['```plantuml', line];
    }
    if (uml) {
      uml = !line.startsWith('@end');
      return uml ? [line] : [line, '```'];
    }
    if (/^[ \t]*(?:\[\[_?TOC_?\]\]|\[TOC\]|\$\{toc\}|\{:[ \t]*toc[^}]*\})[ \t]*$/i.test(line))
      return leftOut(line, ledger, where, 'a list of contents left out: pages have their own');
    if (/^[ \t]*\{:[^}\n]*\}[ \t]*$/.test(line))
      return leftOut(line, ledger, where, 'attributes of the line above left out');
    return turnLine(line, ledger, where);
  });
}

function leftOut(line: string, ledger: Ledger, where: { line: number }, what: string): string[] {
  ledger.dropped.push(line);
  remark(ledger, 'recognised', what, where);
  return [];
}

function turnLine(given: string, ledger: Ledger, where: { line: number }): string[] {
  // A comment of Obsidian.
  const line = outsideCode(given, (text) => text.replace(/%%[ \t]*([^%\n]+?)[ \t]*%%/g, '<!-- $1 -->'));
  const heading = /^(#{1,6}[ \t].*?)[ \t]*\{:?[ \t]*#([\w:.-]+)[^}]*\}[ \t]*$/.exec(line);
  if (heading) {
    const [, words = '', id = ''] = heading;
    ledger.dropped.push(line.slice(words.length));
    remark(ledger, 'recognised', `an anchor of its own "${id}" is kept`, where);
    return [`<a id="${id}"></a>`, '', words];
  }
  const boxed = line.replace(
    /^([ \t]*(?:[-*+]|\d+[.)])?[ \t]*)[☐□▢◻❏❑☑☒✓✔]️?[ \t]+(?=\S)/u,
    (_, before: string) => {
      remark(ledger, 'recognised', 'a drawn box: a box to tick', where);
      return /[-*+.)]/.test(before) ? `${before}[ ] ` : `${before}- [ ] `;
    },
  );
  const callout = /^([ \t]*(?:>[ \t]*)+)\[!([A-Za-z-]+)\]([+-]?)[ \t]*(.*)$/.exec(boxed);
  if (
    callout &&
    isAlertWord(callout[2] ?? '') &&
    (callout[3] || callout[4] || !FORGE.test(callout[2] ?? ''))
  ) {
    const [, quote = '', word = '', , title = ''] = callout;
    ledger.added.push(alertAdds(word), word);
    ledger.dropped.push(word);
    remark(ledger, 'recognised', `a callout "[!${word}]": an alert of the forge`, where);
    // A blank line in between, so that the title stands alone.
    const [, ...lines] = alertLines(word, title, []);
    return lines
      .slice(0, -1)
      .map((one) => one.replace(/^> ?/, quote))
      .concat(title || !FORGE.test(word) ? [quote.trimEnd()] : []);
  }
  if (!boxed.includes('[[')) return [boxed];
  return [
    outsideCode(boxed, (text) =>
      text.replace(WIKI, (whole: string, shown: string, page: string, words: string | undefined) =>
        wikiLink(whole, shown, page.trim(), words, ledger, where),
      ),
    ),
  ];
}

function wikiLink(
  whole: string,
  shown: string,
  page: string,
  words: string | undefined,
  ledger: Ledger,
  where: { line: number },
): string {
  ledger.dropped.push(whole);
  remark(ledger, 'recognised', `a link by name "${page}"`, where);
  const size = shown === '!' && words !== undefined && /^\d+(?:x\d+)?$/.test(words.trim());
  const text = size ? page.replace(/\.\w+$/, '') : (words ?? (page.startsWith('#') ? page.slice(1) : page));
  ledger.added.push(text);
  if (shown === '!' && PICTURE.test(page)) return `![${text}](<${BY_NAME}${page}>)`;
  return `[${text}](<${page.startsWith('#') ? '' : BY_NAME}${page}>)`;
}
