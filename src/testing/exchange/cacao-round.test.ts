import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { exportCacao } from '../../adapters/export/cacao/cacao.ts';
import type { ExportSource } from '../../adapters/export/export-form.ts';
import { draftRunbook } from '../../adapters/import/cacao/draft-runbook.ts';
import type { RunbookDraft } from '../../adapters/import/cacao/runbook-draft.ts';
import { readPlaybook } from '../../adapters/import/cacao/read-playbook.ts';
import type { CacaoPlaybook, CacaoStep } from '../../domain/exchange/cacao.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { LONG, runs } from '../length.ts';
import { filesInMemory } from '../memory-files.ts';
import { randomMarkdown } from '../random/markdown.ts';
import { FRONT, randomRunbook } from '../random/runbook.ts';
import { changedTree, SAMPLE_AS_OF } from '../sample-tree.ts';
import { exportSourceOf, sourceOf } from './export-source.ts';
import { cacaoProblems, HAS_SCHEMAS } from './official-schemas.ts';

const PRODUCT = new URL('../../../', import.meta.url).pathname;
const ID = 'imported';

function exported(source: ExportSource, id: string): CacaoPlaybook {
  const [file] = exportCacao(source, [id]).files;
  return JSON.parse(String(file?.content)) as CacaoPlaybook;
}

function drafted(playbook: unknown, id?: string): RunbookDraft {
  const read = readPlaybook(playbook);
  if ('problem' in read) throw new Error(read.problem);
  return draftRunbook(read, {
    framework: attack19,
    severities: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
    owner: 'incident-lead',
    today: SAMPLE_AS_OF,
    taken: new Set(),
    id,
  });
}

/** The playbook of what was imported, in the place of the runbook that it came from. */
async function again(playbook: unknown, { programme }: Pick<ExportSource, 'programme'>, id?: string) {
  const draft = drafted(playbook, id);
  const { programme: read } = await readProgramme(filesInMemory({ [draft.file]: draft.text }));
  const [runbook] = read.runbooks;
  if (!runbook) throw new Error(`the draft cannot be read:\n${draft.text}`);
  const others = programme.runbooks.filter((one) => one.id !== draft.id);
  return exported(sourceOf({ ...programme, runbooks: [...others, runbook] }), draft.id);
}

/** A runbook that is imported is a draft, whatever it was. */
function asDraft(playbook: CacaoPlaybook): CacaoPlaybook {
  const { revoked: _, ...rest } = playbook;
  const extensions = Object.entries(playbook.playbook_extensions ?? {});
  return {
    ...rest,
    playbook_extensions: Object.fromEntries(
      extensions.map(([key, one]) => [key, { ...(one as object), status: 'draft' }]),
    ),
  };
}

const carries = (playbook: CacaoPlaybook): boolean =>
  Object.values(playbook.playbook_extensions ?? {}).some(
    (one) => typeof (one as { text?: string }).text === 'string',
  );

describe('export, import and export again', async () => {
  // All that is shipped in the long run, the sample in the quick one.
  const { programme } = await readProgramme(LONG ? filesOnDisk(PRODUCT) : filesInMemory(changedTree([])));
  const source = sourceOf(programme);
  const ids = programme.runbooks.map(({ id }) => id);

  it.each(ids)('%s is the same, to the byte', async (id) => {
    const first = asDraft(exported(source, id));
    const second = await again(first, source);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it.skipIf(!HAS_SCHEMAS)('what carries its runbook fits the official schemas (../shared/data/cacao)', () => {
    const { lax, strict } = cacaoProblems();
    for (const id of ids) {
      const playbook = exported(source, id);
      expect(carries(playbook), id).toBe(true);
      expect([lax(playbook), strict(playbook)], id).toEqual([[], []]);
    }
  });

  it('brings back each field as a field', async () => {
    const { text } = drafted(exported(await exportSourceOf(), 'web-shell'));
    const written = changedTree([])['runbooks/web-shell.md'] ?? '';
    const facts = [...written.matchAll(/\*\*[A-Z][a-zA-Z ]+:\*\* [^*·\n]*[^*·\s]/g)].map(String);
    expect(facts.length).toBeGreaterThan(8);
    for (const fact of facts) expect(text).toContain(fact);
    for (const [, key] of written.matchAll(/^([a-z_]+):/gm))
      expect(text).toMatch(new RegExp(`^${key}:`, 'm'));
  });

  it('one that was changed on the way is drafted by its steps, and says so', () => {
    const first = exported(source, 'web-shell');
    const [step] = Object.entries(first.workflow).filter(([, one]) => one.type === 'action');
    const [key, action] = step as [string, CacaoStep];
    const changed = {
      ...first,
      workflow: { ...first.workflow, [key]: { ...action, name: 'Call the bank' } },
    };
    const draft = drafted(changed);
    expect(draft.whole).toBe(false);
    expect(draft.text).toContain('### Call the bank');
    expect(draft.look[0]).toContain('it was changed since it was made of a runbook');
    const { workflow, ...rest } = first;
    const sorted = Object.fromEntries(Object.entries(workflow).toReversed());
    expect(drafted({ workflow: sorted, ...rest, modified: '2030-01-01T00:00:00.000Z' }).whole).toBe(true);
  });

  it('a label that somebody closed further on the way counts', () => {
    const first = exported(source, 'web-shell');
    const closed = { ...first, markings: ['marking-tlp--e828b379-4e03-4974-9ac4-e53a884c97c1'] };
    expect(drafted(closed).text).toContain('\ntlp: RED\n');
  });

  it('an extension that names what there is not is passed over', async () => {
    const first = exported(source, ids[0] ?? '');
    const hostile = { csf: ['XX.YY-99', { a: 1 }, '__proto__'], severity: ['SEV0', 'nothing'] };
    const second = await again(
      { ...first, playbook_extensions: { any: hostile, none: null, word: 'x' } },
      source,
      ID,
    );
    const plain = await again({ ...first, playbook_extensions: {} }, source, ID);
    expect(second).toEqual(plain);
  });

  it('any playbook is the same from its first export on', async () => {
    const size = 7;
    const to = fc.integer({ min: 0, max: size }).map((at) => (at === size ? 'end--1' : `step--${at}`));
    const name = fc.constantFrom('Look', 'Block', 'Ask the owner', 'Is it bad', 'Restore', 'Tell');
    const action = fc.record(
      {
        type: fc.constant('action'),
        name,
        on_completion: to,
        on_failure: to,
        description: fc.constantFrom('Do it', '# x\n- [ ] y'),
      },
      { requiredKeys: ['type', 'name', 'on_completion'] },
    );
    const condition = fc.record({
      type: fc.constant('if-condition'),
      name,
      condition: fc.constant('x'),
      on_true: to,
      on_false: to,
    });
    const choice = fc.record({
      type: fc.constant('switch-condition'),
      name,
      switch: fc.constant('__kind__'),
      cases: fc.record({ one: to, two: to }),
    });
    const workflow = fc.array(fc.oneof({ weight: 3, arbitrary: action }, condition, choice), {
      minLength: size,
      maxLength: size,
    });
    await fc.assert(
      fc.asyncProperty(workflow, async (steps) => {
        const given = {
          type: 'playbook',
          spec_version: 'cacao-2.0',
          name: 'Drawn',
          playbook_variables: { __host__: { type: 'string' } },
          workflow_start: 'start--1',
          workflow: {
            'start--1': { type: 'start', on_completion: 'step--0' },
            ...Object.fromEntries(steps.map((step, at) => [`step--${at}`, step])),
            'end--1': { type: 'end' },
          },
        };
        const second = await again(given, source, ID);
        expect(carries(second)).toBe(true);
        expect(await again(second, source, ID)).toEqual(second);
      }),
      { numRuns: runs(5, 60), endOnFailure: true },
    );
  });

  it('and any runbook', async () => {
    await fc.assert(
      fc.asyncProperty(randomRunbook, async (text) => {
        const { programme: read } = await readProgramme(filesInMemory({ [`runbooks/${ID}.md`]: text }));
        const drawn = sourceOf({ ...programme, runbooks: [...programme.runbooks, ...read.runbooks] });
        const first = asDraft(exported(drawn, ID));
        expect(carries(first)).toBe(true);
        expect(await again(first, drawn)).toEqual(first);
      }),
      { numRuns: runs(5, 60) },
    );
  });

  it('and whatever Markdown shows, or the playbook says that it is carried by its steps alone', async () => {
    let carried = 0;
    const number = runs(5, 100);
    await fc.assert(
      fc.asyncProperty(randomMarkdown('w'), async ({ text }) => {
        const file = `${FRONT}\n## Containment\n\n${text}\n`;
        const { programme: read } = await readProgramme(filesInMemory({ [`runbooks/${ID}.md`]: file }));
        const drawn = sourceOf({ ...programme, runbooks: [...programme.runbooks, ...read.runbooks] });
        const { notes } = exportCacao(drawn, [ID]);
        const first = asDraft(exported(drawn, ID));
        if (!carries(first)) {
          expect(notes.join()).toContain('is carried by its steps alone');
          return;
        }
        carried += 1;
        expect(await again(first, drawn)).toEqual(first);
      }),
      { numRuns: number, endOnFailure: true },
    );
    expect(carried).toBeGreaterThan(number / 2);
  });
});
