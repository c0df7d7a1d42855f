import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from './corpus.ts';

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
  <body><h1>{runbook.data.title}</h1><Content /></body>
</html>
`;

export type Processor = 'remark' | 'sätteri';

/**
 * The least that Astro can do with the same files: one collection, one page, no search, no links, no checks. With
 * remark where it is installed, else with Astro's own processor. Returns which one it is.
 */
export function writeBareProject(folder: string, runbooks: string, modules: string): Processor {
  const remark = existsSync(path.join(modules, '@astrojs/markdown-remark'));
  const processor = remark ? 'markdown: { processor: unified() },' : '';
  writeFiles(folder, {
    'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
${remark ? "import { unified } from '@astrojs/markdown-remark';\n" : ''}
export default defineConfig({ cacheDir: './.cache', devToolbar: { enabled: false }, ${processor} });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { runbooks: defineCollection({ loader: glob({ base: ${JSON.stringify(runbooks)}, pattern: '*.md' }) }) };
`,
    'src/pages/[id].astro': PAGE,
  });
  symlinkSync(modules, path.join(folder, 'node_modules'), 'junction');
  return remark ? 'remark' : 'sätteri';
}
