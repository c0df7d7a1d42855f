import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = path.resolve(import.meta.dirname, '..');
const text = (file: string) => readFileSync(path.join(SOURCES, file), 'utf8');

/** A component and all that stand in it. */
function within(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, to] of text(file).matchAll(/from '(\.[^']+\.astro)'/g))
    within(path.join(path.dirname(file), to!), seen);
  return seen;
}

const pages = globSync('pages/**/*.astro', { cwd: SOURCES }).map(
  (page) => [page, [...within(page)]] as const,
);
/** Pages on which the headings of an author have ids. On the printed pack they begin with the name of their file. */
const authored = pages.filter(
  ([page, parts]) => parts.includes('components/ProseHtml.astro') && !page.startsWith('pages/print/'),
);

/** Ids written in a component: whole (`id="Main"`) or their beginning (`` id={`Part-${…}`} ``). */
const idsIn = (file: string) =>
  [...text(file).matchAll(/\bid=(?:"([^"]+)"|\{`([^`$]+))/g)].map(([, whole, start]) => whole ?? start!);

it('knows the pages that show what an author wrote', () => expect(authored.length).toBeGreaterThan(6));

it.each(authored)(
  'on %s no heading of an author can have an id of ours, for theirs hold no capital',
  (_, parts) => {
    const ours = parts.flatMap((part) => idsIn(part).map((id) => `${part}: ${id}`));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((id) => !/: .*[A-Z]/.test(id))).toEqual([]);
  },
);
