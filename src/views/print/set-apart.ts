import { mapAttributes, mapTags } from '../../domain/text/html-tags.ts';

/**
 * Makes room for several pages in one: every id of the HTML, and what points at it, gets a prefix; the page's h1
 * becomes an h2, and its sections are no longer named, for each name would stand many times. Pictures keep their ids,
 * which are unique by content.
 */
export function setApart(html: string, prefix: string): string {
  return mapTags(html, ({ name, closing, text, inPicture }) => {
    if (inPicture || name === 'svg') return undefined;
    if (closing) return name === 'h1' ? '</h2>' : undefined;
    const tag = renamed(text, prefix);
    return name === 'h1' ? tag.replace(/^<h1/i, '<h2 class="title"') : tag;
  });
}

function renamed(tag: string, prefix: string): string {
  return mapAttributes(tag, (name, value) => {
    if (name === 'id') return `${prefix}--${value}`;
    if (name === 'href' && /^#./.test(value)) return `#${prefix}--${value.slice(1)}`;
    return name === 'aria-labelledby' ? null : undefined;
  });
}
