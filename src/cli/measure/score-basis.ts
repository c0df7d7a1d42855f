import { Day } from '../../domain/model/time/day.ts';
import { Scale } from '../../domain/model/own/scale.ts';
import { type Site, Thresholds } from '../../domain/model/site.ts';
import type { OptionValues } from '../command.ts';
import type { OpenedWorld } from '../open-world.ts';

/** What scores are computed on. */
export interface ScoreBasis {
  site: Pick<Site, 'scale' | 'thresholds'>;
  today: Day;
}

/** Scale, thresholds and day also of a site.yml that is wrong elsewhere: none of its other mistakes changes a score. */
export function scoreBasis({ world, read }: OpenedWorld, values: OptionValues): ScoreBasis {
  if (read.programme.site) return { site: read.programme.site, today: world.today };
  const data = (read.sources.find(({ kind }) => kind === 'site')?.data ?? {}) as Record<string, unknown>;
  const scale = Scale.safeParse(data['scale']);
  const thresholds = Thresholds.safeParse(data['thresholds']);
  const pinned = values['as-of'] === undefined ? Day.safeParse(data['as_of']) : undefined;
  return {
    site: {
      ...(scale.success ? { scale: scale.data } : {}),
      ...(thresholds.success ? { thresholds: thresholds.data } : {}),
    },
    today: pinned?.success ? pinned.data : world.today,
  };
}
