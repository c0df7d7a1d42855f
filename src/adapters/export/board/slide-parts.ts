import type { Element } from 'hast';
import { el } from '../pack/tree.ts';

/** A page of the pack: what it is about, and what it shows. */
export interface Slide {
  title: string;
  body: (Element | undefined)[];
}

type Cell = string | Element;

/** Rows of words and numbers; `numbers`: how many columns behind the first are numbers. */
export function table(
  heads: readonly string[],
  numbers: number,
  rows: readonly (readonly Cell[])[],
): Element {
  const kind = (at: number) => (at > 0 && at <= numbers ? { className: ['num'] } : {});
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...heads.map((head, at) => el('th', { ...kind(at), scope: 'col' }, head)))),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el(
          'tr',
          {},
          ...row.map((cell, at) => (at === 0 ? el('th', { scope: 'row' }, cell) : el('td', kind(at), cell))),
        ),
      ),
    ),
  );
}

export const words = (text: string, kind?: string): Element =>
  el('p', kind ? { className: [kind] } : {}, text);
export const list = (items: readonly (string | readonly Cell[])[]): Element =>
  el('ul', {}, ...items.map((item) => el('li', {}, ...(typeof item === 'string' ? [item] : item))));
