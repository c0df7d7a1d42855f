import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { vi } from 'vitest';
import { templatesIn } from '../../cli/new/templates.ts';
import { PATIENT } from '../patience.ts';
import { treeOnDisk } from '../tree-on-disk.ts';

/** Who may sign in at a local host. */
export const USER = { username: 'responder', password: 'night' };
const USERS = `${USER.username}:{SHA}${createHash('sha1').update(USER.password).digest('base64')}\n`;
const isRoot = process.getuid?.() === 0;

/** Where the file of a host is tried: on this machine, without a certificate, on any port. */
type Local = (
  root: string,
  site: string,
  port: number,
  text: string,
) => { files: Record<string, string>; start: string[] };

/** Every replacement has to find its place. */
function replaced(text: string, ...pairs: [RegExp, string][]): string {
  return pairs.reduce((before, [from, to]) => {
    if (!from.test(before)) throw new Error(`the file of the host has nothing like ${from}`);
    return before.replace(from, () => to);
  }, text);
}

const nginx: Local = (root, site, port, text) => ({
  files: {
    'own.conf': replaced(
      text,
      [/listen 443 ssl;/, `listen 127.0.0.1:${port};`],
      [/^.*ssl_certificate .*\n.*ssl_certificate_key .*\n/m, ''],
      [/\/srv\/readyroom\/dist/g, site],
      [/\/etc\/nginx\/readyroom.users/g, `${root}/users`],
    ),
    'main.conf': `${isRoot ? 'user root;\n' : ''}daemon off;\npid ${root}/pid;\nerror_log ${root}/log;\nevents {}\nhttp {\n  include /etc/nginx/mime.types;\n  access_log off;\n  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${root}/${each};`).join('\n  ')}\n  include ${root}/own.conf;\n}\n`,
  },
  start: ['nginx', '-p', root, '-e', `${root}/log`, '-c', `${root}/main.conf`],
});

const caddy: Local = (root, site, port, text) => {
  const hash = spawnSync('caddy', ['hash-password', '--plaintext', USER.password], {
    encoding: 'utf8',
  }).stdout.trim();
  const own = replaced(
    text,
    [/^secops\.example \{/m, `http://127.0.0.1:${port} {`],
    [/\/srv\/readyroom\/dist/g, site],
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
const apache: Local = (root, site, port, text) => ({
  files: {
    'own.conf': replaced(
      text,
      [/\*:443/, `127.0.0.1:${port}`],
      [/^ *SSLEngine on\n.*\n.*\n/m, ''],
      [/\/srv\/readyroom\/dist/g, site],
      [/\/etc\/apache2\/readyroom.users\n(?= *Require)/, `${root}/users\n`],
    ),
    'main.conf': `ServerRoot ${root}\nServerName localhost\nPidFile ${root}/pid\nErrorLog ${root}/log\nListen 127.0.0.1:${port}\n${MODULES.map((each) => `LoadModule ${each}_module /usr/lib/apache2/modules/mod_${each}.so\n`).join('')}TypesConfig /etc/mime.types\nInclude ${root}/own.conf\n`,
  },
  start: ['apache2', '-X', '-f', `${root}/main.conf`],
});

/** Servers whose files `init` lays, and Debian has. */
export const LOCAL_HOSTS: [name: string, file: string, local: Local][] = [
  ['nginx', 'readyroom.conf', nginx],
  ['caddy', 'Caddyfile', caddy],
  ['apache', 'readyroom.conf', apache],
];

export const isInstalled = (name: string) =>
  ['-v', 'version'].some((word) => spawnSync(name === 'apache' ? 'apache2' : name, [word]).status === 0);

/** Serves a folder as the file of the host says, without its certificate. */
export async function startHost(
  name: string,
  file: string,
  local: Local,
  site: string,
): Promise<{ address: string; stop(): Promise<void> }> {
  const port = await freePort();
  const root = treeOnDisk({ users: USERS });
  const { files, start } = local(root, site, port, templatesIn(`hosting/${name}`).get(file) ?? '');
  for (const [each, content] of Object.entries(files)) writeFileSync(path.join(root, each), content);
  const [command = '', ...args] = start;
  const env = { ...process.env, HOME: root };
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  server.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(server, 'exit');
  const address = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    server.kill();
    await ended;
  };
  try {
    await vi.waitFor(() => fetch(address).catch(() => Promise.reject(new Error(said))), PATIENT);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
