import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The id that a part of a runbook's page has where many runbooks stand in one file. */
export const partId = (runbook: string, part: string): string =>
  part ? `${runbook}--${part}` : `runbook-${runbook}`;

/**
 * Gives every id of a runbook's sheet its runbook's name. Sections are no longer named, for each name would stand many
 * times; pictures keep their ids, which are unique by content, but not the addresses of their links.
 */
export function setApart(sheet: Element, runbook: string): void {
  visit(sheet, 'element', (node) => {
    const { properties, tagName } = node;
    if (tagName === 'svg') return SKIP;
    if (properties['id']) properties['id'] = partId(runbook, String(properties['id']));
    delete properties['ariaLabelledBy'];
    for (const name of ['htmlFor', 'ariaControls', 'ariaDescribedBy'])
      if (properties[name]) properties[name] = partId(runbook, String(properties[name]));
    return undefined;
  });
}
