import { alertAdds, alertLines, isAlertWord, trimBlank } from './alert-words.ts';
import { remark, type Ledger } from './ledger.ts';
import { codeLines, dedent, indentedLines, indentOf } from './lines-of-text.ts';

const ADMONITION =
  /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]*([\w-]+)((?:[ \t]+(?!["“])[\w-]+)*)[ \t]*(?:["“](.*)["”])?[ \t]*$/;
const TAB = /^([ \t]*)===[!+]?[ \t]+["“](.*)["”][ \t]*$/;
const CONTAINER =
  /^([ \t]*)(:{3,})[ \t]*\{?([A-Za-z][\w-]*)\}?[ \t]*(?:\[([^\]]*)\]|\{[^}]*\})?[ \t]*(.*?)[ \t]*$/;
const TITLE = /\b(?:title|label|header)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)')/;

/** Boxes, tabs and containers of other generators as the forge shows such things. `offset`: lines above the first one. */
export function turnBlocks(lines: readonly string[], ledger: Ledger, offset = 0): string[] {
  const code = codeLines(lines);
  const turned: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const block = code[at]
      ? undefined
      : (admonition(lines, at, ledger, offset) ??
        container(lines, code, at, ledger, offset) ??
        definition(lines, at, ledger, offset));
    if (!block) turned.push(line);
    else {
      turned.push(...block.lines);
      at += block.taken - 1;
    }
  }
  return turned;
}

interface Block {
  lines: string[];
  taken: number;
}

function admonition(lines: readonly string[], at: number, ledger: Ledger, offset: number): Block | undefined {
  const line = lines[at] ?? '';
  const box = ADMONITION.exec(line);
  const tab = box ? undefined : TAB.exec(line);
  const [, blanks = ''] = box ?? tab ?? [];
  if (!box && !tab) return undefined;
  const indent = indentOf(blanks);
  const taken = indentedLines(lines, at + 1, indent + 2);
  const inside = lines.slice(at + 1, at + 1 + taken);
  const own = Math.min(4, ...inside.filter((one) => one.trim()).map((one) => indentOf(one) - indent));
  const content = turnBlocks(
    inside.map((one) => dedent(one, indent + own)),
    ledger,
    offset + at + 1,
  );
  const where = { line: offset + at + 1 };
  if (tab) {
    remark(ledger, 'recognised', 'tabs: written below one another, each under its name', where);
    return {
      lines: indented(['', `***${tab[2]}***`, '', ...trimBlank(content), ''], blanks),
      taken: taken + 1,
    };
  }
  const [, , word = '', classes = '', title = ''] = box ?? [];
  if (classes.trim()) ledger.dropped.push(classes);
  ledger.added.push(alertAdds(word));
  remark(ledger, 'recognised', `a box "!!! ${word}": an alert of the forge`, where);
  return {
    lines: indented(alertLines(word, title, content), blanks),
    taken: taken + 1,
  };
}

/** `:::note … :::`, with as many colons as it likes; one that nothing closes ends with the page. */
function container(
  lines: readonly string[],
  code: readonly boolean[],
  at: number,
  ledger: Ledger,
  offset: number,
): Block | undefined {
  const opened = CONTAINER.exec(lines[at] ?? '');
  if (!opened) return undefined;
  const [whole, blanks = '', colons = '', word = '', label = '', rest = ''] = opened;
  const where = { line: offset + at + 1 };
  if (/:{3,}$/.test(rest) || (rest === '' && /:{3,}\s*$/.test(whole.slice(blanks.length + colons.length)))) {
    const picture = /source="([^"]*)"/.exec(whole)?.[1];
    const alt = /alt-text="([^"]*)"/.exec(whole)?.[1] ?? '';
    ledger.dropped.push(whole);
    if (picture) ledger.added.push(alt);
    remark(
      ledger,
      'recognised',
      picture ? 'a picture in another notation' : `a mark of layout "${word}" left out`,
      where,
    );
    return {
      lines: picture ? [`${blanks}![${alt}](<${picture}>)`] : [],
      taken: 1,
    };
  }
  const end = closing(lines, code, at, colons.length);
  const inside = turnBlocks(lines.slice(at + 1, end), ledger, offset + at + 1);
  const taken = Math.min(end + 1, lines.length) - at;
  const given = TITLE.exec(whole);
  const title = given
    ? (given[1] ?? given[2] ?? '')
    : label || rest.replace(/^\{[^}]*\}|^["“]|["”]$/g, '').trim();
  if (given) ledger.dropped.push(whole.replace(given[0], title).replace(word, ''));
  else if (/\{[^}]*\}/.test(whole)) ledger.dropped.push(/\{[^}]*\}/.exec(whole)?.[0] ?? '');
  if (isAlertWord(word)) {
    ledger.added.push(alertAdds(word), given ? title : '');
    remark(ledger, 'recognised', `a box ":::${word}": an alert of the forge`, where);
    return { lines: indented(alertLines(word, title, inside), blanks), taken };
  }
  ledger.dropped.push(word);
  remark(ledger, 'recognised', `a container ":::${word}": its content stands as it is`, where);
  return {
    lines: indented(['', ...(title ? [`***${title}***`, ''] : []), ...trimBlank(inside), ''], blanks),
    taken,
  };
}

function closing(lines: readonly string[], code: readonly boolean[], from: number, colons: number): number {
  let depth = 0;
  for (let at = from + 1; at < lines.length; at++) {
    if (code[at]) continue;
    const line = (lines[at] ?? '').trim();
    const close = /^(:{3,})$/.exec(line)?.[1];
    if (close) {
      if (depth === 0 && close.length <= colons) return at;
      if (depth > 0) depth -= 1;
    } else if (/^:{3,}[ \t]*\{?[A-Za-z]/.test(line) && !/:{3,}$/.test(line.replace(/^:{3,}/, ''))) depth += 1;
  }
  return lines.length;
}

/** A term and, on lines that begin with a colon, what it means. */
function definition(lines: readonly string[], at: number, ledger: Ledger, offset: number): Block | undefined {
  const term = lines[at] ?? '';
  const gap = lines[at + 1]?.trim() === '' ? 1 : 0;
  const first = lines[at + 1 + gap] ?? '';
  if (!/^:[ \t]+\S/.test(first) || !/^[^\s#>|:*+-].{0,120}$/.test(term)) return undefined;
  if ((lines[at - 1] ?? '').trim() !== '') return undefined;
  const content: string[] = [];
  let next = at + 1 + gap;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (/^:[ \t]+/.test(line)) content.push('', line.replace(/^:[ \t]+/, ''));
    else if (/^[ \t]{2,}\S/.test(line)) content.push(dedent(line, 4));
    else if (line.trim() === '' && /^(?:[ \t]{2,}\S|:[ \t])/.test(lines[next + 1] ?? '')) content.push('');
    else break;
  }
  remark(ledger, 'recognised', 'a list of terms and their meanings: each term is a line in bold', {
    line: offset + at + 1,
  });
  const bold = /^\*\*.*\*\*$/.test(term.trim()) ? term.trim() : `**${term.trim()}**`;
  return { lines: ['', bold, ...content, ''], taken: next - at };
}

function indented(lines: readonly string[], blanks: string): string[] {
  return blanks === '' ? [...lines] : lines.map((line) => (line === '' ? '' : `${blanks}${line}`));
}
