import type { Html, Step } from '../../../domain/model/body.ts';
import { escapeSigns } from '../../../domain/text/escape-markdown.ts';
import { checkKey } from '../../../domain/text/text-key.ts';

/** What a step says, as Markdown. */
export interface StepParts {
  facts: string[];
  text: string;
  /** The list of ways out of a decision. */
  arms: string;
}

/** Steps without headings as the list that they are written as; numbers that do not go on begin a list of their own. */
export function plainList(steps: readonly Step[], partsOf: (step: Step) => StepParts): string {
  let last: number | undefined;
  let sign = '.';
  let box = '-';
  const items = steps.map((step, at) => {
    const { facts, text, arms } = partsOf(step);
    const number = step.plain?.number;
    const follows = at > 0 && (number === undefined ? last === undefined : last === number - 1);
    if (at > 0 && !follows) {
      sign = sign === '.' ? ')' : '.';
      box = box === '-' ? '*' : '-';
    }
    last = number;
    const mark = number === undefined ? `${box} ` : `${number}${sign} `;
    const [first = '', ...others] = [leadOf(step, text), ...facts, arms].filter(Boolean);
    return mark + [first, ...others].join('\n\n').replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  });
  return items.join('\n\n');
}

/** An item's own box and a sentence that a title cannot show stand in its text already. */
function leadOf({ title, key, plain, html }: Step, text: string): string {
  const boxed = /^- \[[ x]\] /.test(text);
  if (boxed && plain?.number === undefined) return text.slice('- '.length).replace(/\n {2}/g, '\n');
  if (plain?.cut || beginsWith(html, title)) return text;
  // Its key was made of the words that were written, with the mark of a decision.
  const words = key.includes(checkKey(`Decision: ${title}`)) ? `Decision: ${title}` : title;
  return [escapeSigns(/[.!?…:]$/.test(words) ? words : `${words}.`), text].filter(Boolean).join('\n\n');
}

/** True where the first sentence of the first paragraph is the title. */
function beginsWith(html: Html, title: string): boolean {
  const [, first] = /^<p>([^]*?)<\/p>/.exec(html) ?? [];
  const words = (first ?? '')
    .replace(/<br>\s*/g, '.')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|#x26);/g, '&')
    .replace(/&(?:lt|#x3C);/g, '<')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    first !== undefined &&
    words.startsWith(title) &&
    (/[!?…]$/.test(title) || /^(?:[.:]|$)/.test(words.slice(title.length)))
  );
}
