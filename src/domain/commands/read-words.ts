import { within, type Mapped, type Shell, type SimpleCommand, type Word } from './shell-words.ts';

/** How far a text has been read. */
export interface Reading {
  readonly shell: Shell;
  readonly source: Mapped;
  readonly text: string;
  readonly commands: SimpleCommand[];
  /** Texts of commands within strings. */
  readonly inner: Mapped[];
  at: number;
  words: Word[];
  word: { from: number; text: string; at: number[]; quoted: boolean } | undefined;
  /** The next word is a file that a command writes to or reads. */
  skipsNext: boolean;
  pipeline: number;
  piped: boolean;
  fed: Mapped | undefined;
  /** Texts that began and had no end. */
  lost: number;
}

export const ESCAPE: Record<Shell, string> = { bash: '\\', powershell: '`', cmd: '^' };
const PLACEHOLDER = /<[\w-]+>/y;
/** What is one piece, whatever stands in it: a name in angle brackets, a variable in braces, a here-string. */
const WHOLE = {
  bash: /<[\w-]+>|\$\{[^}\n]{0,200}\}/y,
  powershell: /<[\w-]+>|\$\{[^}\n]{0,200}\}|@(['"])[ \t]*\n/y,
};
const VARIABLE =
  /\$(?!(?:true|false|null)\b)(?:\(|\{?[A-Za-z_]|[_?@*\d])|%[A-Za-z_]\w*%|%%?[A-Za-z]\b|!\w+!/i;
/** Texts without an end, after which none is looked for. */
export const LOST = 20;

export function match(r: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = r.at;
  return pattern.exec(r.text);
}

export function named(r: Reading): boolean {
  const name = match(r, r.shell === 'cmd' ? PLACEHOLDER : WHOLE[r.shell])?.[0];
  if (name === undefined) return false;
  const end = name.startsWith('@') ? hereString(r, name) : r.at + name.length;
  if (end === undefined) return false;
  while (r.at < end) put(r, r.at++);
  if (name.startsWith('@') && r.word) r.word.quoted = true;
  return true;
}

function hereString(r: Reading, open: string): number | undefined {
  const end = r.lost < LOST ? r.text.indexOf(`\n${open[1]}@`, r.at + open.length - 1) : -1;
  if (end !== -1) return end + 3;
  r.lost++;
  return undefined;
}

export function put(r: Reading, offset: number): void {
  const word = open(r, offset);
  word.text += r.text[offset];
  word.at.push(offset);
}

function open(r: Reading, offset: number): { from: number; text: string; at: number[]; quoted: boolean } {
  r.word ??= { from: offset, text: '', at: [], quoted: false };
  return r.word;
}

/** A string up to its end; a quote that nobody closes is a sign like others. */
export function quote(r: Reading, sign: string): boolean {
  const isSingle = /['\u2018-\u201B]/.test(sign);
  if (r.shell === 'cmd' ? sign !== '"' : r.shell === 'bash' && sign > '\u2000') return false;
  const escape = isSingle && r.shell !== 'cmd' ? '' : r.shell === 'cmd' ? '' : ESCAPE[r.shell];
  const closes = (at: number) =>
    r.shell === 'powershell'
      ? (isSingle ? /['\u2018-\u201B]/ : /["\u201C-\u201E]/).test(r.text[at] ?? '')
      : r.text[at] === sign;
  const end = closing(r, closes, escape);
  if (end === undefined) return false;
  const word = open(r, r.at);
  word.quoted = true;
  for (let at = r.at + 1; at < end; at++) {
    if (escape !== '' && r.text[at] === escape && /[\\"$`\n]/.test(r.text[at + 1] ?? '')) at++;
    else if (closes(at)) at++;
    put(r, at);
  }
  if (!isSingle) findInner(r, r.at + 1, end);
  r.at = end + 1;
  return true;
}

function closing(r: Reading, closes: (at: number) => boolean, escape: string): number | undefined {
  for (let at = r.at + 1; at < r.text.length; at++) {
    if (escape !== '' && r.text[at] === escape) at++;
    else if (closes(at)) {
      if (r.shell !== 'powershell' || !closes(at + 1)) return at;
      at++;
    } else if (r.shell === 'cmd' && r.text[at] === '\n') return undefined;
  }
  return undefined;
}

/** Commands within a string: `"$(…)"`. */
function findInner(r: Reading, from: number, to: number): void {
  if (r.shell === 'cmd') return;
  for (let at = r.text.indexOf('$(', from); at !== -1 && at < to;) {
    let depth = 0;
    let end = at + 1;
    for (; end < to; end++) {
      if (r.text[end] === '(') depth++;
      else if (r.text[end] === ')' && --depth === 0) break;
    }
    r.inner.push(within(r.source, at + 2, end));
    at = r.text.indexOf('$(', end);
  }
}

export function endWord(r: Reading): void {
  const word = r.word;
  r.word = undefined;
  if (!word) return;
  if (r.skipsNext) {
    r.skipsNext = false;
    return;
  }
  const { at } = r.source;
  const last = word.at.at(-1) ?? word.from;
  const end = word.quoted && /['"\u2018-\u201E]/.test(r.text[r.at - 1] ?? '') ? r.at : last + 1;
  r.words.push({
    text: word.text,
    from: at(word.from),
    to: at(end - 1) + 1,
    quoted: word.quoted,
    variable: VARIABLE.test(word.text),
    inner: { text: word.text, at: (offset) => at(word.at[offset] ?? last + 1) },
  });
}
