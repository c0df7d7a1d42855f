import type { AssessData } from '../../views/maturity/assess-data.ts';
import { el, say } from '../parts/dom.ts';
import { type Filters, SHOWN, type Shown } from './items.ts';

/** The fields that choose which questions are shown. `filter` is told of every change. */
export function filterFields({ framework, forms }: AssessData, filter: (filters: Filters) => void) {
  const option = (value: string, text: string) => el('option', { value }, text);
  const select = (label: string, options: HTMLOptionElement[]) => {
    return el('select', { class: 'field', 'aria-label': label, onchange: () => changed() }, ...options);
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
    filter({
      function: functions.value,
      shown: shownField.value as Shown,
      form: form.value,
      words: words.value,
    });
  return {
    element: el(
      'div',
      { class: 'assess-filters', role: 'search', 'aria-label': 'Filters' },
      functions,
      shownField,
      forms.length > 0 && form,
      words,
      count,
    ),
    show(state: { filters: Filters; shown: number; total: number }): void {
      functions.value = state.filters.function;
      shownField.value = state.filters.shown;
      form.value = state.filters.form;
      if (words.value !== state.filters.words) words.value = state.filters.words;
      const text =
        state.shown === state.total
          ? `${state.total} questions`
          : `${state.shown} of ${state.total} questions`;
      say(count, text);
    },
  };
}
