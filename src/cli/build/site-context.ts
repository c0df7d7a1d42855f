import { drawnIn, embedDiagrams } from '../../adapters/content/embed-diagrams.ts';
import { keyOfParts, pageKey } from '../../adapters/disk/page-key.ts';
import type { SiteContext } from '../../adapters/site/handed-site.ts';
import { trackSite, trackTexts } from '../../adapters/site/track-reads.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import type { Programme } from '../../domain/model/programme.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import type { World } from '../../domain/rules/world.ts';

/** Hash of what is published and the day that it is judged on: the same for a build and for development. */
export function contentHashOf(published: Programme, today: World['today']): string {
  return pageKey([keyOfParts(published), today]);
}

/**
 * What pages are made from. `published` is the programme as it may be shown, `pictures` the folder of drawn diagrams,
 * `contentHash` that of what is published and its day, `address` where the site is published. Throws without a readable `content/site.yml`, which `check` finds first.
 */
export function siteContext(
  published: Programme,
  { today, history }: Pick<World, 'today' | 'history'>,
  pinned: boolean,
  pictures: string,
  contentHash: string,
  address?: string,
): SiteContext {
  const programme = trackTexts(embedDiagrams(published, drawnIn(pictures)));
  const site = programme.site && { ...programme.site, ...(address ? { address } : {}) };
  if (!site)
    throw new Error(`content/site.yml is missing or broken: "${commandLine('check')}" says where and why`);
  return trackSite({
    ...judgeProgramme({ ...programme, site }, site, csf2, today, history),
    pinned,
    contentHash,
    diagrams: pictures,
  });
}
