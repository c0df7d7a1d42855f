import type { Heading } from '../model/body.ts';

/** What is told to those who play, at its minute. */
export interface Inject {
  heading: Heading;
  /** Minutes after the start; missing where the heading names none. */
  minute?: number;
  /** What the heading says besides. */
  title: string;
}

const MINUTES = "(?:min(?:utes?)?\\b|')";
const TIME = new RegExp(`^(?:T ?\\+ ?(\\d{1,4}) ?${MINUTES}?|(\\d{1,4}) ?${MINUTES})[\\s:.,–—-]*`, 'i');

/** Whether this part of an exercise's text holds its injects. */
export const holdsInjects = ({ depth, text }: Pick<Heading, 'depth' | 'text'>): boolean =>
  depth === 2 && /^injects?$/i.test(text.trim());

/** Whether a part tells what those who play are to find by themselves. */
export const isExpected = (text: string): boolean => /^expected\b/i.test(text.trim());

/** The injects of an exercise, in the order of its text: what stands one level below "Injects". */
export function injectsOf(headings: readonly Heading[]): Inject[] {
  const from = headings.findIndex(holdsInjects);
  if (from < 0) return [];
  const rest = headings.slice(from + 1);
  const to = rest.findIndex(({ depth }) => depth <= 2);
  return (to < 0 ? rest : rest.slice(0, to))
    .filter(({ depth }) => depth === 3)
    .map((heading) => {
      const [, after, bare] = TIME.exec(heading.text) ?? [];
      const minute = after ?? bare;
      return {
        heading,
        title: heading.text.replace(TIME, '') || heading.text,
        ...(minute === undefined ? {} : { minute: Number(minute) }),
      };
    });
}
