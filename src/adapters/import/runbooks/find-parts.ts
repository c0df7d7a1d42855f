import type { Nodes, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Phase } from '../../../domain/model/phase.ts';
import { phasesOfHeading } from '../../../markdown/phase-of-heading.ts';

/** A line that heads a part of a page: a heading, or a whole line in bold. */
export interface Part {
  /** 1 to 6 for a heading; a line in bold has none. */
  depth: number | undefined;
  title: string;
  start: number;
  end: number;
  /** Where it stands among the blocks of the page. */
  at: number;
}

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

export function findParts(root: Root): Part[] {
  const plain = plainHeads(root);
  return root.children.flatMap((node, at): Part[] => {
    const part = {
      title: toString(node).replace(/\s+/g, ' ').trim(),
      start: startOf(node),
      end: endOf(node),
      at,
    };
    if (node.type === 'heading') return part.title === '' ? [] : [{ ...part, depth: node.depth }];
    return isBoldLine(node) || plain.has(node) ? [{ ...part, depth: undefined }] : [];
  });
}

/** `Containment:` over a list is a part where enough phases of the page are headed so; one alone may be a sentence. */
function plainHeads({ children }: Root): ReadonlySet<RootContent> {
  const heads = children.filter((node, at) => {
    if (node.type !== 'paragraph' || children[at + 1]?.type !== 'list') return false;
    const [only, ...more] = node.children;
    return (
      only?.type === 'text' &&
      more.length === 0 &&
      /^[^\n]+:\s*$/.test(only.value) &&
      phasesNamed(only.value.trim()).length > 0
    );
  });
  const distinct = new Set(heads.flatMap((node) => phasesNamed(toString(node).trim())));
  return new Set(distinct.size >= 3 ? heads : []);
}

/** A paragraph that is one line in bold and nothing else: people write headings so. */
function isBoldLine(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const [only, after, ...more] = node.children;
  if (only?.type !== 'strong' || more.length > 0) return false;
  if (after && !(after.type === 'text' && after.value.trim() === ':')) return false;
  const words = toString(only);
  return words.length <= 100 && !words.includes('\n') && /\p{L}/u.test(words);
}

/** Words without a number at their head, and what joins them. */
const NUMBER =
  /^[^\p{L}\p{N}(]*(?:(?:part|phase|step|stage|section|teil|partie|paso|fase)\s+)?(?:\d+(?:\.\d+)*|[ivx]+(?=\s*[.):–—-]))?\s*[.):–—-]*\s*(?:\([a-z]\)\s*)?/iu;

/** The phases that a title is the name of: it says little else. */
export function phasesNamed(title: string): Phase[] {
  const words = title
    .replace(/[:：]\s*$/, '')
    .replace(NUMBER, '')
    .split(/[\s,&/+]+/)
    .filter(
      (word) =>
        /[\p{L}\p{N}]/u.test(word) &&
        !/^(?:and|the|und|et|y|of|phase|phases|steps?|activities|activity|actions?|incident)$/i.test(word),
    );
  if (words.length > 4 || title.length > 70) return [];
  return phasesOfHeading(title.replace(/[:：]\s*$/, ''));
}

/** The phase that the first cell of a table's row names, for each row; undefined for a table without such rows. */
export function phaseRows(table: Table): { title: string; row: number }[] | undefined {
  const rows = table.children.slice(1).map((row, at) => ({
    title: row.children[0] ? toString(row.children[0]).trim() : '',
    row: at + 1,
  }));
  if (rows.length < 2 || (table.children[0]?.children.length ?? 0) < 2) return undefined;
  const named = rows.filter(({ title }) => phasesNamed(title).length > 0);
  const distinct = new Set(named.flatMap(({ title }) => phasesNamed(title)));
  return distinct.size >= 3 && named.length === rows.length ? rows : undefined;
}
