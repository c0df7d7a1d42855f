/**
 * How long tests are. `npm test` judges everything quickly; `npm run test:long` runs again whoever imports this file or
 * fast-check, with all that was left out: more cases of a law, every page in every look.
 */
export const LONG = process.env['READYROOM_TESTS'] === 'long';

/** How many cases of a law are tried. */
export const runs = (quick = 100, long = Math.max(1000, quick * 10)): number => (LONG ? long : quick);

/** The quick part of a matrix, or all of it. */
export const rows = <T>(quick: readonly T[], all: readonly T[]): readonly T[] => (LONG ? all : quick);
