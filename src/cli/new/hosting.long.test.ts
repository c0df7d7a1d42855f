import { describe, expect, it } from 'vitest';
import { isInstalled, LOCAL_HOSTS, startHost, USER } from '../../testing/hosting/local-hosts.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { treeOnDisk } from '../../testing/tree-on-disk.ts';

const SITE = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Nothing here</h1>',
  'sw.js': 'self;',
  '_assets/page.0f.css': 'a{}',
  'api/index.json': '{}',
};
const SIGNED_IN = { authorization: `Basic ${btoa(`${USER.username}:${USER.password}`)}` };

describe.each(LOCAL_HOSTS)('%s, with the file that init lays', (name, file, local) => {
  it.skipIf(!isInstalled(name))(
    'asks for a sign-in and answers with the right headers',
    { timeout: PATIENCE },
    async () => {
      const host = await startHost(name, file, local, treeOnDisk(SITE));
      const ask = (way: string, headers: Record<string, string> = SIGNED_IN) =>
        fetch(new URL(way, host.address), { headers });
      try {
        for (const way of ['', 'sw.js', 'api/index.json', '_assets/page.0f.css'])
          expect((await ask(way, {})).status, way).toBe(401);
        const home = await ask('');
        expect(await home.text()).toBe(SITE['index.html']);
        expect(home.headers.get('content-security-policy')).toMatch(
          /^default-src 'none'; .*frame-ancestors 'none'$/,
        );
        expect(home.headers.get('x-content-type-options')).toBe('nosniff');
        expect(home.headers.get('content-type')).toMatch(/^text\/html; *charset=utf-8$/i);
        const worker = await ask('sw.js');
        expect(worker.headers.get('cache-control')).toBe('no-cache');
        expect(worker.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
        const style = await ask('_assets/page.0f.css');
        expect(style.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
        expect(style.headers.get('content-type')).toMatch(/^text\/css/);
        expect(style.headers.get('content-security-policy')).toMatch(/^default-src/);
        expect((await ask('api/index.json')).headers.get('content-type')).toMatch(/^application\/json/);
        const gone = await ask('gone/');
        expect([gone.status, await gone.text()]).toEqual([404, SITE['404.html']]);
      } finally {
        await host.stop();
      }
    },
  );
});
