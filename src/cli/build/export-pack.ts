import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PACK_MARK, writePack, type PackFile } from '../../adapters/export/pack/write-pack.ts';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { freshFolderFor, swapSite } from '../../adapters/site/swap-site.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import type { Programme } from '../../domain/model/programme.ts';
import { TLP_LABELS, type Tlp } from '../../domain/model/tlp.ts';
import { buildSite, siteAddress } from './build.ts';
import { chosenOut } from './chosen-out.ts';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { NO_BROWSER, printFiles } from './print-files.ts';
import { openWorld } from '../open-world.ts';
import { UsageError } from '../usage-error.ts';

export const PACK_OPTIONS: Record<string, Option> = {
  out: {
    type: 'string',
    value: 'DIR',
    help: 'Folder of the pack; what an earlier pack left there is replaced',
  },
  pdf: { type: 'boolean', help: 'Print each file to a PDF beside it' },
  site: {
    type: 'string',
    value: 'URL',
    help: 'Where the site is published, for links to what the pack lacks (default: address of site.yml)',
  },
  tlp: {
    type: 'string',
    value: 'LABEL',
    choices: TLP_LABELS,
    help: 'Leaves out what is labelled above this (default: publication_ceiling of site.yml)',
  },
};

/** Builds the site aside, and writes its active runbooks as files that need nothing beside them. */
export async function exportPack(values: OptionValues, terminal: Terminal): Promise<number> {
  if (typeof values['out'] !== 'string') throw new UsageError('Expected --out DIR: the folder of the pack.');
  const out = chosenOut(values, terminal, PACK_MARK);
  const given = siteAddress(values['site']);
  const { world, read } = await openWorld(values, terminal);
  const aside = await mkdtemp(path.join(tmpdir(), 'readyroom-pack-'));
  const folder = await freshFolderFor(out);
  try {
    const site = path.join(aside, 'site');
    const built = await buildSite({ ...values, out: site, flows: 'auto' }, terminal);
    if (!built) return 1;
    const ceiling =
      (values['tlp'] as Tlp | undefined) ?? world.programme.site?.publication_ceiling ?? 'CLEAR';
    const files = await writePack(
      {
        site,
        name: world.programme.site?.name ?? '',
        today: world.today,
        runbooks: activeRunbooks(await publishProgramme(read, ceiling)),
        address: given ?? world.programme.site?.address,
      },
      folder,
    );
    const printed = values['pdf'] ? await printFiles(folder, files) : [];
    await swapSite(folder, out);
    terminal.err(report([...files, ...(printed ?? [])], path.relative(terminal.cwd, out) || '.'));
    if (printed) return 0;
    terminal.err(NO_BROWSER);
    return 1;
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** The worst severity first, then by title, as on `/print/`. */
function activeRunbooks({ runbooks }: Programme): string[] {
  const key = ({ meta }: Programme['runbooks'][number]) => `${meta.severity.default} ${meta.title}`;
  return runbooks
    .filter(({ id, meta }) => meta.status === 'active' && !isWithheld(id))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ id }) => id);
}

function report(files: readonly PackFile[], out: string): string {
  const lines = files.map(({ file, bytes }) => `  ${sizeWords(bytes).padStart(8)}  ${file}\n`);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return `${lines.join('')}${files.length} files, ${sizeWords(total)}, in ${out}\n`;
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
