import type { Check, Destination, Facts, Section, Step, StepBody } from '../model/body.ts';
import { fileId } from './read-names.ts';
import { withoutColours } from '../text/code-colours.ts';
import { sourceKey } from '../text/text-key.ts';

/** Of the boxes that stand below a section's heading and in none of its steps, with the words beside them. */
export function sectionDigest({ title, html, checks }: Pick<Section, 'title' | 'html' | 'checks'>): string {
  return sourceKey(JSON.stringify([title, formerHtml(html, checks)]));
}

/** A digest covers keys as earlier versions wrote them, no colours and no pictures: what did not change since is not to be looked at again. */
function formerHtml(html: string, checks: readonly Check[]): string {
  return checks.reduce(
    (text, { key, former }) =>
      former === undefined ? text : text.replace(`data-check="${key}"`, `data-check="${former}"`),
    withoutPictures(withoutColours(html)),
  );
}

const DRAWN =
  /<figure class="diagram" data-drawn="([a-z0-9]+)">[\s\S]*?(<pre>[\s\S]*?<\/pre>)[\s\S]*?<\/figure>/g;

/** A diagram of an author's as it stands before anybody draws it: a picture depends on the browser that drew it. */
const withoutPictures = (html: string): string =>
  html.replace(DRAWN, '<figure class="diagram" data-diagram="$1">$2</figure>');

/** Where a way leads, unless its words say so: they mostly are the name of the place, and covered themselves. */
function placeOf(to: Destination, text: string): string[] {
  if (to.kind === 'end' || to.kind === 'nowhere') return [];
  const named = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  const place =
    to.kind === 'step' ? to.anchor : [fileId(to.path), ...(to.anchor ? [to.anchor] : [])].join('#');
  return place === named ? [] : [place];
}

/** Covers everything that the step says to its reader and where its ways lead, and not its number or place. */
export function stepDigest(step: Step, shared: StepBody | undefined): string {
  const facts: Facts = { ...shared?.facts, ...step.facts };
  const said = Object.entries(facts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, fact]) => [name, fact.html]);
  const arms = step.arms.map(({ label, text, destination }) => [label, text, ...placeOf(destination, text)]);
  return sourceKey(
    JSON.stringify([
      step.title,
      said,
      shared ? formerHtml(shared.html, shared.checks) : '',
      formerHtml(step.html, step.checks),
      arms,
    ]),
  );
}
