import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const ENTRY = path.join(PRODUCT, 'src/cli/main.ts');

/** What a way is filmed on: the served site, the command line, and programmes to change. */
export interface Stage {
  address: string;
  emptyFolder(): string;
  /** A copy of the shipped programme, to break and to mend. */
  copyProgramme(): string;
  /** What a command says, on both outputs, whatever its exit code. */
  command(args: readonly string[]): Promise<string>;
  /** Starts `readyroom dev` over a programme. */
  develop(root: string): Promise<{ address: string; stop(): Promise<void> }>;
  clear(): void;
}

export function makeStage(address: string): Stage {
  const folders: string[] = [];
  const emptyFolder = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-film-'));
    folders.push(folder);
    return folder;
  };
  return {
    address,
    emptyFolder,
    copyProgramme() {
      const root = emptyFolder();
      for (const part of ['content', 'runbooks'])
        cpSync(path.join(PRODUCT, part), path.join(root, part), { recursive: true });
      return root;
    },
    command: (args) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [ENTRY, ...args],
          { env: { ...process.env, NO_COLOR: '1' } },
          (_, out, err) => resolve(`${err}${out}`),
        );
      }),
    develop,
    clear: () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}

function develop(root: string): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [ENTRY, 'dev', '--root', root, '--port', '4795'], { cwd: PRODUCT });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      if (!child.kill('SIGTERM')) resolve();
    });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += String(text);
      const address = /Readyroom is at (\S+)/.exec(said)?.[1];
      if (address) resolve({ address, stop });
    };
    child.stderr.on('data', hear);
    child.stdout.on('data', hear);
    child.once('exit', (code) => reject(new Error(`dev ended with ${code}: ${said}`)));
  });
}
