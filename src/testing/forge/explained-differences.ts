/**
 * Everything in which our page may differ from what the forge shows of the same file, one function each, with its reason.
 * Who compares the two applies these and nothing else; signs between words and the case of letters say nothing.
 */
import type { Element } from 'hast';
import type { Arm, RunbookBody, Step } from '../../domain/model/body.ts';
import { escapeText } from '../../markdown/write-html.ts';

/** The H1 that repeats the title stands at the head of the page, where the title is. */
export function titleAtHead(html: string, body: string, title: unknown): string {
  const left = /^# (.*)$/m.exec(body)?.[1]?.trim();
  return title !== undefined && left === title ? `<h1>${escapeText(left)}</h1>${html}` : html;
}

/** The title of a plain step is the first sentence of its item, which stands below it once more where it is cut or no plain text. */
export function itemTitle({ title, plain, html }: Step): string {
  const below = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const words = below.includes(escapeText(title.replace(/…$/, ''))) ? '' : escapeText(title);
  return plain?.number === undefined
    ? `<div>${words}</div>`
    : `<ol start="${plain.number}"><li>${words}</li></ol>`;
}

/** The word that makes a heading a decision is a sign; the link of an included step stands below its title, with the title's words. */
export function headingTitle({ title, anchor, includes }: Step): string {
  const words = `${/^decision\b/.test(anchor) ? 'Decision: ' : ''}${escapeText(title)}`;
  return `<h3>${includes ? `<a href="#">${words}</a>` : words}</h3>`;
}

/** A way stands apart from the text, with its label; one that says more than its way stands among the text, too. */
export function armWay({ label, text, destination }: Arm, { html }: Step): string {
  if (html.includes(`<strong>${escapeText(label)}`)) return '';
  const leads = destination.kind === 'step' || destination.kind === 'file';
  const words = leads ? `<a href="#">${escapeText(text)}</a>` : escapeText(text);
  return `<div>${escapeText(label)} ${words}</div>`;
}

/** A link or picture that leads nowhere is no link on our page, and has a finding: its words are what is compared. */
export function isLink({ tagName, properties }: Element): boolean {
  if (tagName === 'img' || [properties['className']].flat().includes('dead')) return true;
  return tagName === 'a' && properties['href'] !== undefined;
}

/** A numbered list that something cuts in two may go on as one: what counts is the number of each item. */
export function itemNumbers({ properties, children }: Element): string[] {
  const items = children.filter((node) => node.type === 'element' && node.tagName === 'li');
  return items.map((_item, at) => String(Number(properties['start'] ?? 1) + at));
}

/**
 * Built pages only: they show roles by their titles, durations in full and subcategories without a label; an arm and a
 * reusable step are links with more than the author's words.
 */
export function inSameWords(body: RunbookBody): RunbookBody {
  const sections = body.sections.map((section) => ({
    ...section,
    steps: section.steps.map(({ includes: _includes, ...step }): Step => {
      const { role: _role, time: _time, csf: _csf, ...facts } = step.facts;
      const arms = step.arms.map(({ label, text, span }) => ({
        label,
        text,
        span,
        destination: { kind: 'nowhere' as const, text },
      }));
      return { ...step, facts, arms };
    }),
  }));
  return { ...body, sections };
}
