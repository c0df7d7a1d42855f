import { printable, printableLine } from '../../domain/text/printable.ts';
import { el } from '../parts/dom.ts';

/** Text that came from a log, which may have come from anybody: words that turn nothing around them. */
export const foreign = (text: string): HTMLElement => el('bdi', {}, printableLine(text));

/** The same with its lines. */
export const foreignLines = (text: string): HTMLElement =>
  el('bdi', { class: 'runs-lines' }, printable(text.replace(/\r\n?/g, '\n')));
