import { CST, Lexer } from 'yaml';
import type { Excuse } from '../../domain/model/body.ts';
import type { CutValue } from '../../domain/model/source-file.ts';
import { readExcuse } from '../../domain/model/excuse-text.ts';

/** Marks that the lexer adds between the pieces of a text. */
const MARKS = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/**
 * Excuses in the comments of a YAML text. Behind a value it covers its line; on a line of its own also the next line
 * with content; before all content the file as a whole too. `firstLine` is the line of the file where the text begins.
 */
export function yamlExcuses(text: string, firstLine: number): Excuse[] {
  if (!text.includes('readyroom-allow')) return [];
  const lines = text.split('\n');
  const isContent = (line: string | undefined) => line !== undefined && !/^\s*(#|$)/.test(line);
  return commentsOf(text).flatMap(({ offset, comment }) => {
    const excuse = readExcuse(comment.slice(1));
    if (!excuse) return [];
    const before = text.slice(0, offset).split('\n');
    const at = before.length - 1;
    const column = (before[at]?.length ?? 0) + 1;
    const line = firstLine + at;
    const span = { start: { line, column }, end: { line, column: column + comment.length } };
    if (isContent(lines[at])) return [{ ...excuse, span, covers: { first: line, last: line } }];
    const next = lines.findIndex((each, index) => index > at && isContent(each));
    const first = lines.slice(0, at).some(isContent) ? line : 1;
    return [{ ...excuse, span, covers: { first, last: next < 0 ? line : firstLine + next } }];
  });
}

/** `title: Ticket #12`: texts that a comment cuts, where it begins as no comment does. */
export function yamlCuts(text: string, firstLine: number): CutValue[] {
  if (!/\S[ \t]#[^\s#!]/.test(text)) return [];
  const cuts: CutValue[] = [];
  let [line, begin] = [firstLine, 0];
  for (const { offset, comment } of commentsOf(text)) {
    for (
      let next = text.indexOf('\n', begin);
      next !== -1 && next < offset;
      next = text.indexOf('\n', begin)
    ) {
      line += 1;
      begin = next + 1;
    }
    if (!/^#[^\s#!]/.test(comment) || readExcuse(comment.slice(1))) continue;
    const value = PLAIN.exec(text.slice(begin, offset).trimEnd())?.[1];
    if (value === undefined) continue;
    const column = offset - begin + 1;
    cuts.push({
      value,
      comment,
      span: { start: { line, column }, end: { line, column: column + comment.length } },
    });
  }
  return cuts;
}

/** A plain text alone on its line, or behind its key. */
const PLAIN = /^[ \t]*(?:- +)*(?:[\w-]+:[ \t]+|(?<=- +))([^\s'"[\]{}|>&*!%@`#][^]*)$/;

/** The YAML between the marks of a front matter, which begins on line 2. */
export function frontMatterText(text: string): string {
  const front = /^---[^\n]*\n([^]*?)^---[ \t]*$/m.exec(text);
  return text.startsWith('---') ? (front?.[1] ?? '') : '';
}

/** Comments as the lexer knows them: a `#` inside a text is none. */
function commentsOf(text: string): { offset: number; comment: string }[] {
  const found: { offset: number; comment: string }[] = [];
  let offset = 0;
  let before = '';
  for (const piece of new Lexer().lex(text)) {
    if (!MARKS.has(piece)) {
      if (before !== CST.SCALAR && piece.startsWith('#')) found.push({ offset, comment: piece });
      offset += piece.length;
    }
    before = piece;
  }
  return found;
}
