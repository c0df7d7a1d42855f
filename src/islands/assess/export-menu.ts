import { el } from '../parts/dom.ts';

export interface ExportDeeds {
  exportAs(form: 'json' | 'csv' | 'markdown'): void;
  importFile(file: File): void;
}

const FORMS = [
  ['json', 'Answers as JSON, to be applied to the files'],
  ['csv', 'Everything as CSV'],
  ['markdown', 'Summary as Markdown'],
] as const;

/** The menu of ways out of the browser and back into it. */
export function exportMenu({ exportAs, importFile }: ExportDeeds): HTMLDetailsElement {
  const file = el('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'vh',
    id: 'assess-file',
    'aria-label': 'Import answers from a JSON file',
    onchange: () => {
      const chosen = file.files?.[0];
      if (chosen) importFile(chosen);
      file.value = '';
    },
  });
  const entry = (text: string, deed: () => void, props: Record<string, unknown> = {}) => {
    const onclick = () => {
      deed();
      menu.open = false;
    };
    return el('button', { type: 'button', ...props, onclick }, text);
  };
  const menu = el(
    'details',
    { class: 'assess-menu' },
    el('summary', { class: 'assess-button' }, 'Export, import'),
    el(
      'div',
      { class: 'assess-menu-list' },
      ...FORMS.map(([form, text]) => entry(text, () => exportAs(form), { 'data-export': form })),
      entry('Import answers from JSON', () => file.click()),
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
  return menu;
}
