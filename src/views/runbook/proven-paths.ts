import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { pathsAddress } from '../../domain/links/addresses.ts';
import { countWays, isNoted, pathCoverage, wordsOfRest } from '../../domain/metrics/path-coverage.ts';
import type { Runbook } from '../../domain/model/programme.ts';

/** Of the steps and arms of a runbook, those walked within the interval as they stand; `words`: what is left. */
export interface ProvenPaths {
  walked: number;
  of: number;
  words: string;
  /** The page that lists them all. */
  href: string;
}

/** Nothing where no record says what was walked. */
export function provenPaths(
  { programme, today }: Pick<JudgedProgramme, 'programme' | 'today'>,
  runbook: Runbook,
): { paths?: ProvenPaths } {
  const ways = pathCoverage(runbook, programme, today);
  if (!isNoted(ways)) return {};
  const counts = countWays(ways);
  return {
    paths: {
      walked: counts.walked,
      of: counts.of,
      words: wordsOfRest(counts),
      href: pathsAddress(runbook.id),
    },
  };
}
