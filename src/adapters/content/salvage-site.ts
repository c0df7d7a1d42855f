import { Site } from '../../domain/model/site.ts';
import { parseYaml } from './parse-yaml.ts';

/** Settings that findings in other files rest on. Not the labels: what may be published is never guessed. */
const KEYS = [
  'as_of',
  'scale',
  'thresholds',
  'review_interval',
  'exercise_interval',
  'rules',
] as const satisfies readonly (keyof typeof Site.shape)[];

export type SalvagedSite = Partial<Pick<Site, (typeof KEYS)[number]>>;

/** What a broken `content/site.yml` says all the same: each of its keys is read by itself. */
export function salvageSite(text: string): SalvagedSite {
  const blocks = text.split(/^(?=[A-Za-z_]\w*:)/m);
  const found = KEYS.flatMap((key): [string, unknown][] => {
    const own = blocks.filter((block) => block.startsWith(`${key}:`));
    const [block] = own;
    if (block === undefined || own.length > 1) return [];
    const yaml = parseYaml(block);
    const data = 'failures' in yaml ? undefined : (yaml.data as Record<string, unknown>)[key];
    const value = Site.shape[key].safeParse(data);
    return value.success && value.data !== undefined ? [[key, value.data]] : [];
  });
  return Object.fromEntries(found);
}
