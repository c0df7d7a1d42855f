import { spawn } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { userCache } from '../disk/user-cache.ts';
import { privateTemporaryFolder } from '../disk/writable-folder.ts';

export interface UnpackedChromium {
  executable: string;
  /** Libraries for machines without NSS. */
  libraries: string;
  /** Fonts and their configuration, for machines without any. */
  fonts: string;
}

/**
 * The package unpacks to one fixed name below the temporary folder, in place: two builds at once can start a
 * half-written file. This runs it in a process whose temporary folder is ours, then moves the whole into place.
 */
const UNPACK = `
const { default: chromium, inflate } = await import(process.argv[1]);
await chromium.executablePath();
`;

/** Unpacks the browser that npm carries, once for each version; undefined where this machine cannot hold it. */
export async function unpackChromium(): Promise<UnpackedChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const name = `chromium-${await packageVersion(entry)}`;
  const places = bases();
  const there = places.find((base) => existsSync(path.join(base, name, 'chromium')) && isOurs(base));
  if (there !== undefined) return unpackedIn(path.join(there, name));
  for (const base of places) {
    try {
      await unpackTo(entry, base, path.join(base, name));
      return unpackedIn(path.join(base, name));
    } catch {
      // A folder that cannot be written, is full or is not ours: the next one.
    }
  }
  return undefined;
}

function unpackedIn(folder: string): UnpackedChromium {
  return {
    executable: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'al2023/lib'),
    fonts: path.join(folder, 'fonts'),
  };
}

/** What another user has put there is not started. */
const isOurs = (base: string): boolean => !process.getuid || lstatSync(base).uid === process.getuid();

/** Where it may lie, best first: never with the packages, which are thrown away and copied as one pleases. */
function bases(): string[] {
  const chosen = process.env['READYROOM_CACHE'];
  const places = [chosen ? path.resolve(chosen) : undefined, userCache(), privateTemporaryFolder()];
  return places.filter((place) => place !== undefined);
}

async function unpackTo(entry: string, base: string, folder: string): Promise<void> {
  await mkdir(base, { recursive: true, mode: 0o700 });
  if (!isOurs(base)) throw new Error(`${base} belongs to somebody else`);
  const fresh = `${folder}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  try {
    await run(process.execPath, ['--input-type=module', '-e', UNPACK, pathToFileURL(entry).href], {
      ...process.env,
      TMPDIR: fresh,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x', // unpacks the libraries too
    });
    await chmod(path.join(fresh, 'chromium'), 0o755);
    await rename(fresh, folder).catch((error: unknown) => {
      if (!existsSync(path.join(folder, 'chromium'))) throw error; // another process was first
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`unpacking the browser ended with ${code}`)),
    );
  });
}

async function packageVersion(entry: string): Promise<string> {
  const file = path.join(entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length), 'package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
