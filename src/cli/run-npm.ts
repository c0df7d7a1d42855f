import { spawnSync } from 'node:child_process';

/** Most that npm may take to answer; a registry that does not is none. */
const PATIENCE = 60_000;

/** Runs npm in a folder, the one that runs us where there is one. Undefined where it fails or there is none. */
export function runNpm(args: readonly string[], cwd: string): string | undefined {
  const own = process.env['npm_execpath'];
  const isNpm = own !== undefined && /npm(?:-cli)?\.c?js$/.test(own);
  const [command, first] = isNpm ? [process.execPath, [own]] : ['npm', []];
  const { status, stdout } = spawnSync(command, [...first, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: PATIENCE,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: !isNpm && process.platform === 'win32',
  });
  return status === 0 ? stdout : undefined;
}

/** Packs a folder into `out`, and returns the name of the tarball. */
export function packFolder(folder: string, out: string): string | undefined {
  const said = runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', out], folder);
  if (said === undefined) return undefined;
  const [made] = JSON.parse(said) as { filename: string }[];
  return made?.filename.replace(/^@/, '').replace('/', '-');
}
