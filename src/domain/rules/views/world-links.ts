import type { Link } from '../../model/body.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { perWorld } from '../per-world.ts';

/** Every link and picture of every text, broken files included. */
export const worldLinks = perWorld(({ sources }): readonly { source: SourceFile; link: Link }[] =>
  sources.flatMap((source) => (source.body?.links ?? []).map((link) => ({ source, link }))),
);
