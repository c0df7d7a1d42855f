import { el } from '../parts/dom.ts';

/** A button of this page. `name`: for tests and styles, `data-do`. */
export function button(
  name: string,
  words: string,
  onclick: () => unknown,
  extra: Record<string, unknown> = {},
): HTMLButtonElement {
  const { class: more, ...others } = extra;
  return el(
    'button',
    {
      type: 'button',
      'data-do': name,
      onclick,
      ...others,
      class: ['runs-button', more].filter(Boolean).join(' '),
    },
    words,
  );
}
