/**
 * Gives each cell of a table's body the head of its column, for screens where a row is no longer one: the HTML of a
 * `<thead>` with one row, and of a `<tbody>`.
 */
export function labelCells(html: string): string {
  const [, head = '', body = html] = /^([\s\S]*?<\/thead>)([\s\S]*)$/.exec(html) ?? [];
  const heads = [...head.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)].map(([, inner = '']) => plain(inner));
  let at = -1;
  const labelled = body.replace(/<tr\b|<t[dh]\b/g, (tag) => {
    if (tag === '<tr') {
      at = -1;
      return tag;
    }
    at += 1;
    const label = heads[at];
    return tag === '<td' && label ? `<td data-label="${label}"` : tag;
  });
  return head + labelled;
}

/** Heads are words of ours or of an author, escaped already; only what would end an attribute is left to escape. */
const plain = (inner: string): string =>
  inner
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('"', '&quot;');
