import { judgeProgramme } from '../domain/judged-programme.ts';
import type { Change } from '../domain/rules/define-rule.ts';
import type { Shelf } from '../islands/assess/answer-store.ts';
import type { Answer } from '../islands/assess/answer.ts';
import { type AssessData, assessData } from '../views/maturity/assess-data.ts';
import { judgedSample } from './judged-sample.ts';
import { publishedSample } from './published-sample.ts';

/** What `/assess/` is given for the sample tree, with some changes. */
export async function assessSample(changes: readonly Change[] = []): Promise<AssessData> {
  const { site, framework, today } = await judgedSample(changes);
  const published = await publishedSample(changes, site.publication_ceiling);
  return assessData({ ...judgeProgramme(published, site, framework, today), pinned: false });
}

/** An assessment file in the fewest lines. */
export function controlFile(id: string, csf: string, more = ''): Change {
  return {
    file: `content/assessments/${id}.md`,
    text: `---\nid: ${id}\ntitle: ${id}\ncsf: [${csf}]\nowner: incident-lead\n${more}---\nText.\n`,
  };
}

/** A score for a control, made from its file as it is. */
export function scoreFor(data: AssessData, control: string, current: number, more: object = {}): Answer {
  const base = data.controls.find(({ id }) => id === control)?.base ?? '0'.repeat(64);
  return { control, base, date: data.today, current, ...more };
}

/** `localStorage` in memory; `room` is how many characters fit. */
export function shelfInMemory(
  entries: Readonly<Record<string, string>> = {},
  room = Infinity,
): Shelf & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(entries));
  const used = () => [...all].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    all,
    get length() {
      return all.size;
    },
    key: (index) => [...all.keys()][index] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem(key, value) {
      if (used() - (all.get(key)?.length ?? 0) + key.length + value.length > room)
        throw new Error('the quota is exceeded');
      all.set(key, value);
    },
    removeItem: (key) => void all.delete(key),
  };
}
