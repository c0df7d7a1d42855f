import { secondWords } from '../../domain/runs/run-names.ts';
import type { RunState } from '../../domain/runs/run-state.ts';
import { el } from '../parts/dom.ts';
import { sha256Bytes } from '../run/sha256.ts';
import { foreign } from './foreign.ts';

/** Pinned facts and pictures of a run. */
export function statusParts({ pins, pictures }: RunState): HTMLElement[] {
  return [
    ...(pins.length > 0
      ? [
          el(
            'section',
            { class: 'panel', 'aria-label': 'Status', 'data-pins': '' },
            el('h3', {}, 'Status'),
            el('ul', {}, ...pins.map(({ fact, text }) => el('li', {}, `${fact}: `, foreign(text)))),
          ),
        ]
      : []),
    ...(pictures.length > 0
      ? [
          el(
            'section',
            { class: 'panel', 'aria-label': 'Pictures', 'data-pictures': '' },
            el('h3', {}, 'Pictures'),
            el('ul', { class: 'plain runs-pictures' }, ...pictures.map(picture)),
          ),
        ]
      : []),
  ];
}

/** A log may come from anybody: a picture whose bytes have another hash than it says is told of. */
function picture({ at, name, type, data, sha256 }: RunState['pictures'][number]): HTMLElement {
  return el(
    'li',
    {},
    el('img', { src: `data:${type};base64,${data}`, alt: name, loading: 'lazy' }),
    el(
      'p',
      { class: 'small' },
      `${secondWords(at)} UTC, `,
      foreign(name),
      ', SHA-256 ',
      el('code', {}, sha256),
    ),
    !isOfHash(data, sha256) &&
      el('p', { class: 'note', role: 'alert' }, 'Its bytes have another hash than the log says.'),
  );
}

function isOfHash(data: string, sha256: string): boolean {
  try {
    return sha256Bytes(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))) === sha256;
  } catch {
    return false;
  }
}
