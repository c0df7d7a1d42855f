import type { Prose } from './body.ts';

/** A text that says nothing. */
export const NO_PROSE: Prose = {
  html: '',
  headings: [],
  places: [],
  links: [],
  diagrams: [],
  excuses: [],
  asides: [],
  words: 0,
};
