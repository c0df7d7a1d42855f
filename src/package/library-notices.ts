import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Names and folders of the packages that these files belong to. */
function packagesOf(product: string, files: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file) ?? [];
    if (folder && name) found.set(name, path.join(product, folder));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The licences of the packages whose files a bundle is made of, as they ask to be kept. */
export function libraryNotices(product: string, files: readonly string[]): string {
  const parts = [...packagesOf(product, files)].map(([name, folder]) => {
    const manifest = path.join(folder, 'package.json');
    const { version = '', license = '' } = existsSync(manifest)
      ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string; license?: string })
      : {};
    const texts = readdirSync(folder)
      .filter((file) => LICENCE.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
    return `${name} ${version} (${license})\n\n${texts.join('\n\n')}`.trim();
  });
  return `Code of these packages is in the bundles; their licences:\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
