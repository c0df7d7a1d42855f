import { button as plainButton } from '../parts/dom.ts';

/** A button of this page. `name`: for tests and styles, `data-do`. */
export function button(
  name: string,
  words: string,
  onclick: () => unknown,
  extra: Record<string, unknown> = {},
): HTMLButtonElement {
  const { class: more, ...others } = extra;
  const look = ['runs-button', more].filter(Boolean).join(' ');
  return plainButton(look, words, onclick, { 'data-do': name, ...others });
}
