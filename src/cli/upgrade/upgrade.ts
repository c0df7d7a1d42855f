import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CARRIED, isPackage, PRODUCT, productManifest } from '../../adapters/disk/product.ts';
import { replaceFiles } from '../../adapters/write/replace-files.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import type { Command } from '../command.ts';
import { rootFolder } from '../open-world.ts';
import { runNpm } from '../run-npm.ts';
import { UsageError } from '../usage-error.ts';
import { askVersion } from './ask-version.ts';
import { compareContracts, type Contract } from './compare-contracts.ts';
import { compareVerdicts } from './compare-verdicts.ts';

const MANIFEST = 'package.json';

export const upgrade: Command = {
  name: 'upgrade',
  summary: 'Says what another version finds in this programme, and moves the programme to it',
  usage: 'FILE',
  options: { 'dry-run': { type: 'boolean', help: 'Only say; write nothing' } },
  async run(values, positionals, terminal) {
    const [given, ...others] = positionals;
    if (given === undefined || others.length > 0)
      throw new UsageError('Expected one FILE: the tarball of the version to move to.');
    if (!isPackage())
      throw new UsageError(
        `This is a clone: pull, run "npm ci", and "${commandLine('check')}" says what the new version finds.`,
      );
    const tarball = path.resolve(terminal.cwd, given);
    if (!existsSync(tarball)) throw new UsageError(`There is no file "${given}".`);
    const root = rootFolder(values, terminal);
    const { name } = productManifest();
    const manifest = path.join(root, MANIFEST);
    const text = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
    const moved = withSpec(text, name, `file:vendor/${path.basename(tarball)}`);
    if (moved === undefined)
      throw new UsageError(
        `package.json in "${root}" does not name ${name}: install the new version where it is named.`,
      );
    const aside = mkdtempSync(path.join(tmpdir(), 'readyroom-upgrade-'));
    try {
      writeFileSync(path.join(aside, MANIFEST), '{ "private": true }\n');
      if (runNpm(['install', '--ignore-scripts', '--no-audit', '--no-fund', tarball], aside) === undefined)
        throw new UsageError(`npm does not install "${given}": nothing was changed.`);
      const before = askVersion(PRODUCT, root, path.join(aside, 'before'));
      const after = askVersion(path.join(aside, 'node_modules', name), root, path.join(aside, 'after'));
      const next = path.join(aside, 'node_modules', name);
      const lines = [
        ...compareContracts(contractOf(PRODUCT), contractOf(next)),
        ...compareVerdicts(before, after),
      ];
      terminal.err(
        `From ${before.version} to ${after.version}:\n${lines.length > 0 ? lines.join('\n') : '  nothing else is said of this programme.'}\n`,
      );
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
    if (values['dry-run']) return 0;
    const laid = path.join(root, 'vendor', path.basename(tarball));
    if (laid !== tarball) {
      mkdirSync(path.dirname(laid), { recursive: true });
      writeFileSync(laid, readFileSync(tarball));
    }
    await replaceFiles(root, new Map([[MANIFEST, moved]]));
    const installed = runNpm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], root) !== undefined;
    terminal.err(
      installed
        ? `Moved. "${commandLine('check --fix --dry-run')}" shows what the new version would mend by itself, and without --dry-run it does. The tarball of before is still in vendor/; delete it once this one is committed.\n`
        : `${MANIFEST} names the new version, but npm did not install it: run "npm install".\n`,
    );
    return installed ? 0 : 1;
  },
};

/** What others may rely on in an installed version; a version without the table says nothing. */
function contractOf(product: string): Contract | undefined {
  const file = path.join(product, CARRIED, 'contract.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Contract) : undefined;
}

/** The manifest with another version of a package, and not one other byte changed; undefined where it names none. */
function withSpec(text: string, name: string, spec: string): string | undefined {
  const quoted = JSON.stringify(name).replaceAll('/', '\\/');
  const place = new RegExp(`(${quoted}\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`);
  return place.test(text)
    ? text.replace(place, (_, before: string) => `${before}${JSON.stringify(spec)}`)
    : undefined;
}
