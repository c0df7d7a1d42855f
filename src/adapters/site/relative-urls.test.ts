import { describe, expect, it } from 'vitest';
import { rewriteAddresses, rewriteStyleAddresses, wayToRoot } from './relative-urls.ts';

describe('wayToRoot', () => {
  it.each([
    ['index.html', './'],
    ['runbooks/index.html', '../'],
    ['runbooks/phishing/index.html', '../../'],
  ])('%s → %s', (page, way) => expect(wayToRoot(page)).toBe(way));
});

describe('rewriteAddresses', () => {
  it.each([
    ['link', '<a href="/runbooks/x/#y">x</a>', '<a href="../runbooks/x/#y">x</a>'],
    ['root', '<a href="/">home</a>', '<a href="../">home</a>'],
    [
      'script and data',
      '<html data-root="/"><script defer src="/s.js"></script>',
      '<html data-root="../"><script defer src="../s.js"></script>',
    ],
    ['single quotes', "<img src='/a.png'>", "<img src='../a.png'>"],
    [
      'other hosts',
      '<a href="https://e.org/">e</a><a href="//e.org/">e</a>',
      '<a href="https://e.org/">e</a><a href="//e.org/">e</a>',
    ],
    [
      'anchors and relative ones',
      '<a href="#a">a</a><a href="b/">b</a>',
      '<a href="#a">a</a><a href="b/">b</a>',
    ],
    [
      'quoted HTML in text',
      '<code>&#x3C;a href="/x">&#x3C;/a></code>',
      '<code>&#x3C;a href="/x">&#x3C;/a></code>',
    ],
    ['attributes that hold >', '<a title="a > b" href="/x">x</a>', '<a title="a > b" href="../x">x</a>'],
    [
      'text in attributes',
      '<a title=" href=\'/y\'" href="/x">x</a>',
      '<a title=" href=\'/y\'" href="../x">x</a>',
    ],
  ])('%s', (_, html, wanted) => expect(rewriteAddresses(html, '../')).toBe(wanted));

  it('moves under a base path', () => {
    expect(rewriteAddresses('<a href="/runbooks/">r</a>', '/a/b/')).toBe('<a href="/a/b/runbooks/">r</a>');
  });
});

it('rewrites style sheets', () => {
  expect(rewriteStyleAddresses('a{src:url(/f.woff2)}b{src:url("/f.woff2")}c{src:url(data:x)}', '../')).toBe(
    'a{src:url(../f.woff2)}b{src:url("../f.woff2")}c{src:url(data:x)}',
  );
});
