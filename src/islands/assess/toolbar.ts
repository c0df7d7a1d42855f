import { el } from '../parts/dom.ts';
import { type Filters, SHOWN, type Shown } from './items.ts';
import type { AssessData } from '../../views/maturity/assess-data.ts';

export const VIEWS = { card: 'One by one', table: 'Table', map: 'All outcomes', changes: 'Changes' } as const;
export type View = keyof typeof VIEWS;

export interface ToolbarDeeds {
  view(view: View): void;
  filter(filters: Filters): void;
  undo(): void;
  whatIf(): void;
  help(): void;
  exportAs(form: 'json' | 'csv' | 'markdown'): void;
  importFile(file: File): void;
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

export function toolbar({ framework, forms }: AssessData, deeds: ToolbarDeeds): Toolbar {
  const button = (text: string, onclick: () => void, props: Record<string, unknown> = {}) =>
    el('button', { type: 'button', class: 'assess-button', onclick, ...props }, text);
  const views = (Object.keys(VIEWS) as View[]).map((view) => ({
    view,
    element: button(VIEWS[view], () => deeds.view(view), { 'data-view': view, 'aria-pressed': 'false' }),
  }));
  const undo = button('Undo', deeds.undo, { 'data-do': 'undo', 'aria-keyshortcuts': 'u' });
  const whatIf = button('What if', deeds.whatIf, {
    'data-do': 'what-if',
    'aria-pressed': 'false',
    'aria-keyshortcuts': 'w',
  });
  const file = el('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'vh',
    id: 'assess-file',
    'aria-label': 'Import answers from a JSON file',
    onchange: () => {
      const chosen = file.files?.[0];
      if (chosen) deeds.importFile(chosen);
      file.value = '';
    },
  });
  const menu = el(
    'details',
    { class: 'assess-menu' },
    el('summary', { class: 'assess-button' }, 'Export, import'),
    el(
      'div',
      { class: 'assess-menu-list' },
      ...(
        [
          ['json', 'Answers as JSON, for readyroom apply'],
          ['csv', 'Everything as CSV'],
          ['markdown', 'Summary as Markdown'],
        ] as const
      ).map(([form, text]) =>
        el(
          'button',
          {
            type: 'button',
            'data-export': form,
            onclick: () => {
              deeds.exportAs(form);
              menu.open = false;
            },
          },
          text,
        ),
      ),
      el(
        'button',
        {
          type: 'button',
          onclick: () => {
            file.click();
            menu.open = false;
          },
        },
        'Import answers from JSON',
      ),
      file,
    ),
  );
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });

  const option = (value: string, text: string) => el('option', { value }, text);
  const select = (label: string, options: HTMLOptionElement[]) => {
    const field = el(
      'select',
      { class: 'field', 'aria-label': label, onchange: () => changed() },
      ...options,
    );
    return field;
  };
  const functions = select('Function', [
    option('', 'All functions'),
    ...framework.functions.map(({ id, title }) => option(id, title)),
  ]);
  const shownField = select(
    'Which questions',
    (Object.keys(SHOWN) as Shown[]).map((shown) => option(shown, SHOWN[shown])),
  );
  const form = select('Operating form', [
    option('', 'All operating forms'),
    ...forms.map(({ id, title }) => option(id, title)),
  ]);
  const words = el('input', {
    class: 'field',
    type: 'search',
    placeholder: 'Words or DE.CM-01',
    'aria-label': 'Questions with these words',
    autocomplete: 'off',
    oninput: () => changed(),
  });
  const count = el('span', { class: 'small soft', role: 'status' });
  const changed = () =>
    deeds.filter({
      function: functions.value,
      shown: shownField.value as Shown,
      form: form.value,
      words: words.value,
    });

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
        button('?', deeds.help, {
          'aria-label': 'Keys and help',
          'data-do': 'help',
          'aria-keyshortcuts': '?',
        }),
      ),
    ),
    filters: el(
      'div',
      { class: 'assess-filters', role: 'search', 'aria-label': 'Filters' },
      functions,
      shownField,
      forms.length > 0 && form,
      words,
      count,
    ),
    show(state) {
      for (const { view, element } of views) {
        element.setAttribute('aria-pressed', String(view === state.view));
        if (view === 'changes')
          element.textContent = state.changes === 0 ? VIEWS.changes : `${VIEWS.changes} (${state.changes})`;
      }
      undo.disabled = state.undoable === 0;
      whatIf.setAttribute('aria-pressed', String(state.isWhatIf));
      menu.hidden = state.isWhatIf;
      functions.value = state.filters.function;
      shownField.value = state.filters.shown;
      form.value = state.filters.form;
      if (words.value !== state.filters.words) words.value = state.filters.words;
      const text =
        state.shown === state.total
          ? `${state.total} questions`
          : `${state.shown} of ${state.total} questions`;
      if (count.textContent !== text) count.textContent = text;
    },
  };
}
