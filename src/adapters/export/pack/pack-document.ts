import type { Element } from 'hast';
import { createHash } from 'node:crypto';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Assets } from './assets.ts';
import { inSite, type SitePage } from './read-page.ts';
import { el } from './tree.ts';

export interface DocumentParts {
  title: string;
  bodyClass: string;
  styles: SitePage['styles'];
  /** Style of the team's own, behind all others. */
  look: string | undefined;
  /** Texts of scripts, in order. They run at the end of the page. */
  scripts: string[];
  /** Links of the bar at the top. */
  bar: { label: string; href: string; search?: boolean }[];
  /** Said under the bar. */
  notice: string;
  main: Element[];
  foot: string;
}

/** The bar of a pack: fewer links than the site's, and no menu. */
const BAR = `.pack-bar{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem}.pack-bar>a:not(.search-open){padding:.5rem 0}
@media(max-width:46rem){.deck-inner{flex-wrap:wrap;padding-block:.5rem}.pack-bar{order:1;width:100%}}`;
const writer = unified().use(rehypeStringify, { allowDangerousHtml: false }).freeze();

/** One HTML file that asks for nothing: style, fonts and scripts stand in it, and its policy lets no other script run. */
export async function packDocument(parts: DocumentParts, assets: Assets): Promise<string> {
  const styles = await Promise.all(
    parts.styles.map(async ({ file, media }) => {
      const css = await assets.style(file);
      return media ? `@media ${media}{${css}}` : css;
    }),
  );
  const scripts = parts.scripts.map((text) => withoutEnd(text.replaceAll('\r', '')));
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ') || "'none'"}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = el(
    'head',
    {},
    el('meta', { charSet: 'utf-8' }),
    el('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', {}, parts.title),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('style', {}, withoutEnd([...styles, BAR, parts.look ?? ''].join('\n'))),
  );
  const body = el(
    'body',
    parts.bodyClass ? { className: parts.bodyClass.split(' ') } : {},
    el('a', { className: ['skip'], href: '#Main' }, 'Skip to content'),
    bar(parts),
    el('div', { className: ['frame'] }, el('main', { id: 'Main', tabIndex: -1 }, ...parts.main)),
    el('footer', { className: ['foot'] }, el('div', { className: ['foot-inner'] }, parts.foot)),
    ...scripts.map((text) => el('script', {}, text)),
  );
  const html = el('html', { lang: 'en', dataRoot: '', dataPack: 'true' }, head, body);
  return `<!doctype html>\n${writer.stringify({ type: 'root', children: [html] })}\n`;
}

/** Puts pictures into the tree itself; one that is not there is left as words. */
export async function embedPictures(tree: Element, file: string, assets: Assets): Promise<void> {
  const pictures: Element[] = [];
  visit(tree, 'element', (node) => void (node.tagName === 'img' && pictures.push(node)));
  for (const node of pictures) {
    const source = String(node.properties['src'] ?? '');
    const data = source.startsWith('data:') ? source : await assets.data(inSite(file, source));
    delete node.properties['loading'];
    if (data !== undefined) node.properties['src'] = data;
    else Object.assign(node, el('span', { className: ['dead'] }, String(node.properties['alt'] ?? '')));
  }
}

function bar({ bar: links, notice }: DocumentParts): Element {
  const items = links.map(({ label, href, search }) =>
    search
      ? el(
          'a',
          { className: ['search-open'], href, dataSearchOpen: true, ariaKeyShortcuts: '/ Control+K' },
          `${label} `,
          el('kbd', {}, '/'),
        )
      : el('a', { href }, label),
  );
  const [home, ...others] = items;
  return el(
    'header',
    { className: ['deck'] },
    el(
      'div',
      { className: ['deck-inner'] },
      home && el('span', { className: ['mark'] }, home),
      el('nav', { className: ['pack-bar'], ariaLabel: 'Main' }, ...others),
      el(
        'button',
        { className: ['theme'], type: 'button', dataThemeToggle: true, hidden: true },
        el('span', { className: ['vh'] }, 'Theme'),
      ),
    ),
    el('p', { className: ['sample'] }, notice),
  );
}

/** Text that cannot end the element that it stands in. */
function withoutEnd(text: string): string {
  return text.replace(/<\/(?=script|style)/gi, '<\\/').replaceAll('<!--', '<\\!--');
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
