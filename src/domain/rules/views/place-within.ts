import type { Fix } from '../../model/finding.ts';
import type { Place, Position } from '../../model/place.ts';
import { betterSpelling } from '../../words/better-spelling.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';

/** The one spot within a place of the text where a word stands; a place of YAML is such a spot already. Undefined where there is doubt. */
export function placeWithin(world: World, place: Place, word: string): Place | undefined {
  if (place.data) return place;
  const piece = textAt(world, place);
  if (!place.span || piece === undefined || word === '') return undefined;
  const at = piece.text.indexOf(word);
  const isWhole = !/[\p{L}\p{N}_-]/u.test(
    `${piece.text[at - 1] ?? ' '}${piece.text[at + word.length] ?? ' '}`,
  );
  if (at === -1 || !isWhole || piece.text.includes(word, at + 1)) return undefined;
  return spot(place.file, piece.start, piece.text, at, word.length);
}

/** The same name in the spelling that the framework has, where that is all that is wrong. */
export function spelling(
  world: World,
  id: string,
  place: Place,
  words: string,
  suggestion: string | undefined,
): { fix?: Fix } {
  const better = betterSpelling(id, words);
  const part = better !== undefined && better === suggestion ? placeWithin(world, place, id) : undefined;
  return better !== undefined && part ? { fix: { place: part, replacement: better } } : {};
}

const split = perWorld(() => new Map<string, readonly string[]>());

/** The lines of a file, split once for all who ask. */
export function linesOf(world: World, file: string): readonly string[] | undefined {
  const known = split(world);
  const text = world.texts?.get(file);
  if (text !== undefined && !known.has(file)) known.set(file, text.split('\n'));
  return known.get(file);
}

/** The characters that a place covers, and where they begin. */
export function textAt(world: World, { file, span }: Place): { text: string; start: Position } | undefined {
  const lines = linesOf(world, file);
  if (!lines || !span) return undefined;
  const { start, end } = span;
  const covered = lines.slice(start.line - 1, end.line);
  const last = covered.length - 1;
  if (last < 0) return undefined;
  covered[last] = (covered[last] ?? '').slice(0, end.column - 1);
  covered[0] = (covered[0] ?? '').slice(start.column - 1);
  return { text: covered.join('\n'), start };
}

/** The place of a part of such a text. */
export function spot(file: string, start: Position, text: string, at: number, length: number): Place {
  const before = text.slice(0, at).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.length === 1 ? start.column : 1) + (before.at(-1) ?? '').length;
  return { file, span: { start: { line, column }, end: { line, column: column + length } } };
}
