import type { Html } from '../model/body.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** Ends of what is read in one breath: the words after one begin anew. */
const BLOCK_ENDS = /<\/(?:p|li|h[1-6]|td|th|pre|blockquote|div)>|<br\s*\/?>/g;

/** The words of a piece of HTML, one line a block; quotation marks as authors type them. */
export function plainWords(html: Html): string {
  return html
    .replace(BLOCK_ENDS, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:(amp|lt|gt|quot)|#(\d+)|#x([\da-f]+));/gi,
      (whole, name?: string, ten?: string, hex?: string) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = ten ? Number(ten) : parseInt(hex ?? '', 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/[ \t]+/g, ' ');
}
