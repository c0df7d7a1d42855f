import { durationMinutes } from '../../model/time/calendar.ts';
import { defineRule } from '../define-rule.ts';

const PACES = [
  ['respond_within', 'answered'],
  ['update_every', 'updated'],
] as const;

export const siteSlowerWhenWorse = defineRule<{
  worse: string;
  milder: string;
  word: string;
  slow: string;
  fast: string;
}>({
  code: 'site/slower-when-worse',
  severity: 'warning',
  title: 'A worse severity that is slower',
  why: 'Who raises a case from one severity to the next expects more haste; here it would get less.',
  message: ({ worse, milder, word, slow, fast }) =>
    `${worse} is ${word} within ${slow}, the milder ${milder} within ${fast}.`,
  hint: ({ worse, milder }) => `Give ${worse} the shorter time, or ${milder} the longer one.`,
  *find({ programme: { site }, sources }) {
    const source = sources.find(({ kind, issues }) => kind === 'site' && issues.length === 0);
    if (!source) return;
    const listed = (site?.severities ?? []).map((one, at) => ({ ...one, at }));
    const worstFirst = listed.toSorted((a, b) => a.id.localeCompare(b.id));
    for (const [key, word] of PACES)
      for (const [at, milder] of worstFirst.entries()) {
        const worse = worstFirst[at - 1];
        if (!worse || durationMinutes(worse[key]) <= durationMinutes(milder[key])) continue;
        yield {
          place: { file: source.file, data: { path: ['severities', worse.at, key] } },
          args: { worse: worse.id, milder: milder.id, word, slow: worse[key], fast: milder[key] },
        };
      }
  },
  examples: {
    passing: [
      { changes: [{ file: 'content/site.yml', replace: 'respond_within: 15m', by: 'respond_within: 4h' }] },
    ],
    failing: [
      {
        changes: [{ file: 'content/site.yml', replace: 'respond_within: 15m', by: 'respond_within: 5h' }],
        at: ['content/site.yml:11:79'],
        message: 'SEV1 is answered within 5h, the milder SEV3 within 4h.',
      },
      {
        changes: [{ file: 'content/site.yml', replace: 'update_every: 1h', by: 'update_every: 2d' }],
        at: ['content/site.yml:11:98'],
      },
    ],
  },
});
