import { expect, it } from 'vitest';
import { missingAssets, neededFiles } from './missing-assets.ts';

const judge = (tree: Record<string, string>, base = '/') =>
  missingAssets(
    new Set(Object.keys(tree)),
    Object.entries(tree).map(([file, text]) => ({ file, needs: neededFiles(file, text, base) })),
  );

it.each<[string, Record<string, string>, string[]]>([
  ['nothing', { 'index.html': '<p>x</p><a href="nowhere/">x</a><link rel="canonical" href="/none">' }, []],
  [
    'a style sheet',
    { 'a/index.html': '<link rel="stylesheet" href="../_assets/x.css">' },
    ['a/index.html needs _assets/x.css'],
  ],
  [
    'one that is there',
    { 'a/index.html': '<link rel="stylesheet" href="../_assets/a%20b.css?v#x">', '_assets/a b.css': '' },
    [],
  ],
  ['a script', { 'index.html': "<script src='./s.js'></script>" }, ['index.html needs s.js']],
  ['a picture', { 'index.html': '<img alt="a > b" src="p.png">' }, ['index.html needs p.png']],
  [
    'a font of a style sheet',
    { '_assets/x.css': '@font-face{src:url("../fonts/x.woff2")}a{background:url(data:x)}' },
    ['_assets/x.css needs fonts/x.woff2'],
  ],
  [
    'other hosts, data and parts of pages',
    { 'index.html': '<script src="https://a.example/x.js"></script><img src="data:x"><use href="#x"/>' },
    [],
  ],
  ['one thing once', { 'a.html': '<img src="x">', 'b.html': '<img src="x">' }, ['a.html needs x']],
])('finds %s', (_, tree, missing) => expect(judge(tree)).toEqual(missing));

it('knows the page for any address by its base', () => {
  const page = '<link rel="stylesheet" href="/runbooks/_assets/x.css"><script src="/runbooks/y.js"></script>';
  expect(judge({ '404.html': page, '_assets/x.css': '' }, '/runbooks/')).toEqual(['404.html needs y.js']);
});
