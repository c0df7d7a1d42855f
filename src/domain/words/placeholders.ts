import type { Aside } from '../model/body.ts';

/** What a text says where its author still has to. */
export interface Placeholder {
  at: number;
  text: string;
  /** Maybe spoken of, maybe left: in a quotation or a comment. */
  doubtful?: true;
}

/** A word that stands for work to do, with what it says about it. `☐ TBD` is a box to tick, a TODO list a list. */
const WORK =
  /(?<![\w-])(?<!☐ ?)(?:TODO|FIXME|TBD|XXX)(?![\w-])(?! (?:list|comment|marker)s?\b)(?::[^`\n]{0,60})?/g;
/** A word in quotation marks is spoken of. */
const QUOTED = /["“”„«»‘’']$/u;
const FILLER = /\blorem ipsum\b|\b(?:is|are|will be) coming soon\b/gi;
/** `[insert the name]`, not a link. */
const BRACKETED =
  /\[(?:insert|enter|fill in|specify|your|our company|company|organi[sz]ation|todo|tbd|placeholder)\b[^\][\n]{0,60}\](?![([:])/gi;
/** `<your tool>`; a browser takes it for a tag and shows nothing. Paths with a part to fill in are none. */
const ANGLED = /(?<![\w/\\.=`-])<([a-z][a-z0-9_'’-]*)((?: +[a-z0-9_'’/-]+)*) *>(?![\w/]|\.\w)/gi;
/** Not the shortcodes of another generator. */
const BRACED = /\{\{(?![<%])[^{}\n]+\}\}/g;
/** In code a name in angle brackets is a parameter, unless it says that it is yours to fill in. */
const IN_CODE =
  /^`+\s*((?:TODO|FIXME|TBD)\b[: -]+\S.*?|<(?:your|insert|enter)\b[^<>]*>|\[(?:insert|your)\b[^\]]*\])\s*`+$/is;
const IN_COMMAND = /(?:#|\/\/|--|::|\brem)\s*((?:TODO|FIXME)\b[^\n]{0,60})/gi;

const TAGS = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code ' +
    'col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form ' +
    'frame h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark ' +
    'math menu meta meter nav nobr noscript object ol optgroup option output p param path picture pre progress q rp rt ruby s ' +
    'samp script section select slot small source span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

/** Placeholders among running words. `braces`: `{{name}}` is one too, as it is everywhere but in a message template. */
export function placeholdersIn(text: string, braces: boolean): Placeholder[] {
  const found: Placeholder[] = [];
  const lineStart = followLines(text);
  for (const pattern of [WORK, FILLER, BRACKETED, ...(braces ? [BRACED] : [])])
    for (const { 0: words, index } of text.matchAll(pattern))
      if (pattern !== WORK || !isSpokenOf(text, lineStart(index), index, words))
        found.push({
          at: index,
          text: words.trim(),
          ...(pattern === WORK && isInQuotation(text, lineStart(index), index) ? { doubtful: true } : {}),
        });
  // A tag that is closed somewhere is a tag of its author's own.
  const closed = new Set(
    Array.from(text.matchAll(/<\/([a-z][\w-]*)\s*>/gi), ([, name = '']) => name.toLowerCase()),
  );
  for (const { 0: words, 1: name = '', index } of text.matchAll(ANGLED))
    if (!TAGS.has(name.toLowerCase()) && !closed.has(name.toLowerCase()))
      found.push({ at: index, text: words });
  // `[your tool]:` defines a link. The text is searched once for each wording, not once for each place.
  const defined = new Map<string, boolean>();
  const isDefined = (words: string) => {
    if (!defined.has(words)) defined.set(words, text.includes(`${words}:`));
    return defined.get(words) === true;
  };
  return found.filter(({ text: words }) => !words.startsWith('[') || !isDefined(words));
}

/** `lineStart`: of the line that the words stand in. A line is looked at in two places only, as it may be as long as its file. */
function isSpokenOf(text: string, lineStart: number, at: number, words: string): boolean {
  const end = at + (/^\w+/.exec(words)?.[0].length ?? 0);
  const before = text.slice(Math.max(lineStart, at - 1), at);
  return QUOTED.test(before) && /^:?["“”«»‘’']/u.test(text.slice(end, end + 2));
}

function isInQuotation(text: string, lineStart: number, at: number): boolean {
  return /^\s{0,3}>/.test(text.slice(lineStart, Math.min(at, lineStart + 4)));
}

/** Where the line of a place begins, asked for from the text's beginning to its end: the text is walked through once. */
function followLines(text: string): (at: number) => number {
  let start = 0;
  let end = text.indexOf('\n');
  return (at) => {
    while (end !== -1 && end < at) {
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return start;
  };
}

/** Placeholders in code or a comment: words for work to do, not the parameters of a command. */
export function placeholdersInCode(kind: Aside['kind'], code: string): Placeholder[] {
  if (kind === 'comment')
    return [...code.matchAll(WORK)].map(({ 0: words, index }) => ({
      at: index,
      text: words.replace(/\s*-->$/, '').trim(),
      doubtful: true,
    }));
  if (kind === 'code')
    return [...code.matchAll(IN_COMMAND)].map(({ 0: whole, 1: words = '', index }) => ({
      at: index + whole.length - words.length,
      text: words.trim(),
    }));
  const words = kind === 'inline-code' ? IN_CODE.exec(code)?.[1] : undefined;
  return words ? [{ at: code.indexOf(words), text: words.replace(/\s+/g, ' ').slice(0, 70) }] : [];
}
