import { DIAGRAM_TYPES, nearestType } from './diagram-types.ts';
import type { DrawnInPage } from './page/draw-in-page.ts';
import { sourceLine } from './source-line.ts';
import { tokenWords } from './token-words.ts';

export interface Explained {
  kind: 'syntax' | 'unknown-type';
  message: string;
  line?: number;
}

type MermaidError = NonNullable<DrawnInPage['error']>;

/** Turns Mermaid's error into words for the author, with the line in the source as written. */
export function explainError(source: string, error: MermaidError): Explained {
  if (/No diagram type detected|UnknownDiagram/i.test(error.message)) return unknownType(source);
  const sentence = explainJison(error) ?? explainChevrotain(error.message) ?? plain(error.message);
  const line = lineOf(source, error);
  if (line === undefined) return { kind: 'syntax', message: sentence };
  const written = source.split(/\r\n?|\n/)[line - 1]?.trim() ?? '';
  return {
    kind: 'syntax',
    message: `${sentence}, in "${written.length > 60 ? `${written.slice(0, 60)}…` : written}"`,
    line,
  };
}

/** Types that Mermaid documents but does not draw by itself. */
const PLUGINS: Readonly<Record<string, string>> = {
  zenuml:
    '"zenuml" is drawn by a plugin that is not part of Mermaid itself; "sequenceDiagram" shows the same calls',
};

function unknownType(source: string): Explained {
  const lines = source.split(/\r\n?|\n/);
  const at = lines.findIndex((line) => /^\s*[A-Za-z]/.test(line));
  const word = /^\s*([\w-]+)/.exec(lines[at] ?? '')?.[1];
  const plugin = PLUGINS[word?.toLowerCase() ?? ''];
  if (plugin) return { kind: 'unknown-type', message: plugin, line: at + 1 };
  const guess = word && nearestType(word);
  const said = word
    ? `"${word}" is no type of diagram${guess ? `; did you mean "${guess}"?` : '.'}`
    : 'a diagram starts with its type.';
  return {
    kind: 'unknown-type',
    message: `${said} Types: ${DIAGRAM_TYPES.join(', ')}`,
    ...(at < 0 ? {} : { line: at + 1 }),
  };
}

/** The older grammars name what they expected. */
function explainJison({ expected, found }: MermaidError): string | undefined {
  if (!expected || expected.length === 0) return undefined;
  const got = found && String(found) !== '1' ? tokenWords(found) : 'the end of the diagram';
  return `found ${got}, expected ${choice(expected.map((token) => token.replace(/^'|'$/g, '')))}`;
}

/** The newer ones say it in a sentence for their makers. */
function explainChevrotain(message: string): string | undefined {
  const character = /unexpected character: ->(.+?)<- at/.exec(message)?.[1];
  if (character) return `unexpected character "${character}"`;
  const [, wanted = '', , found = ''] =
    /Expecting:?(?: token of type| one of these possible Token sequences:)?([\s\S]+?)\sbut found:?\s*([`'"])([\s\S]*?)\2/.exec(
      message,
    ) ?? [];
  if (!wanted) return undefined;
  const tokens = [...wanted.matchAll(/\[([A-Z_a-z]+)[^\]]*\]|'([^']+)'|--> ?(\w+)/g)].map(
    ([, a, b, c]) => a ?? b ?? c ?? '',
  );
  const got = found.trim() ? `"${found.trim()}"` : found ? 'a blank' : 'the end of the diagram';
  return `found ${got}, expected ${choice(tokens)}`;
}

/** Mermaid's parsers say the line in several ways; all count from 1 after its own preparation of the text. */
function lineOf(source: string, { message, line }: MermaidError): number | undefined {
  const said = /(?:on|at) line:?\s*(\d+)/i.exec(message)?.[1] ?? line;
  const last = source.trimEnd().split(/\r\n?|\n/).length;
  if (said !== undefined) return Math.min(last, sourceLine(source, Number(said)));
  if (/line \?/.test(message)) return last;
  // Values that are judged after parsing: the line that holds the value.
  const value = /:\s*"?([^\s"]{3,})"?\s*$/.exec(message)?.[1];
  const at = value ? source.split(/\r\n?|\n/).findIndex((text) => text.includes(value)) : -1;
  return at < 0 ? undefined : at + 1;
}

function choice(tokens: readonly string[]): string {
  const words = [...new Set(tokens.map(tokenWords))].filter((word) => word !== '');
  const shown = words.slice(0, 6);
  if (shown.length === 0) return 'something else';
  if (shown.length === 1) return shown[0] as string;
  return words.length > shown.length
    ? `one of: ${shown.join(', ')} …`
    : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

function plain(message: string): string {
  return message
    .replace(/^(?:(?:Syntax|Parse|Lexical|Error|Parsing failed)[:\s]*)+(?:error)?:?\s*/i, '')
    .replace(/(?:on|at) line:? \d+\.?/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
