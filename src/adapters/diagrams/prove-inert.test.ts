import { expect, it } from 'vitest';
import { proveInert } from './prove-inert.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`;

it.each([
  [
    'shapes and words',
    '<style>#a .d0{fill:var(--d-fill,light-dark(#fff,#000))}</style><g class="node"><rect width="1" height="2"/><text>a &amp; b</text></g>',
  ],
  [
    'links',
    '<a href="#x"><text>x</text></a><a href="/runbooks/x/#y"/><a href="https://example.org/?a=1&amp;b" rel="noopener noreferrer"/>',
  ],
  ['references within', '<path d="M0 0L1 1" marker-end="url(#a-1)"/><use href="#a-2"/>'],
])('passes %s', (_, inside) => expect(proveInert(svg(inside))).toBeUndefined());

it.each([
  ['a script', '<script>x</script>'],
  ['a handler', '<rect onclick="x"/>'],
  ['a handler in quotes of the other kind', "<rect onclick='x'/>"],
  ['HTML inside', '<foreignObject><div/></foreignObject>'],
  ['a picture', '<image href="https://e.org/x.png"/>'],
  ['animation', '<animate attributeName="href" to="javascript:x"/>'],
  ['a link that runs', '<a href="javascript:x"/>'],
  ['a link that runs, encoded', '<a href="&#106;avascript:x"/>'],
  ['a link that runs, after blanks', '<a href=" javascript:x"/>'],
  ['a link with another name', '<a xlink:href="#x"/>'],
  ['a link to another host', '<a href="//e.org/"/>'],
  ['a link by backslashes', '<a href="/\\e.org/"/>'],
  ['data', '<a href="data:text/html,x"/>'],
  ['use from elsewhere', '<use href="https://e.org/a.svg#x"/>'],
  ['a fill from elsewhere', '<rect fill="url(https://e.org/a.svg#x)"/>'],
  ['style that loads', '<style>a{background:url(//e.org)}</style>'],
  ['style that imports', '<style>@import "x"</style>'],
  ['style that hides', '<style>a{background:u\\72l(x)}</style>'],
  ['inline style', '<rect style="fill:red"/>'],
  ['a comment', '<!-- x -->'],
  ['CDATA', '<![CDATA[x]]>'],
  ['a processing instruction', '<?x y?>'],
  ['an unclosed attribute', '<rect width="1>'],
])('refuses %s', (_, inside) => expect(proveInert(svg(inside))).toBeTypeOf('string'));

it('refuses what is not one svg', () => {
  expect(proveInert('<div></div>')).toBe('it is not one svg element');
  expect(proveInert(`${svg('')}<script>x</script>`)).toBe('it is not one svg element');
  expect(proveInert(svg('', ' onload="x"'))).toBe('it holds the attribute onload');
});
