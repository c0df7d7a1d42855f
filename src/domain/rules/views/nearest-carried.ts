import { groupBy } from '../../links/group-by.ts';
import type { LinkTarget } from '../../model/body.ts';
import { nearest } from '../../words/nearest.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';
import { carriedByFile } from './homes.ts';

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).toLowerCase();

const byName = perWorld(({ carried = [] }) =>
  groupBy(
    carried.map(({ file }) => file),
    (file) => [nameOf(file)],
  ),
);

/** The picture or attachment that a link means: one with a `#` in its name, or of the same name in another case or folder. */
export function nearestCarried(
  world: World,
  { path, anchor }: Extract<LinkTarget, { kind: 'file' }>,
): string | undefined {
  const whole = `${path}#${anchor ?? ''}`;
  if (anchor !== undefined && carriedByFile(world)?.has(whole)) return whole;
  const files = byName(world).get(nameOf(path)) ?? [];
  return files.length > 1 ? nearest(path, files) : files[0];
}
