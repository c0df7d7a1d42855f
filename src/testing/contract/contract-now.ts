import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PRODUCT } from '../../adapters/disk/product.ts';
import { jsonSchemas } from '../../adapters/export/json-schemas.ts';
import { COMMON_OPTIONS } from '../../cli/command.ts';
import { loadCommands } from '../../cli/commands.ts';
import type { Contract } from '../../cli/upgrade/compare-contracts.ts';
import { API_FILES } from '../../domain/exchange/api/api-files.ts';
import { API_SCHEMAS } from '../../domain/exchange/api/schemas.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { SELF_ASSESSMENT } from '../../domain/model/browser/self-assessment.ts';
import { KINDS } from '../../domain/model/kinds.ts';
import { RUN_FILE } from '../../domain/model/run-log.ts';
import { RULES } from '../../domain/rules/index.ts';

/** Where the table is kept; the package carries it. */
export const CONTRACT_FILE = path.join(PRODUCT, 'src/cli/upgrade/contract.json');

export const readContract = (): Contract => JSON.parse(readFileSync(CONTRACT_FILE, 'utf8')) as Contract;

/** What others may rely on, as it is now. */
export async function contractNow(): Promise<Contract['kept']> {
  const kept = {
    rules: RULES.map(({ code }) => code),
    addresses: globSync('**/*.{astro,ts}', { cwd: path.join(PRODUCT, 'src/pages') }).map(addressOf),
    api: [
      ...API_FILES.map(({ file }) => file),
      ...Object.keys(API_SCHEMAS).map((name) => `${name}.schema.json`),
    ],
    files: Object.values(KINDS).map(({ file }) => file),
    keys: keysOfFiles(),
    formats: [SELF_ASSESSMENT, RUN_FILE].map(({ format, version }) => `${format} ${version}`),
    commands: await commandLines(),
  };
  return Object.fromEntries(
    Object.entries(kept).map(([part, names]) => [part, [...new Set(names)].sort()]),
  ) as unknown as Contract['kept'];
}

/** `runbooks/[id].astro` → `/runbooks/[id]/` */
function addressOf(file: string): string {
  const way = file.split(path.sep).join('/').replace(/\.ts$/, '');
  return `/${way.replace(/(?:^|(?<=\/))index\.astro$/, '').replace(/\.astro$/, '/')}`;
}

/** Keys of front matter and data: `runbook severity.default`, `site contacts[].name`. */
function keysOfFiles(): string[] {
  return Object.entries(jsonSchemas(csf2, attack19)).flatMap(([file, schema]) =>
    keysBelow(schema, '').map((key) => `${file.replace('.schema.json', '')} ${key}`),
  );
}

interface Node {
  properties?: Record<string, unknown> | undefined;
  items?: unknown;
}

function keysBelow(node: unknown, above: string): string[] {
  const { properties = {}, items } = (node ?? {}) as Node;
  const own = Object.entries(properties)
    // Codes of rules are keys of their own.
    .filter(([key]) => !key.includes('/'))
    .flatMap(([key, value]) => [above + key, ...keysBelow(value, `${above}${key}.`)]);
  return items ? [...own, ...keysBelow(items, above.replace(/\.$/, '[].'))] : own;
}

async function commandLines(): Promise<string[]> {
  const commands = await loadCommands();
  return commands.flatMap(({ name, usage = '', options }) => [
    name,
    ...(usage.includes('|') ? (usage.split(' ')[0] ?? '').split('|').map((each) => `${name} ${each}`) : []),
    ...Object.entries({ ...options, ...COMMON_OPTIONS }).flatMap(([option, { choices = [] }]) => [
      `${name} --${option}`,
      ...choices.map((choice) => `${name} --${option} ${choice}`),
    ]),
  ]);
}
