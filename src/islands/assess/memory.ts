import { keysSetting } from '../parts/keys-setting.ts';
import { type Filters, NO_FILTERS, SHOWN, type Shown } from './items.ts';
import { type View, VIEWS } from './toolbar.ts';

/** Where the reader was in this tab; a comfort that may be lost. */
export interface Whereabouts {
  view: View;
  filters: Filters;
}

const KEY = 'readyroom-assess-whereabouts';

export function recallWhereabouts(): Whereabouts {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const text = (key: string) => (typeof stored[key] === 'string' ? stored[key].slice(0, 200) : '');
    return {
      view: Object.hasOwn(VIEWS, text('view')) ? (text('view') as View) : 'card',
      filters: {
        function: text('function'),
        shown: Object.hasOwn(SHOWN, text('shown')) ? (text('shown') as Shown) : 'all',
        form: text('form'),
        words: text('words'),
      },
    };
  } catch {
    return { view: 'card', filters: NO_FILTERS };
  }
}

export function keepWhereabouts({ view, filters }: Whereabouts): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ view, ...filters }));
  } catch {
    // Only a comfort.
  }
}

export const { recallKeys, keepKeys } = keysSetting('readyroom-assess-keys');
