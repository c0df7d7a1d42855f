import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { carried } from '../../adapters/disk/product.ts';

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

/** The files of a new programme, by path. */
export function programmeTemplates(): Map<string, string> {
  const folder = path.join(FOLDER, 'programme');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .sort();
  return new Map(files.map((file) => [file.split(path.sep).join('/'), textOf(path.join('programme', file))]));
}

function textOf(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8').replaceAll('\r\n', '\n');
}
