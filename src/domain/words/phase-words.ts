import { editDistance } from '../frameworks/suggest.ts';

/** Words that name a phase and are hardly anything else at the head of a part. */
const NAMES = [
  'preparation',
  'detection',
  'identification',
  'analysis',
  'investigation',
  'triage',
  'containment',
  'eradication',
  'remediation',
  'recovery',
  'communication',
  'communications',
  'post-incident',
  'post-incident activity',
  'lessons learned',
];

/** A number, a letter in brackets, signs and marks of emphasis around a heading's words. */
const AROUND =
  /^(?:[^\p{L}\p{N}(]|(?:phase|part|step|stage)\s+(?=[\divx]+\b)|(?:\d+|[ivx]+(?=[.):])|\(\w\))[.):]*\s*)+|[^\p{L}\p{N})]+$/giu;

/** The words of a heading that is a phase's name, or several, and nothing else. */
export function isPhaseName(heading: string): boolean {
  const parts = partsOf(heading);
  return parts.length > 0 && parts.every((part) => NAMES.includes(part));
}

/** The phase's name that a heading was meant to be: a slip of the keys away, two in a long word. */
export function nearPhaseName(heading: string): string | undefined {
  for (const part of partsOf(heading)) {
    const near = NAMES.find((name) => {
      const slips = name.length >= 10 ? 2 : 1;
      return part !== name && part[0] === name[0] && part.length > 5 && editDistance(part, name) <= slips;
    });
    if (near) return near[0]?.toUpperCase() + near.slice(1);
  }
  return undefined;
}

function partsOf(heading: string): string[] {
  if (heading.length > 80) return [];
  const plain = heading.toLowerCase().replace(AROUND, '').replace(/\s+/g, ' ');
  return plain.split(/\s*(?:&|\/|,|\+|\band\b)\s*/).filter(Boolean);
}
