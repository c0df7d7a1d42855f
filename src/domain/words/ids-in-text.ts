import type { WrittenId } from '../model/word-facts.ts';
import { wordFact } from './per-text.ts';
import { runningText, spanAt } from './running-text.ts';

const TECHNIQUE = /(?<![\w./-])T\d{4}(?:\.\d{3})?(?![\w/-]|\.\d)/g;
const SUBCATEGORY = /(?<![\w./-])(?:GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d{1,2}(?![\w/-]|\.\d)/g;

/** Ids of the frameworks that a text names among its words. */
export const idsInText = wordFact(
  'ids',
  (source, text, world): { techniques: WrittenId[]; subcategories: WrittenId[] } => {
    const running = runningText(world, source) ?? '';
    const written = (pattern: RegExp) =>
      [...running.matchAll(pattern)].map(({ 0: id, index }) => ({
        id,
        span: spanAt(text, index, id.length),
      }));
    return { techniques: written(TECHNIQUE), subcategories: written(SUBCATEGORY) };
  },
);
