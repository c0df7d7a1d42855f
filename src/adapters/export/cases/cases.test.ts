import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportSourceOf } from '../../../testing/exchange/export-source.ts';
import { readPlaybook } from '../../import/cacao/read-playbook.ts';
import { exportCacao } from '../cacao/cacao.ts';
import type { Exported } from '../export-form.ts';
import { exportIris } from './iris.ts';
import { exportStix, PLAYBOOK_EXTENSION } from './stix.ts';
import { exportTheHive } from './thehive.ts';

/** `InputCaseTemplate` and `InputTask` as thehive4py declares them: no other key, and values in their ranges. */
const TheHiveTemplate = z.strictObject({
  name: z.string().min(1),
  displayName: z.string().min(1),
  description: z.string(),
  severity: z.int().min(1).max(4),
  tags: z.array(z.string()),
  flag: z.boolean(),
  tlp: z.int().min(0).max(4),
  tasks: z.array(
    z.strictObject({
      title: z.string().min(1),
      group: z.string().min(1),
      description: z.string(),
      order: z.int(),
      flag: z.boolean(),
    }),
  ),
});

/** What `validate_case_template` of iris-web refuses, and what a case made from a template reads unasked. */
const IrisTemplate = z.strictObject({
  name: z.string().trim().min(1),
  display_name: z.string().trim().min(1),
  description: z.string(),
  author: z.string().max(128),
  summary: z.string(),
  tags: z.array(z.string().regex(/^[^,]+$/)),
  tasks: z.array(
    z.strictObject({
      title: z.string().min(1),
      description: z.string().min(1),
      tags: z.array(z.string().regex(/^[^,]+$/)),
    }),
  ),
  note_directories: z.array(
    z.strictObject({
      title: z.string().min(1),
      notes: z.array(z.strictObject({ title: z.string().min(1), content: z.string() })),
    }),
  ),
});

/** STIX 2.1's own rules for these three objects, and what every published version of the extension's schema demands. */
const Instant = z.iso.datetime({ precision: 3 });
const stixId = (type: string) =>
  z.string().regex(new RegExp(`^${type}--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`));
const Object21 = { spec_version: z.literal('2.1'), created: Instant };
const StixBundle = z.strictObject({
  type: z.literal('bundle'),
  id: stixId('bundle'),
  objects: z.tuple([
    z.looseObject({ ...Object21, type: z.literal('marking-definition'), id: stixId('marking-definition') }),
    z.looseObject({
      ...Object21,
      type: z.literal('identity'),
      id: stixId('identity'),
      modified: Instant,
      name: z.string().min(1),
    }),
    z.looseObject({
      ...Object21,
      type: z.literal('course-of-action'),
      id: stixId('course-of-action'),
      modified: Instant,
      name: z.string().min(1),
      external_references: z.array(
        z.strictObject({
          source_name: z.string().min(1),
          description: z.string(),
          url: z.url().optional(),
          external_id: z.string().optional(),
        }),
      ),
      extensions: z.strictObject({
        [PLAYBOOK_EXTENSION]: z.looseObject({
          type: z.literal('playbook'),
          extension_type: z.literal('property-extension'),
          playbook_id: stixId('playbook'),
          created: Instant,
          modified: Instant,
          playbook_creator: stixId('identity'),
          playbook_standard: z.literal('cacao'),
          playbook_severity: z.int().min(0).max(100).optional(),
          labels: z.array(z.string()).min(1).optional(),
          playbook_bin: z.base64(),
        }),
      }),
    }),
  ]),
});

const read = ({ files }: Exported): unknown[] => files.map(({ content }) => JSON.parse(String(content)));

describe('templates of cases', async () => {
  const source = await exportSourceOf();
  const steps = (id: string) =>
    source.links.runbooks.get(id)?.body.sections.flatMap((section) => section.steps) ?? [];

  it.each([
    ['TheHive', exportTheHive, TheHiveTemplate],
    ['DFIR-IRIS', exportIris, IrisTemplate],
    ['STIX', exportStix, StixBundle],
  ])('%s: each file is what its publisher asks for', (_name, make, schema) => {
    const values = read(make(source, []));
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['TheHive', exportTheHive],
    ['DFIR-IRIS', exportIris],
  ])('%s: every step is a task that leads to its place, in the order of the page', (_name, make) => {
    const [value] = read(make(source, ['web-shell'])) as [
      { tasks: { title: string; description: string }[] },
    ];
    const tasks = value.tasks.filter(({ description }) => description.includes('/runbooks/web-shell/#'));
    expect(tasks.map(({ title }) => title)).toEqual(steps('web-shell').map(({ title }) => title));
    for (const [at, { anchor }] of steps('web-shell').entries())
      expect(tasks[at]?.description).toContain(`(https://runbooks.example/runbooks/web-shell/#${anchor})`);
  });

  it('a title is words in Markdown, and the answers of a decision are one list', async () => {
    const changed = await exportSourceOf([
      { file: 'runbooks/web-shell.md', replace: 'title: Web shell on a server', by: 'title: "A [b](c) *d*"' },
    ]);
    const [value] = read(exportTheHive(changed, ['web-shell'])) as [{ tasks: { description: string }[] }];
    const words = value.tasks.map(({ description }) => description).join('\n');
    expect(words).toContain('[A \\[b\\](c) \\*d\\*](https://runbooks.example/');
    expect(words).toMatch(/^- \*\*.+\*\* → .+\n- \*\*/m);
  });

  it('a course of action carries the playbook of "export cacao", and "import cacao" finds it there', () => {
    const [bundle] = read(exportStix(source, ['web-shell']));
    const [playbook] = read(exportCacao(source, ['web-shell']));
    const found = readPlaybook(bundle);
    expect('raw' in found && found.raw).toEqual(playbook);
  });

  it('an object with one id is the same in every bundle, and a technique is found as ATT&CK’s', () => {
    const bundles = read(exportStix(source, [])) as { objects: { type: string }[] }[];
    const authors = bundles.map(({ objects }) => objects.find(({ type }) => type === 'identity'));
    expect(authors.length).toBeGreaterThan(1);
    for (const author of authors) expect(author).toEqual(authors[0]);
    expect(JSON.stringify(bundles)).toContain(
      '"source_name":"mitre-attack","description":"Web Shell","url":"https://attack.mitre.org/techniques/T1505/003/","external_id":"T1505.003"',
    );
  });

  it.each([exportTheHive, exportIris])('a case is found by its techniques', (make) => {
    const [value] = read(make(source, ['web-shell'])) as [{ tags: string[] }];
    expect(value.tags).toContain('T1505.003');
  });

  it('of several in one bundle none is taken silently', () => {
    const [one, other] = read(exportStix(source, [])) as { objects: unknown[] }[];
    const both = { type: 'bundle', objects: [...(one?.objects ?? []), ...(other?.objects ?? [])] };
    expect(readPlaybook(both)).toEqual({ problem: expect.stringContaining('2 playbooks') });
  });

  it('what is packed and is no playbook is told', () => {
    const packed = { extensions: { x: { playbook_base64: 'U2VjdXJpdHk=' } }, type: 'course-of-action' };
    expect(readPlaybook({ type: 'bundle', objects: [packed] })).toHaveProperty('problem');
  });
});
