import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { filesOnDisk } from '../content/files.ts';
import { readProgramme } from '../content/read-programme.ts';
import { editorSnippets } from './editor-snippets.ts';
import { jsonSchemas } from './json-schemas.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const FRAMEWORKS = { csf: csf2, attack: attack19 };
type Snippets = Record<string, { prefix: string; body: string[]; description: string }>;

async function makeSnippets(): Promise<Snippets> {
  const { programme } = await readProgramme(filesOnDisk(PRODUCT));
  return JSON.parse(editorSnippets(jsonSchemas(csf2, attack19), FRAMEWORKS, programme)) as Snippets;
}

/** Titles of runbooks change while people write; "npm run fresh" compares all of it. */
function lasting(snippets: Snippets): [string, unknown][] {
  return Object.entries(snippets).filter(([name]) => !/^(?:Role|Runbook) /.test(name));
}

it('the committed snippets are fresh ("readyroom schema" writes them)', async () => {
  const stored = readFileSync(path.join(PRODUCT, '.vscode/readyroom.code-snippets'), 'utf8');
  expect(lasting(JSON.parse(stored) as Snippets)).toEqual(lasting(await makeSnippets()));
});

it('write the front matter of a runbook, with choices where they are known', async () => {
  const { body } = (await makeSnippets())['Front matter: runbook'] ?? { body: [] };
  expect(body.join('\n')).toMatch(/^---\nid: \$TM_FILENAME_BASE\ntitle: \$\{1:title\}\n[^]*\n---\n\n\$0$/);
  expect(body).toContain('status: ${3|draft,active,deprecated|}');
  expect(body.find((line) => line.startsWith('owner:'))).toMatch(/\$\{4\|triage-analyst,/);
  expect(body).toContain('severity: { default: ${5|SEV1,SEV2,SEV3,SEV4|} }');
});

it('offer every subcategory and technique with what it means', async () => {
  const snippets = await makeSnippets();
  const of = (kind: string) => Object.keys(snippets).filter((name) => name.startsWith(`${kind} `));
  expect(of('CSF')).toHaveLength(106);
  expect(snippets['CSF DE.CM-01']).toMatchObject({ prefix: 'DE.CM-01', body: ['DE.CM-01'] });
  expect(Object.values(snippets).every(({ description }) => description !== '')).toBe(true);
});

it('say nothing of a programme that names nothing', () => {
  const blank = editorSnippets(jsonSchemas(csf2, attack19), FRAMEWORKS, { roles: [], runbooks: [] });
  expect((JSON.parse(blank) as Snippets)['Front matter: step']?.body).toContain('owner: ${3:}');
});
