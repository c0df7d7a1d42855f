import { keyOfBody } from '../disk/page-key.ts';
import { readDiagram } from '../disk/kept-diagrams.ts';
import type { ProgrammeLinks } from '../../domain/links/resolve-references.ts';
import { DOCUMENT_KINDS, KINDS } from '../../domain/model/kinds.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { SiteContext } from './handed-site.ts';
import { digest } from './place-file.ts';

/** What a page was made from: a key of it, and which texts and pictures were read of all that a site has. */
export interface Inputs {
  key: string;
  reads: readonly string[];
}

const PICTURE = 'picture ';
const STEPS = 'steps by role';
const HASH = 'hash of all';

/** Names of what is read while something is noted. */
let noted: Set<string> | undefined;
/** Documents whose text is noted when it is read, by what they are called in notes: their place in their list. */
const names = new WeakMap<object, string>();

/** Notes the text of each document when it is read; all else of a programme is small, and counts for every page. */
export function trackTexts(programme: Programme): Programme {
  const lists = DOCUMENT_KINDS.map((kind) => {
    const { list } = KINDS[kind];
    return [list, programme[list].map((each, at) => tracked(each, 'body', `${list} ${at}`))] as const;
  });
  return { ...programme, ...Object.fromEntries(lists) };
}

/** The same of what a site has beside its documents that changes with their texts. */
export function trackSite(site: SiteContext): SiteContext {
  const links = tracked<ProgrammeLinks>(site.links, 'stepsByRole', STEPS);
  return tracked<SiteContext>({ ...site, links }, 'contentHash', HASH);
}

/** A copy that notes when one of its parts is read. */
function tracked<Whole extends object>(whole: Whole, part: keyof Whole, name: string): Whole {
  const value = whole[part];
  const copy = Object.defineProperty({ ...whole }, part, {
    enumerable: true,
    configurable: true,
    get() {
      noted?.add(name);
      return value;
    },
  });
  names.set(copy, name);
  return copy;
}

export const notePicture = (hash: string): void => void noted?.add(`${PICTURE}${hash}`);

/** What `make` gives, and the names of what it read. */
export async function noteReads<Made>(
  make: () => Made | Promise<Made>,
): Promise<{ made: Made; reads: string[] }> {
  const reads = (noted = new Set<string>());
  try {
    return { made: await make(), reads: [...reads] };
  } finally {
    noted = undefined;
  }
}

/** What is read in here is not noted. */
export function withoutNotes<Made>(make: () => Made): Made {
  const before = noted;
  noted = undefined;
  try {
    return make();
  } finally {
    noted = before;
  }
}

/**
 * Gives the key of what was read, with all that counts for every page; undefined where a picture of it is being drawn.
 * `version`: of the product that makes pages; `mayBeDrawn`: false of a picture that no page of this build shows.
 */
export function keysOfReads(
  site: SiteContext,
  version: string,
  isAwaited: (picture: string) => boolean,
  mayBeDrawn: (picture: string) => boolean,
): (reads: readonly string[]) => string | undefined {
  const parts = partsOf(site);
  const known = new Map<string, string>();
  const shared = digest(JSON.stringify([version, withoutTexts(site)]));
  return (reads) => {
    const digests = reads.map(digestOf);
    return digests.includes(undefined) ? undefined : digest(JSON.stringify([shared, reads, digests]));
  };

  function digestOf(name: string): string | undefined {
    if (name.startsWith(PICTURE)) return ofPicture(name.slice(PICTURE.length));
    const before = known.get(name);
    if (before !== undefined || !parts.has(name)) return before;
    const made = digest(JSON.stringify(plain(parts.get(name)?.())));
    known.set(name, made);
    return made;
  }

  function ofPicture(hash: string): string | undefined {
    const kept = mayBeDrawn(hash) ? readDiagram(site.diagrams, hash) : undefined;
    return !kept && isAwaited(hash) ? undefined : digest(JSON.stringify(kept ?? null));
  }
}

function partsOf(site: SiteContext): ReadonlyMap<string, () => unknown> {
  return new Map<string, () => unknown>([
    ...DOCUMENT_KINDS.flatMap((kind) =>
      site.programme[KINDS[kind].list].map(
        (each) => [names.get(each) ?? '', () => keyOfBody(each.body)] as const,
      ),
    ),
    [STEPS, () => site.links.stepsByRole],
    [HASH, () => site.contentHash],
  ]);
}

/** Everything but what is noted when it is read, and where pictures lie. */
function withoutTexts(site: SiteContext): unknown {
  const { contentHash: _hash, diagrams: _diagrams, programme, links, ...rest } = site;
  const { stepsByRole: _steps, ...ways } = links;
  const heads = DOCUMENT_KINDS.map((kind) =>
    programme[KINDS[kind].list].map(({ body: _body, ...head }) => plain(head)),
  );
  return [heads, plain(programme), plain(ways), plain(rest)];
}

/** As JSON has it, with a document's name where it stands. Throws for what would not show. */
function plain(value: unknown): unknown {
  if (typeof value === 'function') throw new Error('A site holds a function: no key shows what it gives.');
  if (typeof value !== 'object' || value === null) return value;
  const name = names.get(value);
  if (name !== undefined) return { document: name };
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map || value instanceof Set) return [...value].map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
