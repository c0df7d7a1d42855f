import { scaleOf as scaleOfSite } from '../../maturity/settings.ts';
import type { Scale } from '../../model/site.ts';
import { sourcesByFile } from './homes.ts';
import type { World } from '../world.ts';

/** The scale of scores; undefined where the file that would say so is broken. */
export function scaleOf(world: World): Scale | undefined {
  const { site } = world.programme;
  if (!site && sourcesByFile(world).has('content/site.yml')) return undefined;
  return scaleOfSite(site);
}

/** Whole scores from one end of the scale to the other. */
export function wholeScores({ min, max }: Scale): number[] {
  const first = Math.ceil(min);
  return Array.from(
    { length: Math.max(0, Math.min(Math.floor(max) - first + 1, 1000)) },
    (_, at) => first + at,
  );
}
