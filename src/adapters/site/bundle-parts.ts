/** Packages that stay outside of what is bundled: they carry programs, or are only there where they are wanted. */
export const OUTSIDE = [
  'pagefind',
  'playwright-core',
  '@sparticuz/chromium',
  '@modelcontextprotocol/server',
  'astro',
  'esbuild',
];

/** Libraries that speak CommonJS ask for Node's own modules with it. */
export const REQUIRE =
  "import { createRequire as readyroomRequire } from 'node:module'; const require = readyroomRequire(import.meta.url);";
