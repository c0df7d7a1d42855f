import { mapAttributes, mapTags } from '../../domain/text/html-tags.ts';

const ADDRESSES = new Set(['href', 'src', 'data-root', 'poster']);

/** The way from a page (its path from the site's root, `runbooks/phishing/index.html`) up to the root: `../../`, or `./`. */
export function wayToRoot(page: string): string {
  return '../'.repeat(page.split('/').length - 1) || './';
}

/**
 * Rewrites root-absolute addresses in a page's tags by `prefix`: `../../` makes them relative, `/base/` moves them.
 * Text stays as it is, even where it quotes HTML, and so do words in other attributes.
 */
export function rewriteAddresses(html: string, prefix: string): string {
  return mapTags(html, ({ text }) =>
    text.includes('="/') || text.includes("='/")
      ? mapAttributes(text, (name, value) =>
          ADDRESSES.has(name) && /^\/(?!\/)/.test(value) ? `${prefix}${value.slice(1)}` : undefined,
        )
      : undefined,
  );
}

/** The same for `url(/…)` in a style sheet. */
export function rewriteStyleAddresses(css: string, prefix: string): string {
  return css.replace(/url\((["']?)\/(?!\/)/g, (_, quote: string) => `url(${quote}${prefix}`);
}
