import { carriedDigests } from '../disk/product.ts';
import { sourceDigest } from '../disk/source-digest.ts';

/** What makes, writes and reads back the result of a parse. */
export const PARSER_SOURCES = ['adapters/content/parse-thread.ts', 'adapters/content/parse-cache.ts'];

let version: string | undefined;

/** Changes with whatever may change what the parsers make of a text: cached results of another version are not used. */
export function parserVersion(): string {
  return (version ??= carriedDigests()?.parser ?? sourceDigest(PARSER_SOURCES));
}
