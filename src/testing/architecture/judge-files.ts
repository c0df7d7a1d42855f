import path from 'node:path/posix';
import type { House } from './judge-imports.ts';
import { readImports } from './read-imports.ts';

/** Files that nobody imports and somebody starts: commands, Astro, Vitest, a bundler, a person. */
const STARTED = [
  /^pages\//,
  /^islands\/[^/]+\.ts$/,
  /^cli\/new\/templates\//,
  /^integrations\//,
  /^package\/(main|older-node)\.ts$/,
  /^package\/readyroom\.mjs$/,
  /^api\/index\.ts$/,
  /^cli\/(main\.ts|main\.mjs|readyroom\.mjs|read-types\.mjs)$/,
  /^(bench|adapters\/diagrams\/bench)\/main\.ts$/,
  /^bench\/parse-with-remark\.ts$/,
  /^adapters\/content\/parse-thread\.ts$/,
  /^adapters\/diagrams\/page\/for-(build|reader)\.ts$/,
  /^adapters\/site\/(page-program|overlay\/client|offline\/worker\/main)\.ts$/,
  /^testing\/(forge\/record-forge|contract\/record-contract|vitest\.config|suite\/(?:built-site|browser-runner)|film|laws|run-tests|screenshots|sweep-folders)\.ts$/,
  /\.(test|d)\.ts$/,
  /\.json$/,
];

/** Components, stylesheets and modules that nothing imports. */
export function judgeFiles(house: House): string[] {
  const imported = new Set([...house].flatMap(([file, text]) => importedBy(file, text)));
  return [...house.keys()]
    .filter((file) => !imported.has(file) && !STARTED.some((each) => each.test(file)))
    .map((file) => `${file} is imported by nobody`);
}

function importedBy(file: string, text: string): string[] {
  const specifiers = file.endsWith('.css')
    ? [...text.matchAll(/@import '([^']+)'/g)].map(([, each]) => each ?? '')
    : /\.(ts|mjs|astro)$/.test(file)
      ? readImports(file, text).imports.map(({ specifier }) => specifier)
      : [];
  return specifiers
    .filter((each) => each.startsWith('.'))
    .map((each) => path.join(path.dirname(file), each.replace(/\?\w+$/, '')));
}
