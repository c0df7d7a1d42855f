import { quoteLine } from './quote-line.ts';

/** A replacement of some columns of one line, counted from 1; `end` is behind the last. */
interface LineEdit {
  column: number;
  end: number;
  by: string;
}

/** A value that begins with a quote of a text processor, alone on the line of its key. */
const CURLY = /^(\s*(?:- +)*[\w-]+: +)[“”„«]([^“”„«»"]*)[”“»]\s*$/;
/** A value that begins with a sign of YAML's own, and is none of YAML. */
const SIGN = /^(\s*(?:- +)*[\w-]+: +)([*&!@`%][^#"]*?)\s*$/;
/** A text that begins like a template, a list or a block of text, and goes on as none of them. */
const BEGUN =
  /^(\s*(?:- +)*[\w-]+: +)(\{\{[^#"]*\}\}[^#"]*?|\[[^[\]{}#"]*\][ \t]*[^\s,#"][^#"]*?|[|>][ \t]+[^\s#"][^#"]*?)\s*$/;
/** Backslashes in double quotes, where YAML reads each as the beginning of a sign. */
const ESCAPED = /^(\s*(?:- +)*[\w-]+: +)"([^"']*)"\s*$/;
/** A blank that is none for YAML behind a key. */
const HARD_BLANK = /^(\s*(?:- +)*[\w-]+:)[ \t]*[\u00a0\u2007\u202f][\s]*(?=\S)/;
/** A key whose colon has no blank behind it; an address has one too. */
const TIGHT = /^(\s*(?:- +)*[A-Za-z_][\w-]*:)(?!\/\/)\S/;
const OPEN = /^(\s*(?:- +)*[\w-]+: +)(["'])([^"'#\\]*)$/;

/** The only way to mend a line that the YAML parser complains of with these words; undefined where there is more than one. */
export function mendYamlLine(complaint: string, line: string, next?: string): LineEdit | undefined {
  if (complaint.startsWith('Tabs are not allowed')) return withoutTabs(line);
  if (complaint.startsWith('Missing closing')) return closeQuote(line);
  const blank = HARD_BLANK.exec(line);
  if (blank) return { column: (blank[1]?.length ?? 0) + 1, end: blank[0].length + 1, by: ' ' };
  if (complaint.startsWith('Invalid escape')) return singleQuotes(line);
  if (!complaint.startsWith('Nested map')) return quoteSign(line, next) ?? looseColon(complaint, line);
  const curly = CURLY.exec(line);
  if (curly) return { column: (curly[1]?.length ?? 0) + 1, end: line.length + 1, by: `"${curly[2]}"` };
  const quoted = quoteLine(line, next);
  // Brackets belong to a mapping of which something else is wrong.
  return quoted && !/[{}[\]]/.test(quoted.quoted)
    ? { column: quoted.column, end: quoted.end, by: quoted.quoted }
    : undefined;
}

function quoteSign(line: string, next = ''): LineEdit | undefined {
  const [, key = '', text = ''] = SIGN.exec(line) ?? BEGUN.exec(line) ?? [];
  // Below "|" the text goes on.
  if (key === '' || (/^[|>]/.test(text) && /^\s/.test(next))) return undefined;
  const by = text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
  return { column: key.length + 1, end: key.length + text.length + 1, by };
}

function singleQuotes(line: string): LineEdit | undefined {
  const [, key = '', text = ''] = ESCAPED.exec(line) ?? [];
  if (key === '') return undefined;
  return { column: key.length + 1, end: key.length + text.length + 3, by: `'${text}'` };
}

function looseColon(complaint: string, line: string): LineEdit | undefined {
  if (!/followed by map values|single line|at node end|map-value-ind/.test(complaint)) return undefined;
  const column = (TIGHT.exec(line)?.[1]?.length ?? -1) + 1;
  return column > 0 ? { column, end: column, by: ' ' } : undefined;
}

/** The bracket that a line above opens and nothing closes. */
export function closeBracket(line: string): LineEdit | undefined {
  const plain = line.replace(/\s+#.*$/, '').trimEnd();
  const [, opened = ''] = /^\s*(?:- +)*[\w-]+: +([[{])[^[\]{}"'#]*$/.exec(plain) ?? [];
  if (opened === '') return undefined;
  const column = plain.length + 1;
  return { column, end: column, by: opened === '[' ? ']' : ' }' };
}

function withoutTabs(line: string): LineEdit | undefined {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  if (!indent.includes('\t')) return undefined;
  return { column: 1, end: indent.length + 1, by: indent.replaceAll('\t', '  ') };
}

function closeQuote(line: string): LineEdit | undefined {
  const [, key = '', quote = '', text = ''] = OPEN.exec(line) ?? [];
  if (key === '' || text.trim() === '') return undefined;
  const end = key.length + 1 + text.trimEnd().length;
  return { column: end + 1, end: end + 1, by: quote };
}
