import { expect, it } from 'vitest';
import { fullAddress, shortAddress, writeOutLinks } from './paper-links.ts';

const marks = (html: string, address?: string) => writeOutLinks(html, { 'reset-all': '7' }, address);

it.each([
  ['a step', '<a href="#reset-all">Reset</a>', '(step 7)', []],
  ['a page', '<a href="/steps/x/">x</a>', '[1]', ['/steps/x/']],
  ['the web', '<a href="https://e.org/?a=1&#38;b=2">x</a>', '[1]', ['https://e.org/?a=1&b=2']],
  ['an address that stands in the text', '<a href="https://e.org/">https://e.org/</a>', undefined, []],
  ['a role', '<a href="/roles/#ciso">CISO</a>', undefined, []],
  ['a phone', '<a href="tel:+44">+44</a>', undefined, []],
  ['a heading of the page', '<a href="#links">Links</a>', undefined, []],
  ['an arm, which names its step', '<a class="arm arm-step" href="#reset-all">Yes</a>', undefined, []],
  ['a picture’s link', '<svg><a href="/steps/x/"></a></svg>', undefined, []],
  ['quoted HTML', '<code>&#x3C;a href="/x"></code>', undefined, []],
])('%s', (_, html, mark, notes) => {
  const found = marks(html);
  expect(/data-paper="([^"]*)"/.exec(found.html)?.[1]).toBe(mark);
  expect(found.notes).toEqual(notes);
});

it('numbers an address once', () => {
  const { html, notes } = marks(
    '<a href="/steps/x/">1</a><a href="/steps/y/">2</a><a href="/steps/x/">3</a>',
  );
  expect([...html.matchAll(/data-paper="\[(\d)\]"/g)].map(([, number]) => number)).toEqual(['1', '2', '1']);
  expect(notes).toHaveLength(2);
});

it('shortens what is published', () => {
  expect(shortAddress('https://secops.example/books/', '/runbooks/x/')).toBe(
    'secops.example/books/runbooks/x/',
  );
  expect(shortAddress(undefined, '/runbooks/x/')).toBe('/runbooks/x/');
  expect(fullAddress('https://secops.example', '/x/')).toBe('https://secops.example/x/');
});
