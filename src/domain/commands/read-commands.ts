import { endWord, ESCAPE, LOST, match, named, put, quote, type Reading } from './read-words.ts';
import { within, type Mapped, type Shell, type SimpleCommand } from './shell-words.ts';

const REDIRECT = /&>>?|\d?(?:>>?|<(?!<))(?:&\d|&-)?/y;
const HERE_DOCUMENT = /<<(?!<)(-?)[ \t]*(['"]?)(\w+)\2/y;
const OPERATOR: Record<Shell, RegExp> = {
  bash: /\|\|?&?|&&?|;;?|[()`\n]|[{}](?=\s|;|$)/y,
  powershell: /\|\|?|&&|[;(){}\n]|&(?=\s*$)/my,
  cmd: /\|\|?|&&?|[()\n]/y,
};
const EACH = /^(?:%|foreach(?:-object)?)$/i;

/** Texts within texts that are read. */
export const DEEPEST = 6;

/** The commands of a text, in its order; those within `$(…)` of a quoted word, too. What no shell could read is read as well as it goes. */
export function readCommands(shell: Shell, source: Mapped, depth = 0): SimpleCommand[] {
  const r: Reading = {
    ...{ shell, source, text: source.text, commands: [], inner: [], at: 0, words: [], word: undefined },
    ...{ skipsNext: false, pipeline: 0, piped: false, fed: undefined, lost: 0 },
  };
  while (r.at < r.text.length) step(r);
  endCommand(r, '\n');
  if (depth > DEEPEST) return r.commands;
  return [...r.commands, ...r.inner.flatMap((inner) => readCommands(shell, inner, depth + 1))];
}

function step(r: Reading): void {
  const sign = r.text[r.at] as string;
  if (goesOn(r) || remark(r) || named(r)) return;
  if (sign === ESCAPE[r.shell] && r.at + 1 < r.text.length && escapes(r)) {
    r.at++;
    put(r, r.at++);
  } else if (/['"\u2018-\u201E]/.test(sign) && quote(r, sign)) return;
  else if (hereDocument(r) || redirect(r) || operator(r)) return;
  else if (/\s/.test(sign)) {
    endWord(r);
    r.at++;
  } else put(r, r.at++);
}

/** A backslash of a path is none. */
function escapes(r: Reading): boolean {
  return r.shell !== 'bash' || !/[A-Za-z]:$/.test(r.word?.text ?? '');
}

/** A line that goes on in the next one. */
function goesOn(r: Reading): boolean {
  const ends = match(r, /([\\`^])[ \t]*\n|\n[ \t]*(?=\|)/y);
  if (!ends || (ends[1] !== undefined && ends[1] !== ESCAPE[r.shell])) return false;
  endWord(r);
  r.at += ends[0].length;
  return true;
}

function remark(r: Reading): boolean {
  if (r.word) return false;
  const starts =
    r.shell === 'cmd'
      ? r.words.length === 0 && match(r, /@?rem\b.*|::.*/iy)
      : match(r, r.shell === 'powershell' ? /<#[^]*?(?:#>|$(?![^]))|#.*/y : /#.*/y);
  if (!starts) return false;
  r.at += starts[0].length;
  return true;
}

function hereDocument(r: Reading): boolean {
  const starts = r.shell === 'bash' && r.lost < LOST ? match(r, HERE_DOCUMENT) : null;
  if (!starts) return false;
  const lineEnd = r.text.indexOf('\n', r.at);
  const close = new RegExp(`^${starts[1] ? '[ \\t]*' : ''}${starts[3]}[ \\t]*$`, 'm');
  const rest = lineEnd === -1 ? '' : r.text.slice(lineEnd + 1);
  const end = close.exec(rest);
  if (!end) {
    r.lost++;
    return false;
  }
  endWord(r);
  const restOfLine = within(r.source, r.at + starts[0].length, lineEnd);
  r.fed = within(r.source, lineEnd + 1, lineEnd + 1 + end.index);
  r.at = lineEnd + 1 + end.index + end[0].length;
  if (/\S/.test(restOfLine.text.replace(/^\s*(?:\d?>.*)?/, ''))) {
    endCommand(r, '|');
    r.inner.push(
      within(restOfLine, /^[\s|&;]*/.exec(restOfLine.text)?.[0].length ?? 0, restOfLine.text.length),
    );
    endCommand(r, '\n');
  }
  return true;
}

function redirect(r: Reading): boolean {
  if (r.word && /\d/.test(r.text[r.at] ?? '')) return false;
  const starts = match(r, REDIRECT);
  if (!starts) return false;
  endWord(r);
  r.skipsNext = !/&[\d-]$/.test(starts[0]);
  r.at += starts[0].length;
  return true;
}

function operator(r: Reading): boolean {
  const sign = match(r, OPERATOR[r.shell])?.[0];
  if (sign === undefined || (r.shell === 'bash' && /[{}]/.test(sign) && r.word)) return false;
  if (sign === '(' && r.word?.text.endsWith('$') === true) put(r, r.at);
  r.at += sign.length;
  endCommand(r, sign);
  return true;
}

function endCommand(r: Reading, sign: string): void {
  endWord(r);
  r.skipsNext = false;
  if (r.words.length > 0)
    r.commands.push({
      shell: r.shell,
      words: r.words,
      pipeline: r.pipeline,
      piped: r.piped,
      ...(r.fed ? { fed: r.fed } : {}),
    });
  const isOpening = /^[({`]$/.test(sign);
  if (/^\|&?$/.test(sign)) r.piped = true;
  else if (isOpening || (sign === '\n' && r.words.length === 0))
    r.piped &&= !isOpening || r.words.some(({ text }) => EACH.test(text));
  else r.piped = false;
  if (!isOpening && !/^(?:\|&?|[)}])$/.test(sign) && !r.piped) r.pipeline++;
  r.words = [];
  r.fed = undefined;
}
