const TAG = /<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /(\s(?:href|src|data-root|poster))=(["'])\/(?!\/)([^"']*)\2/g;

/** The way from a page (its path from the site's root, `runbooks/phishing/index.html`) up to the root: `../../`, or `./`. */
export function wayToRoot(page: string): string {
  return '../'.repeat(page.split('/').length - 1) || './';
}

/**
 * Rewrites root-absolute addresses in a page's tags by `prefix`: `../../` makes them relative, `/base/` moves them.
 * Text stays as it is, even where it quotes HTML.
 */
export function rewriteAddresses(html: string, prefix: string): string {
  return html.replace(TAG, (tag) =>
    tag.includes('="/') || tag.includes("='/")
      ? tag.replace(
          ATTRIBUTE,
          (_, name: string, quote: string, rest: string) => `${name}=${quote}${prefix}${rest}${quote}`,
        )
      : tag,
  );
}

/** The same for `url(/…)` in a style sheet. */
export function rewriteStyleAddresses(css: string, prefix: string): string {
  return css.replace(/url\((["']?)\/(?!\/)/g, (_, quote: string) => `url(${quote}${prefix}`);
}
