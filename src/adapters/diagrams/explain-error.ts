import { DIAGRAM_TYPES, nearestType } from './diagram-types.ts';
import type { DrawnInPage } from './page/draw-in-page.ts';
import { sourceLine } from './source-line.ts';
import { tokenWords } from './token-words.ts';

export interface Explained {
  kind: 'syntax' | 'unknown-type';
  message: string;
  line?: number;
}

/** Turns Mermaid's error into words for the author, with the line in the source as written. */
export function explainError(source: string, error: NonNullable<DrawnInPage['error']>): Explained {
  if (/No diagram type detected|UnknownDiagram/i.test(error.message)) return unknownType(source);
  const found = placeIn(error);
  const line = found === undefined ? undefined : sourceLine(source, found);
  if (error.expected && error.expected.length > 0) {
    const expected = [...new Set(error.expected.map((token) => tokenWords(token.replace(/^'|'$/g, ''))))].filter((words) => words !== '');
    const got = error.found && error.found !== '1' ? tokenWords(error.found) : 'the end of the diagram';
    return { kind: 'syntax', message: `unexpected ${got}, expected ${choice(expected)}${near(error.message)}`, line };
  }
  return { kind: 'syntax', message: plain(error.message), line };
}

function unknownType(source: string): Explained {
  const at = source.split(/\r\n?|\n/).findIndex((line) => /^\s*[A-Za-z]/.test(line));
  const word = /^\s*([\w-]+)/.exec(source.split(/\r\n?|\n/)[at] ?? '')?.[1] ?? '';
  const guess = nearestType(word);
  const hint = guess ? `; did you mean "${guess}"?` : '';
  return {
    kind: 'unknown-type',
    message: `${word ? `"${word}" is no type of diagram` : 'a diagram starts with its type'}${hint} Types: ${DIAGRAM_TYPES.join(', ')}`.replace(/" Types|type Types/, (text) => text.replace(' Types', '. Types')),
    line: at < 0 ? undefined : at + 1,
  };
}

/** Mermaid's parsers say the line in three ways; all count from 1 after its own preparation of the text. */
function placeIn({ message, line }: NonNullable<DrawnInPage['error']>): number | undefined {
  const said = /(?:on|at|error on) line:?\s*(\d+)/i.exec(message)?.[1];
  if (said) return Number(said);
  return line === undefined ? undefined : line;
}

function choice(words: readonly string[]): string {
  const shown = words.slice(0, 6);
  const rest = words.length > shown.length ? ' …' : '';
  if (shown.length === 0) return 'something else';
  return shown.length === 1 ? (shown[0] as string) : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}${rest}`;
}

/** The piece of the source that the parser shows with an arrow under it. */
function near(message: string): string {
  const lines = message.split('\n');
  const arrow = lines.findIndex((line) => /^-*\^/.test(line));
  const shown = lines[arrow - 1]?.replace(/^\.\.\./, '').trim();
  return arrow > 0 && shown ? ` (near "${shown.slice(-40)}")` : '';
}

function plain(message: string): string {
  return message
    .replace(/^(Syntax|Parse|Lexical|Parsing failed|Error):?\s*(error)?:?\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
