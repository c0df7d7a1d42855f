import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isQueryValid } from '@jetstreamapp/soql-parser-js';
import { build } from 'esbuild';
import { emptyFolder } from '../tree-on-disk.ts';

/** The part of a grammar that is asked here. */
interface Grammar {
  validate: (code: string) => { startLine: number; message: string }[];
}

/**
 * Faults of one query, each with its line. Athena speaks Trino's SQL; its grammar is written for bundlers, so it is
 * bundled first.
 */
export async function prepareTrino(): Promise<(code: string) => string[]> {
  const outfile = path.join(emptyFolder(), 'trino.mjs');
  await build({
    absWorkingDir: import.meta.dirname,
    stdin: {
      contents: `export { TrinoSQL } from 'dt-sql-parser/dist/parser/trino/index.js';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  const { TrinoSQL } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {
    TrinoSQL: new () => Grammar;
  };
  const grammar = new TrinoSQL();
  return (code) => grammar.validate(code).map(({ startLine, message }) => `line ${startLine}: ${message}`);
}

/** Salesforce's query language looks like SQL, but has dates such as LAST_N_DAYS:30 and no calls of its own. */
export const parseSoql = (code: string): string[] => (isQueryValid(code) ? [] : ['no SOQL']);
