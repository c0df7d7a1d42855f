import { isDocument } from '../../model/kinds.ts';
import { requiredKeys } from '../../model/schema/schema-at.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { kebab } from '../../words/kebab.ts';
import { sampleAt } from '../../words/sample-value.ts';
import type { World } from '../world.ts';
import { linesOf } from './place-within.ts';
import { knownFacts, sampleSettings } from './value-advice.ts';

/** Longest paragraph that is taken for a summary. */
const SUMMARY = 300;

/** A whole front matter for a page that has none: all that its kind needs, from its name, its first heading and its first words. */
export function frontMatterDraft(world: World, source: SourceFile): string | undefined {
  const { kind, id, file } = source;
  if (!kind || !isDocument(kind)) return undefined;
  const name = kebab(id);
  if (!name) return undefined;
  const { title = wordsOf(name) } = knownFacts(source);
  const settings = {
    ...sampleSettings(world, source),
    known: {
      id: name,
      title,
      summary: firstParagraph(linesOf(world, file) ?? []) ?? title,
      status: 'draft',
      last_reviewed: world.clock,
      date: world.clock,
      owner: ownerOf(world),
    },
  };
  const lines = requiredKeys(kind).map((key) => `${key}: ${sampleAt(kind, [key], settings)}\n`);
  return `---\n${lines.join('')}---\n\n`;
}

/** Who leads, else the end of the escalation order. */
function ownerOf({ programme: { roles, escalation } }: World): string {
  const known = roles.map(({ id }) => id);
  return (
    ['incident-lead', ...escalation.toReversed(), ...known].find((id) => known.includes(id)) ??
    'incident-lead'
  );
}

function wordsOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The first paragraph of plain words. */
function firstParagraph(lines: readonly string[]): string | undefined {
  const from = lines.findIndex((line) => /^\p{L}/u.test(line) && !/^\s*[-*+>|`~#]/.test(line));
  if (from === -1) return undefined;
  const end = lines.findIndex((line, at) => at > from && line.trim() === '');
  const text = lines
    .slice(from, end === -1 ? lines.length : end)
    .join(' ')
    .trim();
  return text.length <= SUMMARY && !/[[\]<>*`|]/.test(text) ? text : undefined;
}
