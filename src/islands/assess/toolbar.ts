import { button, el } from '../parts/dom.ts';
import { exportMenu, type ExportDeeds } from './export-menu.ts';
import { filterFields } from './filter-fields.ts';
import type { Filters } from './items.ts';
import type { AssessData } from '../../views/maturity/assess-data.ts';

export const VIEWS = { card: 'One by one', table: 'Table', map: 'All outcomes', changes: 'Changes' } as const;
export type View = keyof typeof VIEWS;

export interface ToolbarDeeds extends ExportDeeds {
  view(view: View): void;
  filter(filters: Filters): void;
  undo(): void;
  whatIf(): void;
  help(): void;
}

export interface Toolbar {
  element: HTMLElement;
  filters: HTMLElement;
  show(state: {
    view: View;
    filters: Filters;
    undoable: number;
    isWhatIf: boolean;
    changes: number;
    shown: number;
    total: number;
  }): void;
}

export function toolbar(data: AssessData, deeds: ToolbarDeeds): Toolbar {
  const tool = (text: string, onclick: () => void, props: Record<string, unknown> = {}) =>
    button('assess-button', text, onclick, props);
  const views = (Object.keys(VIEWS) as View[]).map((view) => ({
    view,
    element: tool(VIEWS[view], () => deeds.view(view), { 'data-view': view, 'aria-pressed': 'false' }),
  }));
  const undo = tool('Undo', deeds.undo, { 'data-do': 'undo', 'aria-keyshortcuts': 'u' });
  const whatIf = tool('What if', deeds.whatIf, {
    'data-do': 'what-if',
    'aria-pressed': 'false',
    'aria-keyshortcuts': 'w',
  });
  const menu = exportMenu(deeds);
  const fields = filterFields(data, deeds.filter);
  return {
    element: el(
      'div',
      { class: 'assess-bar' },
      el(
        'div',
        { class: 'assess-views', role: 'group', 'aria-label': 'View' },
        ...views.map(({ element }) => element),
      ),
      el(
        'div',
        { class: 'assess-tools' },
        undo,
        whatIf,
        menu,
        tool('?', deeds.help, {
          'aria-label': 'Keys and help',
          'data-do': 'help',
          'aria-keyshortcuts': '?',
        }),
      ),
    ),
    filters: fields.element,
    show(state) {
      for (const { view, element } of views) {
        element.setAttribute('aria-pressed', String(view === state.view));
        if (view === 'changes')
          element.textContent = state.changes === 0 ? VIEWS.changes : `${VIEWS.changes} (${state.changes})`;
      }
      undo.disabled = state.undoable === 0;
      whatIf.setAttribute('aria-pressed', String(state.isWhatIf));
      menu.hidden = state.isWhatIf;
      fields.element.hidden = state.view === 'map' || state.view === 'changes';
      fields.show(state);
    },
  };
}
