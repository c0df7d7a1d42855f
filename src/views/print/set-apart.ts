const SVG = /(<svg[\s\S]*?<\/svg>)/;
const TAG = /<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;

/**
 * Makes room for several pages in one: every id of the HTML, and what points at it, gets a prefix; the page's h1
 * becomes an h2, and its sections are no longer named, for each name would stand many times. Pictures keep their ids,
 * which are unique by content.
 */
export function setApart(html: string, prefix: string): string {
  return html
    .split(SVG)
    .map((part) => (part.startsWith('<svg') ? part : part.replace(TAG, (tag) => renamed(tag, prefix))))
    .join('')
    .replace(/<h1\b/g, '<h2 class="title"')
    .replaceAll('</h1>', '</h2>');
}

function renamed(tag: string, prefix: string): string {
  return tag
    .replace(/\sid="([^"]+)"/, (_, id: string) => ` id="${prefix}--${id}"`)
    .replace(/\shref="#([^"]+)"/, (_, id: string) => ` href="#${prefix}--${id}"`)
    .replace(/\saria-labelledby="[^"]*"/, '');
}
