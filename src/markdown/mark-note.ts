import type { Element } from 'hast';
import type { FootnoteReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';

/** What numbering leaves on a mark. */
declare module 'mdast' {
  interface FootnoteReferenceData {
    number?: number;
    /** Which of the note's marks it is, from 1. */
    occurrence?: number;
    /** True once it was rendered: there is a place to lead back to. */
    shown?: boolean;
  }
}

/** Id of a mark on its page. */
export function markId(number: number, occurrence: number): string {
  return `NoteRef-${number}${occurrence > 1 ? `-${occurrence}` : ''}`;
}

/** The raised number of a note: notes are numbered over the whole page, which is rendered in parts. */
export function markNote(state: State, node: FootnoteReference): Element {
  const { number, occurrence = 1 } = (node.data ??= {});
  node.data.shown = true;
  const properties = number === undefined ? {} : { href: `#Note-${number}`, id: markId(number, occurrence) };
  const words = String(number ?? node.label ?? node.identifier);
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties,
    children: [{ type: 'text', value: words }],
  };
  const mark: Element = { type: 'element', tagName: 'sup', properties: {}, children: [link] };
  state.patch(node, mark);
  return mark;
}
