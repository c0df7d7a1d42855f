import type { Body } from '../model/body.ts';
import { valueAt } from '../model/values-at.ts';
import { WITHHELD } from '../model/withheld.ts';
import type { HiddenFiles } from './hidden-files.ts';

/** Front matter in which evidence and sources that are withheld files say so: their titles speak of them too. */
export function withoutHiddenFiles<Meta extends object>(meta: Meta, body: Body, hidden: HiddenFiles): Meta {
  const named = (body.refs ?? []).filter(({ path }) => hidden.has(path));
  if (named.length === 0) return meta;
  const copy = structuredClone(meta);
  for (const { at } of named) {
    const entry = valueAt(copy, at.slice(0, -1)) as Record<string, unknown>;
    entry['title'] = WITHHELD;
    entry[String(at.at(-1))] = WITHHELD;
  }
  return copy;
}

/** A body that names none of them. */
export function withoutHiddenRefs<One extends Body>(body: One, hidden: HiddenFiles): One {
  const refs = body.refs?.filter(({ path }) => !hidden.has(path));
  return refs && refs.length < (body.refs?.length ?? 0) ? { ...body, refs } : body;
}
