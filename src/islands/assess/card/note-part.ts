import { el, say } from '../../parts/dom.ts';
import { MOST_WORDS } from './why-part.ts';

/** The note to an answer: kept while it is typed, a moment after each stroke. */
export interface NotePart {
  element: HTMLElement;
  field: HTMLTextAreaElement;
  refresh(note: string, isOpen: boolean): void;
  flush(): void;
}

const PAUSE_MS = 400;

export function notePart(onNote: (note: string) => void): NotePart {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnsaved = false;
  const hint = el('span', { class: 'small soft' });
  const field = el('textarea', {
    class: 'field',
    rows: 2,
    maxlength: MOST_WORDS,
    id: 'assess-note',
    onchange: flush,
    oninput: () => {
      isUnsaved = true;
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE_MS);
    },
  });
  function flush(): void {
    clearTimeout(timer);
    if (!isUnsaved) return;
    isUnsaved = false;
    onNote(field.value);
  }
  return {
    element: el(
      'div',
      { class: 'assess-note' },
      el('label', { for: 'assess-note' }, 'Note: why this answer ', hint),
      field,
    ),
    field,
    refresh(note, isOpen) {
      if (!isUnsaved && document.activeElement !== field) field.value = note;
      field.disabled = !isOpen;
      say(hint, isOpen ? '' : '(answer first)');
    },
    flush,
  };
}
