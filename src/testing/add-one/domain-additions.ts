/** One of each that a README says how to add: the files it names, and its edits of others. */
export interface Addition {
  files: Readonly<Record<string, string>>;
  edits: readonly (readonly [file: string, from: string, to: string])[];
}

const RULE = `import { defineRule } from '../define-rule.ts';

export const contentShouted = defineRule<{ title: string }>({
  code: 'content/shouted',
  severity: 'info',
  title: 'A title in capitals',
  why: 'Capitals are slower to read, and a screen reader may spell them.',
  message: ({ title }) => \`The title "\${title}" is in capitals.\`,
  hint: () => 'Write it as a sentence.',
  *find({ programme }) {
    for (const { file, meta } of programme.guides)
      if (meta.title === meta.title.toUpperCase())
        yield { place: { file, data: { path: ['title'] } }, args: { title: meta.title } };
  },
  examples: {
    passing: [{ changes: [{ file: 'content/guides/why.md', replace: 'Why we do this', by: 'Why NIST' }] }],
    failing: [
      {
        changes: [{ file: 'content/guides/why.md', replace: 'Why we do this', by: 'WHY' }],
        at: ['content/guides/why.md:3:8'],
      },
    ],
  },
});
`;

const CRITERION = `import { defineCriterion } from '../define-criterion.ts';
import { judged } from '../subjects.ts';

export const siteNamed = defineCriterion({
  id: 'site-named',
  text: 'The programme has a name',
  reason: 'Who finds a page wants to know whose it is.',
  remedy: 'Write a name into content/site.yml.',
  critical: false,
  nothing: 'Always applies.',
  judge: ({ programme: { site } }) => [judged({ label: 'Name', href: '/' }, !site?.name && 'none is given')],
});
`;
const CRITERION_CASES = `'site-named': [['one', 'pass', {}], ['none', 'fail', { site: { ...SITE, name: '' } }]],`;

/** Markdown that names a runbook, and YAML that names a role. */
const KIND_ROWS = `  term: {
    title: 'Term',
    file: 'content/terms/<id>.md',
    about: 'What a word means in this house.',
    page: '/terms/',
    list: 'terms',
    body: 'prose',
  },
  tool: {
    title: 'Tool',
    file: 'content/tools/<id>.yml',
    about: 'A console, and who keeps it.',
    page: '/tools/',
    list: 'tools',
  },
} as const satisfies`;
const SCHEMAS = `import { z } from 'zod';
import { Id, RoleId, RunbookId, Text } from './text.ts';
import { Tlp } from './tlp.ts';

export const Term = z
  .strictObject({
    id: Id.describe('Equal to the file name'),
    title: Text.describe('The word'),
    runbook: RunbookId.optional(),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/terms/<id>.md');

export const Tool = z
  .strictObject({
    id: Id.describe('Equal to the file name'),
    title: Text.describe('Its name'),
    owner: RoleId.describe('Role that keeps it'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/tools/<id>.yml');
`;
const VIEW = `import type { Programme } from '../../domain/model/programme.ts';

export interface WordPage {
  title: string;
  html: string;
}

export function termPage({ meta, body }: Programme['terms'][number]): WordPage {
  return { title: meta.title, html: body.html };
}

export function toolPage({ data }: Programme['tools'][number]): WordPage {
  return { title: data.title, html: \`<p>\${data.owner}</p>\` };
}
`;
const page = (one: string, list: string) => `---
import PageHead from '../../components/PageHead.astro';
import ProseHtml from '../../components/ProseHtml.astro';
import Page from '../../layouts/Page.astro';
import { loadSite, propsOf } from '../../site.ts';
import { viewPage } from '../../views/page/chrome.ts';
import { ${one}Page } from '../../views/people/word-page.ts';

export async function getStaticPaths() {
  const { programme } = await loadSite();
  return programme.${list}.map((${one}) => ({ params: { id: ${one}.id }, props: { ${one} } }));
}

const site = await loadSite();
const { ${one} } = propsOf(Astro);
const view = ${one}Page(${one});
const page = viewPage(site, { address: \`/${list}/\${${one}.id}/\`, title: view.title, description: view.title });
---

<Page {...page}>
  <PageHead title={view.title} />
  <ProseHtml html={view.html} />
</Page>
`;

/** An import of a name, before all others of a file. */
export const importing = (name: string, file: string, before: string) =>
  `import { ${name} } from '${file}';\n${before}`;

export const DOMAIN_ADDITIONS: Readonly<Record<string, Addition>> = {
  'domain/rules': {
    files: { 'src/domain/rules/content/shouted.ts': RULE },
    edits: [
      [
        'src/domain/rules/index.ts',
        'import ',
        importing('contentShouted', './content/shouted.ts', 'import '),
      ],
      [
        'src/domain/rules/index.ts',
        'RULES: readonly Rule[] = [',
        'RULES: readonly Rule[] = [\n  contentShouted,',
      ],
    ],
  },
  'domain/readiness': {
    files: { 'src/domain/readiness/criteria/site-named.ts': CRITERION },
    edits: [
      [
        'src/domain/readiness/criteria/index.ts',
        'import ',
        importing('siteNamed', './site-named.ts', 'import '),
      ],
      [
        'src/domain/readiness/criteria/index.ts',
        'criteria: readonly Criterion[] = [',
        'criteria: readonly Criterion[] = [\n  siteNamed,',
      ],
      [
        'src/domain/readiness/criteria/criteria.test.ts',
        `  'fallback-given': [`,
        `  ${CRITERION_CASES}\n  'fallback-given': [`,
      ],
    ],
  },
  'domain/model': {
    files: {
      'src/domain/model/word.ts': SCHEMAS,
      'src/views/people/word-page.ts': VIEW,
      'src/pages/terms/[id].astro': page('term', 'terms'),
      'src/pages/tools/[id].astro': page('tool', 'tools'),
    },
    edits: [
      ['src/domain/model/kinds.ts', '} as const satisfies', KIND_ROWS],
      [
        'src/domain/model/schema/schemas.ts',
        'import { Site }',
        importing('Term, Tool', '../word.ts', 'import { Site }'),
      ],
      ['src/domain/model/schema/schemas.ts', '  site: Site,', '  site: Site,\n  term: Term,\n  tool: Tool,'],
    ],
  },
};
