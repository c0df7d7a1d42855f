import type { Body } from '../model/body.ts';
import { namesFile, type Censor } from '../model/censor.ts';
import type { Programme } from '../model/programme.ts';
import { documentsOf, carriedBy, type HiddenFiles } from './hidden-files.ts';

export type Bodies = ReadonlyMap<string, Body>;
type Anchors = NonNullable<Censor['anchors']>;

/**
 * What has to be taken out of which text: each visible file that names something hidden, or leads to a heading that
 * did. `read`: bodies that were read anew already; their headings tell which anchors have another name now.
 */
export function planCensors(
  programme: Programme,
  hidden: HiddenFiles,
  read: Bodies = new Map(),
): Map<string, Censor> {
  const renamed = renamedAnchors(programme, read);
  const censors = new Map<string, Censor>();
  for (const { file, body } of documentsOf(programme)) {
    if (hidden.has(file)) continue;
    const named = namedIn(body, hidden);
    const anchors = anchorsUsed(body, renamed, file);
    if (named.length === 0 && anchors.length === 0) continue;
    censors.set(file, {
      hidden: Object.fromEntries(named.map((path) => [path, hidden.get(path) as string])),
      ...(anchors.length > 0 ? { anchors: Object.fromEntries(anchors) } : {}),
    });
  }
  return censors;
}

/** Hidden files that a text names: in links, pictures, attachments, headings and diagrams. */
function namedIn(body: Body, hidden: HiddenFiles): string[] {
  const led = body.links.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : []));
  const all = [...led, ...(body.htmlFiles ?? []), ...carriedBy(body)];
  const named = new Set(all.filter((path) => hidden.has(path)));
  for (const { source } of body.diagrams)
    for (const path of hidden.keys()) if (namesFile(source, path)) named.add(path);
  return [...named].sort();
}

/** Anchors that were made of withheld words → what they are now, by file. */
function renamedAnchors(programme: Programme, read: Bodies): Anchors {
  const renamed: Record<string, Record<string, string>> = {};
  for (const { file, body } of documentsOf(programme)) {
    const now = read.get(file)?.headings;
    const pairs = body.headings.flatMap(({ anchor }, at) => {
      const other = now?.[at]?.anchor;
      return other === undefined || other === anchor ? [] : [[anchor, other] as const];
    });
    if (pairs.length > 0) renamed[file] = Object.fromEntries(pairs);
  }
  return renamed;
}

/** The renamed anchors of each other file that a text may lead to. */
function anchorsUsed(body: Body, renamed: Anchors, own: string): [string, Anchors[string]][] {
  const led = new Set([
    ...body.links.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : [])),
    ...(body.htmlFiles ?? []),
  ]);
  return Object.entries(renamed).filter(
    ([file, anchors]) =>
      file !== own &&
      (led.has(file) ||
        body.diagrams.some(({ source }) =>
          Object.keys(anchors).some((anchor) => source.includes(`#${anchor}`)),
        )),
  );
}
