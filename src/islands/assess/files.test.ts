import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { assessSample, controlFile, scoreFor } from '../../testing/assess-sample.ts';
import type { Answer, Kept } from './answer.ts';
import { questionsLeft, scoresWith } from './scores.ts';
import { answersToCsv } from './to-csv.ts';
import { toMarkdown } from './to-markdown.ts';

const data = await assessSample([
  controlFile('plan', 'GV.OC-01, GV.OC-02', 'question: "=HYPERLINK(1), \\"so\\" they say"\n'),
]);
const answer: Answer = scoreFor(data, 'plan', 2.5, { note: '| <b>bold</b>\nsecond line' });
const answers = new Map<string, Kept>([['plan', { at: '2026-11-01T00:00:00.000Z', answer }]]);

it('the CSV has every outcome, what counts now and what is published, and runs nothing', () => {
  const rows = parse(answersToCsv(data, answers, data.today), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(106);
  expect(rows[0]).toMatchObject({
    id: 'GV.OC-01',
    control: 'plan',
    current: '2.5',
    published_current: '',
    question: '\'=HYPERLINK(1), "so" they say',
    note: '| <b>bold</b>\nsecond line',
    standing: 'answered (new)',
  });
  expect(rows.find(({ control }) => control === 'endpoint-telemetry')).toMatchObject({
    current: '2.5',
    published_current: '2.5',
    standing: 'published',
  });
  expect(rows.find(({ id }) => id === 'RC.CO-04')).toMatchObject({ standing: 'no control', current: '' });
});

it('the summary has the functions, the answers, and their words as words', () => {
  const published = scoresWith(data, () => undefined, data.today);
  const mine = scoresWith(data, (id) => answers.get(id)?.answer, data.today);
  const left = questionsLeft(data, (id) => answers.get(id)?.answer, data.today);
  const text = toMarkdown(data, answers, data.today, { published, mine, left });
  expect(text).toContain('| Govern | 2.50 |');
  expect(text).toContain(
    '| plan | GV.OC-01, GV.OC-02 | unanswered | 2.50 | \\| \\<b\\>bold\\</b\\> second line |',
  );
});
