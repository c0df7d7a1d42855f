import { piecesOf } from '../../domain/text/html-tags.ts';
import type { ExercisePage, InjectView } from './exercise-page.ts';

/** What an observer fills in while others play. */
export interface ObserversSheet extends Pick<ExercisePage, 'objectives' | 'after'> {
  injects: (Pick<InjectView, 'anchor' | 'clock' | 'title'> & ExpectedMoves)[];
}

export interface ExpectedMoves {
  /** Each is marked by itself. */
  moves: string[];
  /** What stands around them. */
  notes: string;
}

export function observersSheet({ objectives, after, injects }: ExercisePage): ObserversSheet {
  return {
    objectives,
    after,
    injects: injects.map(({ anchor, clock, title, expected }) => ({
      anchor,
      clock,
      title,
      ...expectedMoves(expected),
    })),
  };
}

/** The items of the outermost lists; where there is no list, all of it is one move. */
export function expectedMoves(html: string): ExpectedMoves {
  const pieces = piecesOf(html);
  const isList = (name: string | undefined) => name === 'ul' || name === 'ol';
  const moves = pieces
    .filter(({ name }) => isList(name))
    .flatMap(({ inner }) => piecesOf(inner))
    .filter(({ name }) => name === 'li')
    .map(({ inner }) => inner.trim());
  const notes = pieces
    .filter(({ name }) => !isList(name))
    .map((piece) => piece.html)
    .join('')
    .trim();
  return moves.length > 0 || notes === '' ? { moves, notes } : { moves: [notes], notes: '' };
}
