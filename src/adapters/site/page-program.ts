/** What the pages are compiled to: a program that renders each of them when it is asked. */
export { createApp } from 'astro/app/entrypoint';

/** The pages' modules by path, `/src/pages/index.astro`, each loaded when it is first asked for. */
export const pages = import.meta.glob(['/src/pages/**/*.astro', '/src/pages/**/*.ts']);
