import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyChanges, asPages, forgetFolders, pagefind, type Arena, type Entrant } from '../contestant.ts';

const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ title }}</title></head>
  <body><main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main></body>
</html>
`;
const LIST = `---
title: Runbooks
---
<ul>{% for page in collections.all %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>{% endfor %}</ul>
`;
const CONFIG = `export default function (config) {
  config.addGlobalData('layout', 'page.liquid');
  config.setLiquidOptions({ dynamicPartials: true });
}
export const config = {
  markdownTemplateEngine: false,
  dir: { input: 'pages', includes: '../layouts', output: 'public' },
};
`;

/** Eleventy: a page for each runbook and a list of all, then Pagefind. */
export function eleventy({ home, product, peers }: Arena): Entrant {
  const name = 'eleventy + pagefind';
  const own = path.join(peers ?? '', 'node_modules/@11ty/eleventy');
  if (peers === undefined || !existsSync(own))
    return { name, missing: 'no @11ty/eleventy in node_modules of --peers' };
  applyChanges(home, {
    'package.json': '{ "name": "bench-eleventy", "private": true, "type": "module" }\n',
    'eleventy.config.js': CONFIG,
    'layouts/page.liquid': LAYOUT,
    'pages/index.html': LIST,
  });
  const out = path.join(home, 'public');
  const { version } = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')) as { version: string };
  return {
    name,
    setUp: `v${version}, pages and one list`,
    write: (changes) => applyChanges(path.join(home, 'pages'), asPages(changes)),
    forget: () => forgetFolders(home, ['public', '.cache']),
    commands: [[process.execPath, path.join(own, 'cmd.cjs'), '--quiet'], pagefind(product, out)],
    cwd: home,
    env: {},
    out,
  };
}
