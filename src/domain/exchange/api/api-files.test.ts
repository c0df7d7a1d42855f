import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publishProgramme } from '../../../adapters/content/publish-programme.ts';
import { pageKey } from '../../../adapters/disk/page-key.ts';
import { readProgramme } from '../../../adapters/content/read-programme.ts';
import { canaryFiles, canaryTree } from '../../../testing/canary/canary-tree.ts';
import { wordsIn } from '../../../testing/canary/search-bytes.ts';
import { exportSourceOf, sourceOf } from '../../../testing/exchange/export-source.ts';
import { openMetricsProblems } from '../../../testing/exchange/open-metrics.ts';
import { readPrometheus } from '../../../testing/exchange/read-prometheus.ts';
import { rows, runs } from '../../../testing/length.ts';
import { drawnProgramme, filesOf as treeOf } from '../../../testing/random/programme.ts';
import { randomRunbook } from '../../../testing/random/runbook.ts';
import { filesInMemory } from '../../../testing/memory-files.ts';
import type { Change } from '../../rules/define-rule.ts';
import { API_EXAMPLES } from '../../../views/reference/api-examples.ts';
import { API_SCHEMAS } from './schemas.ts';
import { API_FILES, apiFiles, runbookFiles, type ApiSource } from './api-files.ts';

const ENDINGS = ['.json', '.csv', '.svg', '.txt', '.ics'];
const withHash = (source: Omit<ApiSource, 'contentHash' | 'hashOf'>): ApiSource => ({
  ...source,
  contentHash: pageKey([source.programme, source.today]),
  hashOf: pageKey,
});
const allFiles = (source: ApiSource): Map<string, string> =>
  new Map([
    ...ENDINGS.flatMap((ending) =>
      apiFiles(source, ending).map(({ name, make }) => [name + ending, make()] as const),
    ),
    ...runbookFiles(source).map(({ name, make }) => [`runbooks/${name}.json`, make()] as const),
  ]);
const filesOf = async (changes: Change[] = []) => allFiles(withHash(await exportSourceOf(changes)));

describe('the files for programs', async () => {
  const files = await filesOf();
  const read = (file: string) => JSON.parse(files.get(file) ?? 'null') as Record<string, unknown>;

  it('every file of the table is there, whatever its ending', () => {
    for (const { file } of API_FILES) expect(files.get(file)).toBeTruthy();
  });

  it.each([
    ...API_FILES.flatMap(({ file, schema }) => (schema ? [[file, schema] as const] : [])),
    ['runbooks/web-shell.json', 'runbook'] as const,
  ])('%s fits its own schema, and has nothing that the schema does not name', (file, schema) => {
    for (const judge of [read(`${schema}.schema.json`), z.toJSONSchema(API_SCHEMAS[schema])]) {
      const isValid = new Ajv2020({ strict: false, allErrors: true }).compile(judge);
      expect(isValid(read(file)) ? [] : isValid.errors).toEqual([]);
    }
  });

  it('so does each file of any programme', async () => {
    const schemas = new Map(
      Object.keys(API_SCHEMAS).map((name) => [
        name,
        new Ajv2020({ strict: false, allErrors: true }).compile(read(`${name}.schema.json`)),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(drawnProgramme, randomRunbook, async (drawn, text) => {
        const tree = { ...treeOf(drawn), 'runbooks/imported.md': text };
        const source = sourceOf((await readProgramme(filesInMemory(tree))).programme);
        const made = allFiles(withHash(source));
        const named = API_FILES.flatMap(({ file, schema }) => (schema ? [[file, schema] as const] : []));
        const runbooks = source.programme.runbooks.map(
          ({ id }) => [`runbooks/${id}.json`, 'runbook'] as const,
        );
        for (const [file, schema] of [...named, ...runbooks]) {
          const isValid = schemas.get(schema);
          expect(isValid?.(JSON.parse(made.get(file) ?? 'null')) ? [] : isValid?.errors, file).toEqual([]);
        }
        expect(openMetricsProblems(made.get('metrics.txt') ?? '')).toEqual([]);
      }),
      { numRuns: runs(3, 60) },
    );
  });

  it('a runbook has its steps and the ways between them', () => {
    const { runbook } = read('runbooks/web-shell.json') as {
      runbook: { start: string; steps: { key: string; ways: object[] }[] };
    };
    expect(runbook.steps.map(({ key }) => key)).toContain(runbook.start);
    for (const { ways } of runbook.steps) expect(ways.length).toBeGreaterThan(0);
  });

  it('the hash is that of content and day: an edit elsewhere leaves a runbook as it is', async () => {
    const edited = await filesOf([{ file: 'content/guides/why.md', replace: 'Why we do this', by: 'Why' }]);
    expect(await filesOf()).toEqual(files);
    expect(edited.get('programme.json')).not.toBe(files.get('programme.json'));
    expect(edited.get('runbooks/web-shell.json')).toBe(files.get('runbooks/web-shell.json'));
  });

  it('metrics are OpenMetrics', () => {
    const text = files.get('metrics.txt') ?? '';
    expect(openMetricsProblems(text)).toEqual([]);
    const families = readPrometheus(text);
    expect(families.map(({ name }) => name)).toEqual(
      [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name),
    );
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(families.flatMap(({ metrics }) => metrics).map(({ value }) => value)).toEqual(
      samples.map((line) => line.slice(line.lastIndexOf(' ') + 1)),
    );
    expect(text).toContain('readyroom_score{node="DE"} 2.5\n');
    expect(text).toContain('readyroom_runbooks{status="active"} 2\n');
  });

  it('a name with signs of markup stays words in badge, table and metrics', async () => {
    const hostile = await filesOf([
      { file: 'content/site.yml', replace: 'name: Sample', by: `name: '<script>"&'` },
      {
        file: 'content/alerts/edr.yml',
        replace: 'title: Web server started a shell',
        by: `title: '=cmd|''x'', "y"'`,
      },
    ]);
    expect(hostile.get('badge-score.svg')).not.toMatch(/<script|"&"/);
    expect(hostile.get('lookup.csv')).toContain(`"'=cmd|'x', ""y"""`);
    expect(openMetricsProblems(hostile.get('metrics.txt') ?? '')).toEqual([]);
  });
});

it('no word of a withheld file is in any of them', async () => {
  const canaries = canaryFiles();
  for (const at of rows([1], [0, 1, 2])) {
    const hidden = canaries.filter((_, index) => index % 3 === at);
    const labels = Object.fromEntries(hidden.map(({ file }) => [file, 'RED' as const]));
    const programme = await readProgramme(filesInMemory(canaryTree(canaries, labels)));
    const source = withHash(sourceOf(await publishProgramme(programme, 'AMBER')));
    const text = [...allFiles(source)].flat().join('\n');
    expect(
      wordsIn(
        'api',
        text,
        hidden.map(({ word }) => word),
      ),
    ).toEqual([]);
  }
});

describe('examples of the documentation', () => {
  let site = '';
  let files = new Map<string, string>();
  const server = createServer((request, response) => {
    const body = files.get((request.url ?? '').replace('/api/v1/', ''));
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  beforeAll(async () => {
    files = await filesOf();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => void server.close());

  it.each([
    ['A chat bot: which runbook is for this alert?', /^Ransomware: http.*\/runbooks\/ransomware\/$/],
    ['A bot that asks for the first steps', /then /],
    ['A SIEM: a table of alerts and addresses, fetched each night', /^2 rows of 9 columns$/],
    ['A pipeline: stop while a function is blocked', /^(Blocked: |Nothing is blocked)/],
  ])('%s', async (title, answer) => {
    const { code } = API_EXAMPLES.find((one) => one.title === title)!;
    const filled = code
      .replaceAll('SITE', site)
      .replaceAll('ALERT', 'edr/web-server-spawns-shell')
      .replaceAll('RUNBOOK', 'web-shell');
    const run = Object.getPrototypeOf(async () => undefined).constructor as new (
      code: string,
    ) => () => Promise<unknown>;
    expect(String(await new run(`${filled}\nreturn answer;`)())).toMatch(answer);
  });

  it('are all run', () => expect(API_EXAMPLES).toHaveLength(4));
});
