import { formatChange, formatScore, formatShare } from '../../domain/maturity/format.ts';
import { levelTexts } from '../../domain/maturity/level-words.ts';
import type { NodeScore, ProgrammeScore } from '../../domain/maturity/score.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { AssessData } from '../../views/maturity/assess-data.ts';
import type { Answers } from './answer.ts';
import { type Difference, differencesOf } from './differences.ts';

/** A summary to paste in an issue or a report. */
export function toMarkdown(
  data: AssessData,
  answers: Answers,
  day: Day,
  {
    published,
    mine,
    left,
  }: { published: ProgrammeScore; mine: ProgrammeScore; left: ReadonlyMap<string, number> },
): string {
  const row = (now: NodeScore, before: NodeScore | undefined, open: string) =>
    `| ${now.title} | ${formatScore(now.score)} | ${formatScore(now.low)} to ${formatScore(now.high)} | ${formatScore(now.target)} | ${formatShare(now.coverage)} | ${open} | ${formatChange(before?.score, now.score)} |`;
  const differences = differencesOf(data, answers, day);
  const texts = levelTexts(data.scale);
  const words = texts.length > 0 ? ` (${plain(texts.join(', '))})` : '';
  const lines = [
    `# Self-assessment: ${plain(data.programme.name)}`,
    '',
    `As of ${day}. Scale ${data.scale.min} to ${data.scale.max}${words}. ${differences.length} ${differences.length === 1 ? 'answer' : 'answers'} differ from what is published or are dated anew.`,
    '',
    '| Function | Score | Bounds | Target | Coverage | Questions left | Against published |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...mine.functions.map((one, index) =>
      row(one, published.functions[index], String(left.get(one.id) ?? 0)),
    ),
    row(mine.overall, published.overall, ''),
    '',
    ...(differences.length > 0
      ? [
          '## Answers',
          '',
          '| Control | Outcomes | Published | Now | Note |',
          '| --- | --- | --- | --- | --- |',
          ...differences.map(answerRow),
          '',
        ]
      : []),
  ];
  return lines.join('\n');
}

function answerRow({ title, control, published, mine, standing, answer }: Difference): string {
  const words = [
    'rationale' in answer ? answer.rationale : undefined,
    answer.note,
    standing === 'new' ? undefined : STANDING[standing],
  ];
  return `| ${plain(title)} | ${control?.csf.join(', ') ?? ''} | ${published} | ${mine} | ${plain(words.filter(Boolean).join('; '))} |`;
}

const STANDING = {
  unreasoned: 'lowered, and nothing says why: it does not count yet',
  published: 'published already',
  changed: 'the control changed since it was answered',
  gone: 'the control is gone',
};

/** Text as text: no markup, no second line, no end of the cell. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~&]/g, (sign) => `\\${sign}`);
}
