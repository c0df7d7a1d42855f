import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root, RootContent } from 'mdast';
import type { Html, LostNote } from '../domain/model/body.ts';
import { spanOf } from './parse-text.ts';
import { walk } from './parse-tree.ts';
import type { RenderContext } from './render-context.ts';
import { markId } from './mark-note.ts';
import { renderHtml } from './render-html.ts';

/** A note with the marks that lead to it. */
interface NumberedNote {
  number: number;
  definition: FootnoteDefinition;
  marks: FootnoteReference[];
}

/** Marks and notes of a text that have no partner: the reader sees brackets, or does not see the note. */
export function lostNotes(root: Root, text: string): LostNote[] {
  if (!text.includes('[^')) return [];
  const named = new Set<string>();
  const seen = new Set<string>();
  for (const node of walk(root)) if (node.type === 'footnoteReference') named.add(node.identifier);
  const lost: LostNote[] = [];
  for (const node of walk(root)) {
    if (node.type === 'footnoteDefinition') {
      if (seen.has(node.identifier))
        lost.push({ label: node.label ?? '', lacks: 'name', span: spanOf(node) });
      else if (!named.has(node.identifier))
        lost.push({ label: node.label ?? '', lacks: 'mark', span: spanOf(node) });
      seen.add(node.identifier);
    } else if (node.type === 'text') lost.push(...bareMarks(node, text));
  }
  return lost;
}

/** Marks without a note stay text for the parser; one behind a backslash is meant as text. */
function bareMarks(node: Nodes, text: string): LostNote[] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const source = text.slice(start.offset, end.offset);
  return [...source.matchAll(/(?<!\\)\[\^([^\]\s[]+)\](?!:)/g)].map(({ 0: mark, 1: label = '', index }) => {
    const lines = source.slice(0, index).split('\n');
    const line = start.line + lines.length - 1;
    const column = (lines.length === 1 ? start.column : 1) + (lines.at(-1)?.length ?? 0);
    return {
      label,
      lacks: 'note',
      span: { start: { line, column }, end: { line, column: column + mark.length } },
    };
  });
}

/**
 * Numbers the notes of a whole text in the order of their first marks, before the text is cut into parts, and takes
 * them out of it: they stand at the page's end. A note without a mark is left out.
 */
export function numberNotes(root: Root): NumberedNote[] {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of walk(root))
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  if (definitions.size === 0) return [];
  takeOut(root, 'footnoteDefinition');
  const notes = new Map<string, NumberedNote>();
  const waiting: Nodes[] = [root];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const node of walk(next)) {
      const definition = node.type === 'footnoteReference' && definitions.get(node.identifier);
      if (!definition) continue;
      let note = notes.get(definition.identifier);
      if (!note) {
        notes.set(definition.identifier, (note = { number: notes.size + 1, definition, marks: [] }));
        waiting.push(definition);
      }
      note.marks.push(node);
      node.data = { number: note.number, occurrence: note.marks.length };
    }
  }
  return [...notes.values()];
}

function takeOut(parent: Parents, taken: Nodes['type']): void {
  for (const child of parent.children) if ('children' in child) takeOut(child, taken);
  parent.children = parent.children.filter(({ type }) => type !== taken) as never;
}

/** Titles of sections and steps are plain words on their page: a mark in one stands on a line below it. */
export function markBelowHeadings(root: Root): void {
  root.children = root.children.flatMap((node): RootContent[] => {
    if (node.type !== 'heading') return [node];
    const marks = [...walk(node)].filter((one) => one.type === 'footnoteReference');
    if (marks.length === 0) return [node];
    takeOut(node, 'footnoteReference');
    return [node, { type: 'paragraph', children: [{ type: 'text', value: 'Note' }, ...marks] }];
  });
}

/** HTML of each note, with a way back to every mark that the page shows. After everything else is rendered. */
export function renderNotes(notes: readonly NumberedNote[], context: RenderContext): Html[] {
  const texts = notes.map(({ definition }) => renderHtml(definition.children, context));
  return texts.map((html, at) => {
    const ways = (notes[at]?.marks ?? []).flatMap(({ data }) => (data?.shown ? [wayBack(data)] : []));
    if (ways.length === 0) return html;
    const inside = html.endsWith('</p>') ? html.slice(0, -'</p>'.length) : undefined;
    return inside === undefined ? `${html}\n<p>${ways.join(' ')}</p>` : `${inside} ${ways.join(' ')}</p>`;
  });
}

/** Marks that were never rendered: they stand where a page shows plain words. After `renderNotes`. */
export function unseenMarks(notes: readonly NumberedNote[]): LostNote[] {
  return notes.flatMap(({ marks }) =>
    marks.flatMap((mark): LostNote[] =>
      mark.data?.shown ? [] : [{ label: mark.label ?? '', lacks: 'place', span: spanOf(mark) }],
    ),
  );
}

function wayBack({ number = 0, occurrence = 1 }: { number?: number; occurrence?: number }): Html {
  const again = occurrence > 1 ? `<sup>${occurrence}</sup>` : '';
  return `<a href="#${markId(number, occurrence)}" title="Back to the text">↩${again}</a>`;
}
