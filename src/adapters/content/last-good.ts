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
  const now = labelWritten(source.text ?? '');
  const own = (good.data ?? {}) as { tlp?: Tlp };
  const isRaised = now !== undefined && (own.tlp === undefined || exceeds(now, own.tlp));
  return { ...good, ...(isRaised ? { data: { ...own, tlp: now } } : {}) };
}

/** The label that a text gives itself, read off its lines; one that is no label counts as the highest. */
export function labelWritten(text: string): Tlp | undefined {
  const [, word] = /^[ \t]*["']?tlp["']?[ \t]*:[ \t]*["']?([^\s"'#]*)/im.exec(text) ?? [];
  if (word === undefined) return undefined;
  const label = Tlp.safeParse(word);
  return label.success ? label.data : 'RED';
}
