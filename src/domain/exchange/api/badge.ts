import type { JudgedProgramme } from '../../judged-programme.ts';
import { formatScore } from '../../maturity/format.ts';

/** Tones that carry white words (4.5:1 and more). */
const TONES = { good: '#1a6b3c', middle: '#8a5a00', bad: '#a3262a', none: '#4d5561' };

/** Mean width of a letter at 11 px; a badge may be a little wide, never too narrow. */
const LETTER = 6.8;

/** Overall maturity, and how many functions are ready, as pictures for other pages. */
export function scoreBadge({ score, site }: JudgedProgramme): string {
  const { overall, scale } = score;
  const value = overall.score === null ? 'unanswered' : `${formatScore(overall.score)} of ${scale.max}`;
  return badge(`${site.name}: maturity`, 'maturity', value, overall.score === null ? 'none' : 'middle');
}

export function readinessBadge({ readiness: { functions }, site }: JudgedProgramme): string {
  const of = (state: string) => functions.filter((one) => one.state === state).length;
  const tone = of('blocked') > 0 ? 'bad' : of('ready') === functions.length ? 'good' : 'middle';
  const value = `${of('ready')} of ${functions.length} ready${of('blocked') > 0 ? `, ${of('blocked')} blocked` : ''}`;
  return badge(`${site.name}: readiness`, 'readiness', value, tone);
}

function badge(title: string, label: string, value: string, tone: keyof typeof TONES): string {
  const [left, right] = [label, value].map((text) => Math.ceil(text.length * LETTER) + 12) as [
    number,
    number,
  ];
  const words = (text: string, x: number) => `<text x="${x}" y="14">${escaped(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${escaped(`${title}: ${value}`)}"><title>${escaped(`${title}: ${value}`)}</title><rect width="${left}" height="20" fill="#333a45"/><rect x="${left}" width="${right}" height="20" fill="${TONES[tone]}"/><g fill="#fff" text-anchor="middle" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11">${words(label, left / 2)}${words(value, left + right / 2)}</g></svg>\n`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
