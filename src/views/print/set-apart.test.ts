import { expect, it } from 'vitest';
import { setApart } from './set-apart.ts';

it.each([
  ['ids and links to them', '<p id="a"><a href="#a">x</a></p>', '<p id="r--a"><a href="#r--a">x</a></p>'],
  ['names of sections', '<section aria-labelledby="a">', '<section>'],
  ['the page’s title', '<h1>T</h1>', '<h2 class="title">T</h2>'],
  ['pictures stay', '<svg><g id="a"/></svg>', '<svg><g id="a"/></svg>'],
  ['other links stay', '<a href="/x/#a">x</a>', '<a href="/x/#a">x</a>'],
  ['text stays', '<code>id="a"</code>', '<code>id="a"</code>'],
])('%s', (_, html, wanted) => expect(setApart(html, 'r')).toBe(wanted));
