import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, PATIENT } from '../../testing/patience.ts';
import { treeOnDisk } from '../../testing/tree-on-disk.ts';
import { templatesIn } from './templates.ts';

const SITE = {
  'site/index.html': '<h1>Home</h1>',
  'site/404.html': '<h1>Nothing here</h1>',
  'site/sw.js': 'self;',
  'site/_assets/page.0f.css': 'a{}',
  'site/api/index.json': '{}',
};
const USER = `responder:{SHA}${createHash('sha1').update('night').digest('base64')}\n`;
const SIGNED_IN = { authorization: `Basic ${btoa('responder:night')}` };
const isRoot = process.getuid?.() === 0;

/** Where the file of a host is tried: on this machine, without a certificate, on any port. */
type Local = (root: string, port: number, text: string) => { files: Record<string, string>; start: string[] };

/** Every replacement has to find its place. */
function replaced(text: string, ...pairs: [RegExp, string][]): string {
  return pairs.reduce((before, [from, to]) => {
    expect(before).toMatch(from);
    return before.replace(from, () => to);
  }, text);
}

const nginx: Local = (root, port, text) => ({
  files: {
    'own.conf': replaced(
      text,
      [/listen 443 ssl;/, `listen 127.0.0.1:${port};`],
      [/^.*ssl_certificate .*\n.*ssl_certificate_key .*\n/m, ''],
      [/\/srv\/readyroom\/dist/g, `${root}/site`],
      [/\/etc\/nginx\/readyroom.users/g, `${root}/users`],
    ),
    'main.conf': `${isRoot ? 'user root;\n' : ''}daemon off;\npid ${root}/pid;\nerror_log ${root}/log;\nevents {}\nhttp {\n  include /etc/nginx/mime.types;\n  access_log off;\n  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${root}/${each};`).join('\n  ')}\n  include ${root}/own.conf;\n}\n`,
  },
  start: ['nginx', '-p', root, '-e', `${root}/log`, '-c', `${root}/main.conf`],
});

const caddy: Local = (root, port, text) => {
  const hash = spawnSync('caddy', ['hash-password', '--plaintext', 'night'], {
    encoding: 'utf8',
  }).stdout.trim();
  const own = replaced(
    text,
    [/^secops\.example \{/m, `http://127.0.0.1:${port} {`],
    [/\/srv\/readyroom\/dist/g, `${root}/site`],
    [/REPLACE_BY_HASH/, hash],
  );
  return {
    files: { Caddyfile: `{\n\tadmin off\n}\n${own}` },
    start: ['caddy', 'run', '--adapter', 'caddyfile', '--config', `${root}/Caddyfile`],
  };
};

const MODULES = 'mpm_event authz_core authz_user authn_core authn_file auth_basic mime dir headers'.split(
  ' ',
);
const apache: Local = (root, port, text) => ({
  files: {
    'own.conf': replaced(
      text,
      [/\*:443/, `127.0.0.1:${port}`],
      [/^ *SSLEngine on\n.*\n.*\n/m, ''],
      [/\/srv\/readyroom\/dist/g, `${root}/site`],
      [/\/etc\/apache2\/readyroom.users\n(?= *Require)/, `${root}/users\n`],
    ),
    'main.conf': `ServerRoot ${root}\nServerName localhost\nPidFile ${root}/pid\nErrorLog ${root}/log\nListen 127.0.0.1:${port}\n${MODULES.map((each) => `LoadModule ${each}_module /usr/lib/apache2/modules/mod_${each}.so\n`).join('')}TypesConfig /etc/mime.types\nInclude ${root}/own.conf\n`,
  },
  start: ['apache2', '-X', '-f', `${root}/main.conf`],
});

const SERVERS: [name: string, file: string, local: Local][] = [
  ['nginx', 'readyroom.conf', nginx],
  ['caddy', 'Caddyfile', caddy],
  ['apache', 'readyroom.conf', apache],
];
const isInstalled = (name: string) =>
  ['-v', 'version'].some((word) => spawnSync(name === 'apache' ? 'apache2' : name, [word]).status === 0);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe.each(SERVERS)('%s, with the file that init lays', (name, file, local) => {
  it.skipIf(!isInstalled(name))(
    'asks for a sign-in and answers with the right headers',
    { timeout: PATIENCE },
    async () => {
      const port = await freePort();
      const root = treeOnDisk({ ...SITE, users: USER });
      const { files, start } = local(root, port, templatesIn(`hosting/${name}`).get(file) ?? '');
      for (const [each, content] of Object.entries(files)) writeFileSync(path.join(root, each), content);
      const [command = '', ...args] = start;
      const server = spawn(command, args, {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: root },
      });
      let said = '';
      server.stderr.on('data', (chunk) => (said += String(chunk)));
      const ended = once(server, 'exit');
      const ask = (way: string, headers: Record<string, string> = SIGNED_IN) =>
        fetch(`http://127.0.0.1:${port}/${way}`, { headers });
      try {
        await vi.waitFor(() => ask('').catch(() => Promise.reject(new Error(said))), PATIENT);
        for (const way of ['', 'sw.js', 'api/index.json', '_assets/page.0f.css'])
          expect((await ask(way, {})).status, way).toBe(401);
        const home = await ask('');
        expect(await home.text()).toBe(SITE['site/index.html']);
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
        expect([gone.status, await gone.text()]).toEqual([404, SITE['site/404.html']]);
      } finally {
        server.kill();
        await ended;
      }
    },
  );
});
