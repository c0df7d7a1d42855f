import { readFrontMatter } from '../../adapters/content/front-matter.ts';
import type { RunbookBody } from '../../domain/model/body.ts';
import { valueAt } from '../../domain/model/values-at.ts';
import { parseProse, parseRunbook, parseSharedStep } from '../../markdown/parse-runbook.ts';
import { shownBody, shownFacts } from '../shown-body.ts';
import { titleAtHead } from './explained-differences.ts';
import { shapeOf, type Shape } from './shape-of-html.ts';

/** A file's text without its front matter, as the forge's renderer gets it. */
export function forgeText(text: string): string {
  return readFrontMatter(text).body;
}

/** What our page shows of a file's text; `edit` changes a runbook before. */
export function pageShape(file: string, text: string, edit = (body: RunbookBody) => body): Shape {
  const { body, matter } = readFrontMatter(text);
  const title = valueAt(matter?.data, ['title']);
  const html = pageHtml(file, body, title, edit);
  return shapeOf(titleAtHead(html, body, title));
}

/** What our page shows of a text below its front matter. */
export function pageHtml(
  file: string,
  body: string,
  title: unknown,
  edit = (body: RunbookBody) => body,
): string {
  if (file.startsWith('runbooks/') && !/\/(README|index)\.md$/.test(file))
    return shownBody(edit(parseRunbook(body, file, undefined, title)));
  if (!file.startsWith('content/steps/')) return parseProse(body, file, undefined, title).html;
  const { html, facts } = parseSharedStep(body, file, undefined, title);
  return [...shownFacts(facts), html].join('\n');
}
