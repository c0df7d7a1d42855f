import { exceeds, Tlp } from '../../domain/model/tlp.ts';
import type { ReadSource } from './read-source.ts';

/** Files as they were when they could be read last. */
export type LastGood = Map<string, ReadSource>;

/**
 * The source itself where it fits its schema, and is then remembered; else what is remembered of it. A label that the
 * broken text raises is obeyed at once.
 */
export function asLastGood(source: ReadSource, known: LastGood): ReadSource {
  if (source.value !== undefined) known.set(source.file, source);
  const good = known.get(source.file);
  if (source.kind === undefined || source.value !== undefined || !good) return source;
  const raised = Tlp.safeParse(/^tlp:[ \t]*["']?([A-Z+]+)/m.exec(source.text ?? '')?.[1]);
  const own = (good.data ?? {}) as { tlp?: Tlp };
  const isRaised = raised.success && (own.tlp === undefined || exceeds(raised.data, own.tlp));
  return { ...good, ...(isRaised ? { data: { ...own, tlp: raised.data } } : {}) };
}
