import { scaleOf as scaleOfSite } from '../../maturity/settings.ts';
import type { Scale } from '../../model/own/scale.ts';
import { sourcesByFile } from './homes.ts';
import type { World } from '../world.ts';

/** The scale of scores; undefined where the file that would say so is broken. */
export function scaleOf(world: World): Scale | undefined {
  const { site } = world.programme;
  if (!site && sourcesByFile(world).has('content/site.yml')) return undefined;
  return scaleOfSite(site);
}
