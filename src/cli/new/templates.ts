import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { carried, PRODUCT } from '../../adapters/disk/product.ts';

/** Templates are content, not code: Markdown files of the product, read when they are asked for. */
const FOLDER = carried('templates') ?? path.join(import.meta.dirname, 'templates');

/** Names of the runbook templates; `incident` fits every kind and comes last. */
export function runbookTemplates(): string[] {
  const names = readdirSync(path.join(FOLDER, 'runbooks')).map((file) => file.replace(/\.md$/, ''));
  return [...names.filter((name) => name !== GENERAL_TEMPLATE).sort(), GENERAL_TEMPLATE];
}

export const GENERAL_TEMPLATE = 'incident';

export function runbookTemplate(name: string): string {
  return textOf(path.join('runbooks', `${name}.md`));
}

/** The files of a folder of templates, by path. */
export function templatesIn(name: string): Map<string, string> {
  return textsIn(path.join(FOLDER, name));
}

/** The shipped library: what the clone's own site is made of. */
export function sampleFiles(): Map<string, string> {
  const home = carried('sample') ?? PRODUCT;
  return new Map(
    ['content', 'runbooks'].flatMap((part) =>
      [...textsIn(path.join(home, part))].map(([file, text]) => [`${part}/${file}`, text] as const),
    ),
  );
}

function textsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  return new Map(
    files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readText(file)]),
  );
}

function textOf(file: string): string {
  return readText(path.join(FOLDER, file));
}

function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
