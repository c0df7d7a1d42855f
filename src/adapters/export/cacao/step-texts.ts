import { FACT_LABELS, type FactName, type Facts, type Html } from '../../../domain/model/body.ts';
import { absolute, type ExportSource } from '../export-form.ts';
import { htmlToMarkdown } from '../html-markdown.ts';

/** Facts that have a place of their own in a workflow. */
const PLACED: readonly FactName[] = ['role', 'csf', 'next'];
/** The dangerous first. */
const ORDER: readonly FactName[] = ['caution', 'time', 'verify', 'ifItFails'];

/** The facts that a person needs before and after the work, as Markdown. */
export function factsMarkdown(facts: Facts, toMarkdown: ToMarkdown): string {
  const names = [...ORDER, ...(Object.keys(FACT_LABELS) as FactName[])].filter(
    (name, at, all) => all.indexOf(name) === at && !PLACED.includes(name),
  );
  return names
    .flatMap((name) => {
      const fact = facts[name];
      return fact ? [`**${FACT_LABELS[name]}:** ${toMarkdown(fact.html)}`] : [];
    })
    .join('\n\n');
}

export type ToMarkdown = (html: Html) => string;

/** Turns HTML of a page into Markdown whose links lead to the site, where it is known where that stands. */
export function markdownFor(source: Pick<ExportSource, 'address'>, page: string): ToMarkdown {
  const place = (to: string) => {
    const path = to.startsWith('#') ? page + to : to;
    return path.startsWith('/') && !path.startsWith('//') ? (absolute(source, path) ?? path) : to;
  };
  return (html) => htmlToMarkdown(html, { place });
}
