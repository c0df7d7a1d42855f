import { familyOf, hasTags, PLACEHOLDER, type Family } from './command-language.ts';

/**
 * Where a placeholder stands: between quotes, bare, in a remark, or `deep`: in a string of a language within another, or
 * where the reader of quotes no longer knows.
 */
export type Within = 'single' | 'double' | 'verbatim' | 'bare' | 'remark' | 'deep';

export interface Place {
  id: string;
  /** Offsets in the code. */
  from: number;
  to: number;
  within: Within;
  /** Part of a web address. */
  inAddress: boolean;
  /** Nothing of its string or word stands before it. */
  first: boolean;
  /** Behind `datetime(` and its like. */
  call: string;
  /** Without quotes here, a word is a command or the name of something. */
  isName: boolean;
}

interface Lexis {
  /** A remark to the end of the line. */
  line?: RegExp;
  block?: readonly [open: RegExp, close: string];
  quotes: readonly Quote[];
  /** Skips the sign behind it, outside of strings. */
  escape?: string;
  /** From here on nothing is certain. */
  lost?: RegExp;
  /** What stands before a word that is more than a value. */
  names?: RegExp;
}

interface Quote {
  open: RegExp;
  close: string;
  within: Within;
  /** Skips the sign behind it. */
  escape?: string;
  doubled?: true;
  /** Not certain any more, from here within the string. */
  lost?: RegExp;
}

const SINGLE = "'\u2018\u2019\u201A\u201B";
const DOUBLE = '"\u201C\u201D\u201E';

const LEXES: Record<Exclude<Family, 'other' | 'http'>, Lexis> = {
  bash: {
    line: /(?<![^\s;&|()<>])#/y,
    quotes: [
      { open: /(?<!\$)'/y, close: "'", within: 'single' },
      { open: /(?<!\$)"/y, close: '"', within: 'double', escape: '\\', lost: /\$\(|`|\$\{(?!\w+\})|\$\[/y },
    ],
    escape: '\\',
    lost: /`|<<(?!<)|\$['"]/y,
    names: /(?:^|[\n;|&({])\s*$/,
  },
  powershell: {
    line: /(?<![^\s;|(){}\],=&])#/y,
    block: [/<#/y, '#>'],
    quotes: [
      { open: /(?<!@)['\u2018\u2019\u201A\u201B]/y, close: SINGLE, within: 'single', doubled: true },
      {
        open: /(?<!@)["\u201C\u201D\u201E]/y,
        close: DOUBLE,
        within: 'double',
        doubled: true,
        escape: '`',
        lost: /\$\(|\$\{(?!\w+\})/y,
      },
    ],
    escape: '`',
    lost: /@['"\u2018\u2019\u201A\u201B\u201C\u201D\u201E]|--%|(?<=["'])#/y,
    names: /(?:^|[\n;|&({=,+*/%!<>.-])\s*$/,
  },
  cmd: {
    line: /(?<=^\s*)(?:rem\b|::)/imy,
    quotes: [{ open: /"/y, close: '"\n', within: 'double' }],
    escape: '^',
    names: /(?:^|[\n|&(])\s*$/,
  },
  kql: {
    line: /\/\//y,
    quotes: [
      { open: /@'/y, close: "'", within: 'verbatim', doubled: true },
      { open: /@"/y, close: '"', within: 'verbatim', doubled: true },
      { open: /'/y, close: "'\n", within: 'single', escape: '\\' },
      { open: /"/y, close: '"\n', within: 'double', escape: '\\' },
    ],
    lost: /```|~~~/y,
  },
  spl: {
    quotes: [
      { open: /'/y, close: "'", within: 'deep' },
      { open: /"/y, close: '"', within: 'double', escape: '\\' },
    ],
    lost: /`/y,
    names: /\|(?!\s*search\b)[^|]*$/i,
  },
  sql: {
    line: /--(?=\s|$)/my,
    block: [/\/\*/y, '*/'],
    quotes: [
      { open: /(?<![A-Za-z_&])'|(?<=(?<!\w)N)'/y, close: "'", within: 'single', doubled: true, lost: /\\/y },
      { open: /(?<![A-Za-z_&])"/y, close: '"', within: 'deep', doubled: true, lost: /\\/y },
    ],
    lost: /`|\[|#|--|\$\w*\$|[A-Za-z_&]['"]/y,
  },
  json: {
    line: /\/\//y,
    block: [/\/\*/y, '*/'],
    quotes: [{ open: /"/y, close: '"\n', within: 'double', escape: '\\' }],
    lost: /'/y,
  },
};

/** What hands a string on to another reader, which has quotes of its own. */
const HANDS_ON =
  /(?:^|[\s;&|("'/\\])(?:ssh|eval|exec|xargs|su|sudo\s+-\w*c|parallel|(?:ba|z|k|da)?sh|powershell|pwsh|cmd|iex|invoke-expression|invoke-command|psexec\w*|wmic|sqlcmd|psql|mysql|sqlite3|osqueryi|python3?|perl|ruby|node|awk|jq|docker|kubectl|watch|find|env|schtasks|at|start-process|Invoke-\w*Query|Search-\w+|az|bq)(?:\.exe)?(?=[\s"']|$)/i;

/** Every placeholder of these ids in a command, in the order of the text. */
export function findPlaces(language: string, code: string, ids: ReadonlySet<string>): Place[] {
  if (hasTags(language)) return [];
  const places = [...code.matchAll(PLACEHOLDER)]
    .filter(([, id]) => ids.has(id ?? ''))
    .map(({ 0: { length }, 1: id = '', index }): Place => ({
      id,
      from: index,
      to: index + length,
      within: 'deep',
      inAddress: false,
      first: true,
      call: '',
      isName: false,
    }));
  const family = familyOf(language);
  if (family === 'http') for (const place of places) placeInRequest(code, place);
  else if (family !== 'other' && places.length > 0) readQuotes(LEXES[family], code, places);
  return places;
}

/** Reads the quotes of a command up to its end, or to where they are no longer certain. */
function readQuotes(lexis: Lexis, code: string, places: readonly Place[]): void {
  const byStart = new Map(places.map((place) => [place.from, place]));
  const open: { quote?: Quote; from: number } = { from: 0 };
  let at = 0;
  const meets = (sign: RegExp | undefined): number => {
    if (!sign) return 0;
    sign.lastIndex = at;
    return sign.exec(code)?.[0].length ?? 0;
  };
  while (at < code.length) {
    const place = byStart.get(at);
    const { quote } = open;
    if (place) {
      settle(code, place, quote ? open.from : wordStart(code, at), quote);
      place.isName = lexis.names?.test(code.slice(0, wordStart(code, at))) ?? false;
      at = place.to;
    } else if (!quote && remarkEnd(lexis, code, at, meets) !== undefined) {
      const end = remarkEnd(lexis, code, at, meets) as number;
      for (const one of places) if (one.from >= at && one.to <= end) one.within = 'remark';
      at = end;
    } else if (meets(quote ? quote.lost : lexis.lost)) return;
    else if (code[at] === (quote ?? lexis).escape) at += 2;
    else if (quote) {
      if (!quote.close.includes(code[at] as string)) at += 1;
      else if (quote.doubled && quote.close.includes(code[at + 1] ?? '\0')) at += 2;
      else {
        delete open.quote;
        at += 1;
      }
    } else {
      open.quote = lexis.quotes.find((one) => meets(one.open) > 0);
      at += open.quote ? meets(open.quote.open) : 1;
      open.from = at;
    }
  }
}

function remarkEnd(
  { line, block }: Lexis,
  code: string,
  at: number,
  meets: (sign: RegExp) => number,
): number | undefined {
  if (line && meets(line)) return endOf(code, '\n', at);
  if (block && meets(block[0])) return endOf(code, block[1], at + 2);
  return undefined;
}

function endOf(code: string, sign: string, from: number): number {
  const end = code.indexOf(sign, from);
  return end < 0 ? code.length : end + sign.length;
}

function wordStart(code: string, at: number): number {
  return at - (/[^\s"'(=,;|&]*$/.exec(code.slice(0, at))?.[0].length ?? 0);
}

function settle(code: string, place: Place, from: number, quote: Quote | undefined): void {
  const before = code.slice(from, place.from);
  place.within = quote ? quote.within : 'bare';
  place.inAddress = /https?:\/\/\S*$/i.test(before);
  place.first = before === '';
  place.call = /(\w+)\(\s*$/.exec(code.slice(0, place.from))?.[1]?.toLowerCase() ?? '';
  if (isHandedOn(code, quote ? from : place.from, quote ? before : '')) place.within = 'deep';
}

/** In a string of another language: quotes within the string, or a command that reads it again. */
function isHandedOn(code: string, from: number, before: string): boolean {
  const odd = (sign: string) => before.split(sign).length % 2 === 0;
  if (odd("'") || odd('"') || odd('`')) return true;
  const lines = code.slice(0, from).split('\n');
  let command = lines.pop() ?? '';
  while (/[\\`^|]\s*$/.test(lines.at(-1) ?? '')) command = `${lines.pop()}\n${command}`;
  return HANDS_ON.test(command);
}

/** The line of a request is an address; of the rest nothing is known. */
function placeInRequest(code: string, place: Place): void {
  const line = code.slice(code.lastIndexOf('\n', place.from - 1) + 1, place.from);
  if (!/^[A-Z]+ \S*$/.test(line)) return;
  place.within = 'bare';
  place.inAddress = !line.endsWith(' ');
  place.first = line.endsWith(' ');
}
