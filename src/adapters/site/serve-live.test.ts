import { expect, it } from 'vitest';
import { treeOnDisk } from '../../testing/tree-on-disk.ts';
import { serveLive } from './serve-live.ts';

it('serves a site whose open pages hear of the next build, and which no browser keeps', async () => {
  const live = await serveLive(
    treeOnDisk({
      'index.html': '<h1>Home</h1>',
      'scripts/page.0f.js': 'first();',
      'scripts/offline-copy.0f.js': 'keep();',
      'sw.js': 'save();',
    }),
    0,
  );
  const textOf = async (way: string) => (await fetch(new URL(way, live.address))).text();
  try {
    expect(await textOf('')).toBe('<h1>Home</h1>');
    expect(await textOf('scripts/page.0f.js')).toMatch(/^first\(\);\nnew EventSource\("\/_news"\)/);
    expect(await textOf('scripts/offline-copy.0f.js')).toBe('');
    expect(await textOf('sw.js')).toContain('unregister');
    expect((await fetch(new URL('scripts/page.gone.js', live.address))).status).toBe(404);
    const news = (await fetch(new URL('_news', live.address))).body?.getReader();
    const hear = async () => new TextDecoder().decode((await news?.read())?.value);
    expect(await hear()).toBe(': here\n\n');
    live.renewed();
    expect(await hear()).toBe('data: new\n\n');
  } finally {
    await live.stop();
  }
});
