import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { applyChanges, asPages, forgetFolders, pagefind, type Arena, type Entrant } from '../contestant.ts';

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('runbooks')).map((runbook) => ({ params: { id: runbook.id }, props: { runbook } }));
}
const { runbook } = Astro.props;
const { Content } = await render(runbook);
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{runbook.data.title}</title></head>
  <body><main data-pagefind-body><h1>{runbook.data.title}</h1><Content /></main></body>
</html>
`;
const LEFT = ['dist', '.cache', '.astro', '.vite'];

/** The least that Astro can do with the same files and the same parser: one collection, one page, then Pagefind. */
export function bareAstro({ home, product }: Arena): Entrant {
  const modules = path.join(product, 'node_modules');
  applyChanges(home, {
    'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';

export default defineConfig({ cacheDir: './.cache', devToolbar: { enabled: false }, vite: { cacheDir: './.vite' }, markdown: { processor: unified() } });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { runbooks: defineCollection({ loader: glob({ base: './pages', pattern: '*.md' }) }) };
`,
    'src/pages/[id].astro': PAGE,
  });
  symlinkSync(modules, path.join(home, 'node_modules'), 'junction');
  return astroProject('astro + pagefind', 'remark, pages', home, modules, product, 'pages');
}

/** Starlight with its own Pagefind; its sidebar leads to categories, as one of every page on every page grows with pages × pages. */
export function starlight({ home, product, peers }: Arena): Entrant {
  const name = 'starlight';
  const own = path.join(peers ?? '', 'node_modules/@astrojs/starlight');
  if (peers === undefined || !existsSync(own))
    return { name, missing: 'no @astrojs/starlight in node_modules of --peers' };
  applyChanges(home, {
    'package.json':
      '{ "private": true, "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  cacheDir: './.cache',
  devToolbar: { enabled: false },
  vite: { cacheDir: './.vite' },
  integrations: [starlight({ title: 'Bench', pagination: false, sidebar: [{ label: 'Roles', link: '/roles/' }] })],
});
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.md': '---\ntitle: Bench\n---\n\nRunbooks.\n',
  });
  const { version } = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')) as { version: string };
  const project = astroProject(
    name,
    `v${version}, its own parser and Pagefind, a short sidebar`,
    home,
    path.join(peers, 'node_modules'),
    product,
    'src/content/docs',
  );
  return { ...project, commands: project.commands.slice(0, 1) };
}

function astroProject(
  name: string,
  setUp: string,
  home: string,
  modules: string,
  product: string,
  pages: string,
) {
  const out = path.join(home, 'dist');
  return {
    name,
    setUp,
    write: (changes: Parameters<typeof asPages>[0]) => applyChanges(path.join(home, pages), asPages(changes)),
    forget: () => forgetFolders(home, LEFT),
    commands: [
      [process.execPath, path.join(modules, 'astro/bin/astro.mjs'), 'build', '--silent'],
      pagefind(product, out),
    ],
    cwd: home,
    env: { ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
    out,
  };
}
