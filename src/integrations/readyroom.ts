import type { AstroIntegration } from 'astro';

/** Readyroom's part in Astro's life. */
export function readyroom(): AstroIntegration {
  return { name: 'readyroom', hooks: {} };
}
