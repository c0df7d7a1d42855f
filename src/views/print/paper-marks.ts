import type { Day } from '../../domain/model/time/day.ts';
import type { Tlp } from '../../domain/model/tlp.ts';

/** What stands in the margins of every page of a sheet: TLP asks for its label above and below. */
export interface PaperMarks {
  /** Name of the sheet among those of one print, a kebab-case word. */
  name: string;
  tlp: Tlp;
  title: string;
  /** `Version 1.2.0, reviewed 2026-08-01` */
  facts: string;
  today: Day;
  sample: boolean;
}

const FONT = "font:8pt 'Atkinson Hyperlegible Next',sans-serif;";

/** Style rules that put the marks into the margins of the pages of `.sheet-<name>`, with page numbers. */
export function marginRules({ name, tlp, title, facts, today, sample }: PaperMarks): string {
  const short = title.length > 80 ? `${title.slice(0, 79)}…` : title;
  const label = `font-weight:700;content:${styleText(`TLP:${tlp}`)}`;
  const boxes = [
    `@top-left{${label}}`,
    `@top-right{content:${styleText(short)}}`,
    `@bottom-left{${label}}`,
    `@bottom-center{content:${styleText([facts, `as of ${today}`, ...(sample ? ['sample content'] : [])].filter(Boolean).join(' · '))}}`,
    '@bottom-right{content:counter(page) " / " counter(pages)}',
  ];
  return `.sheet-${name}{page:sheet-${name}}@page sheet-${name}{${FONT}${boxes.join('')}}`;
}

/** A string of a style sheet, safe inside a style element too: all but plain characters are written as code points. */
export function styleText(text: string): string {
  return `"${text.replace(/[^\w .,:+()-]/gu, (one) => `\\${one.codePointAt(0)!.toString(16)} `)}"`;
}
