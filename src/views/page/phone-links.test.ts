import { describe, expect, it } from 'vitest';
import { phoneLinks } from './phone-links.ts';

const LINK = '<a href="tel:+4930901820">+49 30 901820</a>';

describe('phoneLinks', () => {
  it.each([
    ['<p>Call +49 30 901820.</p>', `<p>Call ${LINK}.</p>`],
    [
      '<li class="check" data-check="+49 30 901820">+49 30 901820</li>',
      `<li class="check" data-check="+49 30 901820">${LINK}</li>`,
    ],
    ['<p title="a > +49 30 901820">+49 30 901820</p>', `<p title="a > +49 30 901820">${LINK}</p>`],
    ['<p><code>x</code> +49 30 901820</p>', `<p><code>x</code> ${LINK}</p>`],
    [
      '<svg><text>1</text><path/></svg><p>+49 30 901820</p>',
      `<svg><text>1</text><path/></svg><p>${LINK}</p>`,
    ],
  ])('%s', (html, linked) => expect(phoneLinks(html)).toBe(linked));

  it.each([
    '<p><code>+49 30 901820</code></p>',
    '<pre><code>dial <span>+49 30 901820</span></code></pre>',
    '<a href="x">+49 30 901820</a>',
    '<p><a href="x"><b>+49 30 901820</b></a></p>',
    '<svg><text>+49 30 901820</text></svg>',
    '<time datetime="2026-11-28">+49 30 901820</time>',
    '<!-- +49 30 901820 -->',
    '<p>&#0800123456; &#x2B;49 30</p>',
    '<img alt="+49 30 901820">',
  ])('%s stays as it is', (html) => expect(phoneLinks(html)).toBe(html));
});
