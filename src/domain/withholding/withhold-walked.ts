import { wayKey } from '../metrics/path-coverage.ts';
import type { RunbookBody } from '../model/body.ts';
import type { Programme } from '../model/programme.ts';
import type { Walked } from '../model/record.ts';
import { isWithheld } from '../model/withheld.ts';
import type { Bodies } from './plan-censors.ts';

type ByRunbook = Readonly<Record<string, readonly Walked[]>>;

/**
 * What of a record's walks is published. Steps of a hidden runbook are words of it; so is the name of a step, or of a
 * way, that says what is hidden and therefore stands in the published text no more.
 */
export function withoutHiddenWalks<Meta extends object>(
  meta: Meta,
  runbooks: Programme['runbooks'],
  read: Bodies,
): Meta {
  if (!('walked' in meta) || !meta.walked) return meta;
  const { walked, ...rest } = meta as Meta & { walked: ByRunbook };
  const shown = Object.entries(walked).flatMap(([id, list]): [string, readonly Walked[]][] => {
    if (isWithheld(id)) return [];
    const runbook = runbooks.find((one) => one.id === id);
    const published = runbook && (read.get(runbook.file) as RunbookBody | undefined);
    if (!published) return [[id, list]];
    const [before, after] = [namesIn(runbook.body), namesIn(published)];
    const own = list.filter((one) => after.has(nameOf(one)) || !before.has(nameOf(one)));
    return own.length > 0 ? [[id, own]] : [];
  });
  return (shown.length > 0 ? { ...rest, walked: Object.fromEntries(shown) } : rest) as Meta;
}

const nameOf = (walked: Walked): string =>
  'step' in walked ? wayKey(walked.step, undefined) : wayKey(walked.decision, walked.arm);

/** Every name that a record may have for a step, or for a way out of it. */
function namesIn({ sections }: Pick<RunbookBody, 'sections'>): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ steps }) =>
      steps.flatMap(({ key, anchor, arms }) =>
        [undefined, ...arms.map(({ label }) => label)].flatMap((label) => [
          wayKey(key, label),
          wayKey(anchor, label),
        ]),
      ),
    ),
  );
}
