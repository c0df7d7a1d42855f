import type { Day } from '../../domain/model/time/day.ts';
import type { Tlp } from '../../domain/model/tlp.ts';

/** What stands in the margins of every page of paper: TLP asks for its label above and below, to the right, in 12 points. */
export interface PaperMarks {
  /** Name of the sheet among those of one print, a kebab-case word; missing: all that is printed is one sheet. */
  name?: string;
  tlp: Tlp;
  title: string;
  /** `Version 1.2.0, reviewed 2026-08-01` */
  facts: string;
  today: Day;
  sample: boolean;
}

const FONT = "font:8pt 'Atkinson Hyperlegible Next',sans-serif;";

/** Style rules that put the marks into the margins of the pages of `.sheet-<name>`, or of all, with page numbers. */
export function marginRules({ name, tlp, title, facts, today, sample }: PaperMarks): string {
  const short = title.length > 80 ? `${title.slice(0, 79)}…` : title;
  const label = `font-weight:700;font-size:12pt;content:${styleText(`TLP:${tlp}`)}`;
  const boxes = [
    `@top-left{content:${styleText(short)}}`,
    `@top-right{${label}}`,
    '@bottom-left{content:counter(page) " / " counter(pages)}',
    `@bottom-center{content:${styleText([facts, `as of ${today}`, ...(sample ? ['sample content'] : [])].filter(Boolean).join(' · '))}}`,
    `@bottom-right{${label}}`,
  ];
  const rule = `{${FONT}${boxes.join('')}}`;
  return name === undefined ? `@page${rule}` : `.sheet-${name}{page:sheet-${name}}@page sheet-${name}${rule}`;
}

/** A string of a style sheet, safe inside a style element too: all but plain characters are written as code points. */
export function styleText(text: string): string {
  return `"${text.replace(/[^\w .,:+()-]/gu, (one) => `\\${one.codePointAt(0)!.toString(16)} `)}"`;
}
