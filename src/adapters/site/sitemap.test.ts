import { expect, it } from 'vitest';
import { sitemap } from './sitemap.ts';

it.each(['https://secops.example/books', 'https://secops.example/books/'])(
  'lists every page below %s',
  (address) => {
    const found = [
      ...sitemap(['404.html', 'index.html', 'runbooks/phishing/index.html'], address).matchAll(
        /<loc>(.*)<\/loc>/g,
      ),
    ];
    expect(found.map(([, loc]) => loc)).toEqual([
      'https://secops.example/books/',
      'https://secops.example/books/runbooks/phishing/',
    ]);
  },
);
