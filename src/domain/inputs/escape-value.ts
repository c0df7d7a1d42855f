import { isPlain, isSession, type Family } from './command-language.ts';
import type { Place } from './find-places.ts';

/** A value as it stands in a command, or why it cannot stand there. */
export type Escaped = { text: string } | { refused: string };

/** What no reader of any language takes for more than a word, by where it stands. */
const PLAIN: Record<Family, RegExp> = {
  bash: /^[\w./:@+,%-]*$/,
  powershell: /^[\w./:+\\-]*$|^[\w.+-]+@[\w.-]+$/,
  cmd: /^[\w.:@+\\-]*$/,
  kql: /^\d+(?:\.\d+)?$/,
  sql: /^\d+(?:\.\d+)?$/,
  spl: /^(?!(?:and|or|not|in|by|as|where)$)[A-Za-z0-9_][\w.:@-]*$/i,
  json: /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/,
  http: /^[\w.~-]*$/,
  other: /^[\w.:@/-]*$/,
};
/** Safe within a string whose inner language nobody knows. */
const DEEP = /^[\w.:@/+-]*$/;
/** What programs of Windows take for a switch: `/delete`, `/s`; cmd takes it so within a word, too. */
const SWITCH = /^\/[a-z?]+(?::|$)/i;
const WITHIN = /(?<![:/])\/(?!\d)/;
const MOMENT = /^[\d:.TZ+-]+$/;

const QUOTES = 'Write it into quotes, or take a simpler value.';

export function escapeValue(family: Family, language: string, place: Place, value: string): Escaped {
  if (place.inAddress) return inAddress(value);
  if (place.first && value.startsWith('-') && isShell(family)) {
    return { refused: 'A value that begins with "-" would be read as an option.' };
  }
  if (place.first && (family === 'cmd' || family === 'powershell') && SWITCH.test(value)) {
    return { refused: 'A value such as "/delete" would be read as a switch.' };
  }
  if (family === 'other' && (isPlain(language) || isSession(language)) && mayBeSwitch(value)) {
    return { refused: 'Which shell reads it is not known, and one takes what follows a "/" for a switch.' };
  }
  switch (place.within) {
    case 'bare':
      return bare(family, place, value);
    case 'remark':
    case 'deep':
      return DEEP.test(value) && !/--|(?<!:)\/\//.test(value) && !/^[-@]/.test(value)
        ? { text: value }
        : { refused: 'Here only letters, digits and . : @ / + - can be filled in.' };
    default:
      return quoted(family, language, place.within, value);
  }
}

const mayBeSwitch = (value: string): boolean =>
  WITHIN.test(value) && !/^(?:https?:\/\/|arn:aws)/i.test(value);

const isShell = (family: Family): boolean => family === 'bash' || family === 'powershell' || family === 'cmd';

/** One part of an address: what separates parts is written in percent signs. */
function inAddress(value: string): Escaped {
  if (/^\.{1,2}$/.test(value)) return { refused: 'Dots alone would lead to another address.' };
  const text = encodeURIComponent(value).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return { text };
}

function bare(family: Family, { call, isName }: Place, value: string): Escaped {
  if (isName && !/^\d+$/.test(value))
    return { refused: `Without quotes it would be a name or a command. ${QUOTES}` };
  if (family === 'kql' && call === 'datetime' && MOMENT.test(value)) return { text: value };
  const fits = PLAIN[family].test(value) && !/--/.test(value) && !/^[-@~]/.test(value);
  return fits ? { text: value } : { refused: `It cannot stand without quotes here. ${QUOTES}` };
}

function quoted(
  family: Family,
  language: string,
  within: 'single' | 'double' | 'verbatim',
  value: string,
): Escaped {
  switch (family) {
    case 'bash':
      return within === 'single'
        ? { text: value.replaceAll("'", "'\\''") }
        : { text: value.replace(/[\\"$`]/g, '\\$&').replaceAll('!', `"'!'"`) };
    case 'powershell':
      return inPowerShell(within, value);
    case 'cmd':
      return /["%!]|\\$/.test(value)
        ? { refused: 'The signs " % ! and a \\ at the end cannot be filled into a command of cmd.' }
        : { text: value };
    case 'kql':
      if (within === 'verbatim') return refuseSigns(value, /["']|\\$/, 'a quote or a \\ at the end');
      return { text: value.replace(/[\\"']/g, '\\$&') };
    case 'spl':
      // Readers of searches differ over a quote behind two backslashes.
      return /[`*[\]|]|\\$/.test(value)
        ? { refused: 'The signs ` * [ ] | and a \\ at the end mean something to a search.' }
        : { text: value.replace(/[\\"]/g, '\\$&') };
    case 'sql':
      return inSql(language, value);
    case 'json':
      return { text: JSON.stringify(value).slice(1, -1) };
    default:
      return refuseSigns(value, /[^\w.:@/-]/, 'such a sign');
  }
}

/** Programs of Windows split their arguments again, by double quotes and by what stands before them. */
function inPowerShell(within: string, value: string): Escaped {
  if (/"|\\$/.test(value))
    return { refused: 'The sign " and a \\ at the end cannot be filled into a command of PowerShell.' };
  return within === 'single'
    ? { text: value.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&') }
    : { text: value.replace(/[`$\u201C\u201D\u201E]/g, '`$&') };
}

/** Some databases take a backslash for an escape, and some do not. */
function inSql(language: string, value: string): Escaped {
  const text = value.replaceAll("'", "''");
  if (/^mysql$/i.test(language)) return { text: text.replaceAll('\\', '\\\\') };
  if (/^sql$/i.test(language)) return refuseSigns(value, /\\/, 'a backslash', text);
  return { text };
}

function refuseSigns(value: string, signs: RegExp, words: string, text = value): Escaped {
  return signs.test(value) ? { refused: `A value with ${words} cannot stand here.` } : { text };
}
