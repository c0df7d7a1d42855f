import { formatScore } from '../../domain/maturity/format.ts';
import type { AssessControl } from '../../views/maturity/assess-data.ts';
import type { Answer } from './answer.ts';
import { answerWords } from './differences.ts';
import type { LiveNumbers } from './numbers.ts';

/** What is read out after an answer: what was said, and what it did to the numbers. */
export function scoreWords(
  { title, csf }: AssessControl,
  answer: Answer,
  { now, left }: Pick<LiveNumbers, 'now' | 'left'>,
  isWhatIf: boolean,
): string {
  const own = new Set(csf.map((id) => id.slice(0, 2)));
  const functions = now.functions
    .filter(({ id }) => own.has(id))
    .map((one) => `${one.title} ${formatScore(one.score)}, ${left.get(one.id) ?? 0} left`);
  return `${isWhatIf ? 'What if: ' : ''}${title}: ${answerWords(answer)}. ${functions.join('; ')}. Overall ${formatScore(now.overall.score)}.`;
}
