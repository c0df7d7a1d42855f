import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CacaoPlaybook, CacaoStep } from '../../../domain/exchange/cacao.ts';
import { graphProblems } from '../../../domain/exchange/cacao-graph.ts';
import type { Arm, Destination, Facts, Step } from '../../../domain/model/body.ts';
import { PHASES } from '../../../domain/model/phase.ts';
import { programmeOf, runbookOf, sectionOf, stepOf } from '../../../testing/build-programme.ts';
import { exportSourceOf, sourceOf } from '../../../testing/exchange/export-source.ts';
import { cacaoProblems, HAS_SCHEMAS } from '../../../testing/exchange/official-schemas.ts';
import { runs } from '../../../testing/length.ts';
import { exportCacao } from './cacao.ts';
import { EXTENSION } from './extension.ts';

const NOWHERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const playbooks = (source: Parameters<typeof exportCacao>[0], ...ids: string[]) =>
  exportCacao(source, ids).files.map(({ content }) => JSON.parse(String(content)) as CacaoPlaybook);
const stepNamed = ({ workflow }: CacaoPlaybook, name: string, type: CacaoStep['type']) =>
  Object.values(workflow).find((step) => step.name === name && step.type === type);

describe('a playbook of the sample', async () => {
  const source = await exportSourceOf();
  const [playbook] = playbooks(source, 'web-shell') as [CacaoPlaybook];

  it('says of itself what the runbook says', () => {
    const { meta } = source.links.runbooks.get('web-shell')!;
    expect(playbook.name).toBe(meta.title);
    expect(playbook.description).toContain(meta.summary);
    expect(playbook.markings).toEqual(Object.keys(playbook.data_marking_definitions ?? {}));
    expect(Object.values(playbook.data_marking_definitions ?? {})[0]?.tlpv2_level).toBe('TLP:GREEN');
    expect(playbook.external_references).toContainEqual({
      name: 'Web Shell',
      source: 'MITRE ATT&CK',
      url: 'https://attack.mitre.org/techniques/T1505/003/',
      external_id: 'T1505.003',
    });
    expect(playbook.playbook_extensions?.[EXTENSION]).toMatchObject({ runbook: 'web-shell', csf: meta.csf });
  });

  it('has an action for every step, with its role, its phase and its words', () => {
    const { body } = source.links.runbooks.get('web-shell')!;
    for (const step of body.sections.flatMap(({ steps }) => steps)) {
      const action = stepNamed(playbook, step.title, 'action');
      expect(action?.step_extensions?.[EXTENSION]).toMatchObject({ step: step.key, phase: step.phase });
      expect(action?.commands?.[0]?.command).toBeTruthy();
    }
    const agents = Object.values(playbook.agent_definitions ?? {});
    expect(agents).toContainEqual({ type: 'group', name: 'Triage analyst', description: 'Looks first' });
  });

  it('takes the words and facts of a reusable step', () => {
    const action = Object.values(playbook.workflow).find(({ commands }) =>
      commands?.[0]?.command.includes('Press Isolate in the console.'),
    );
    expect(action?.commands?.[0]?.command).toContain('- [ ] The console shows the host as isolated');
    expect(action?.description).toContain('**Time:** 5m');
  });

  it('only active runbooks, or those that are named whatever their status', async () => {
    const draft = await exportSourceOf([
      { file: 'runbooks/ransomware.md', replace: 'status: active', by: 'status: draft' },
    ]);
    expect(exportCacao(draft, []).files.map(({ file }) => file)).toEqual(['web-shell.json']);
    const named = exportCacao(draft, ['ransomware']);
    expect(named.files.map(({ file }) => file)).toEqual(['ransomware.json']);
  });
});

const arm = (label: string, destination: Destination): Arm => ({
  label,
  destination,
  text: label,
  span: NOWHERE,
});
const to = (anchor: string): Destination => ({ kind: 'step', anchor });

it('two answers are an if, more a switch; an end keeps its reason, another runbook is a playbook action', () => {
  const sections = [
    sectionOf('Analysis', ['analysis'], {
      steps: [
        stepOf('Is it real', {
          phase: 'analysis',
          kind: 'decision',
          arms: [arm('Yes', to('how-bad')), arm('No', { kind: 'end', reason: 'thank the reporter' })],
        }),
        stepOf('How bad', {
          phase: 'analysis',
          kind: 'decision',
          arms: [
            arm('Very', { kind: 'file', path: 'runbooks/other.md' }),
            arm('A little', to('cut-off')),
            arm('Sehr schlimm!', to('cut-off')),
          ],
        }),
        stepOf('Cut off', { facts: factOf('If it fails', 'pull the plug') }),
      ],
    }),
  ];
  const source = sourceOf(
    programmeOf({ runbooks: [runbookOf({ routes: [] }, { sections }), runbookOf({ id: 'other' })] }),
  );
  const [playbook] = playbooks(source, 'phishing') as [CacaoPlaybook];
  const { workflow } = playbook;
  const condition = stepNamed(playbook, 'Is it real', 'if-condition');
  expect(condition?.condition).toBe("__is-it-real__:value = 'yes'");
  expect(workflow[condition?.on_true ?? '']?.name).toBe('How bad');
  expect(workflow[condition?.on_false ?? '']).toMatchObject({ type: 'end', name: 'thank the reporter' });
  const choice = stepNamed(playbook, 'How bad', 'switch-condition');
  expect(Object.keys(choice?.cases ?? {})).toEqual(['very', 'a-little', 'sehr-schlimm']);
  const [other] = playbooks(source, 'other') as [CacaoPlaybook];
  expect(workflow[choice?.cases?.['very'] ?? '']).toMatchObject({
    type: 'playbook-action',
    playbook_id: other.id,
  });
  const cut = stepNamed(playbook, 'Cut off', 'action');
  expect(workflow[cut?.on_failure ?? '']?.commands?.[0]?.command).toBe('pull the plug');
  expect(cut?.on_completion).toBeUndefined();
});

function factOf(label: 'If it fails' | 'Next', text: string, anchor?: string): Facts {
  const links = anchor
    ? [{ target: { kind: 'anchor' as const, anchor }, text, image: false, span: NOWHERE }]
    : [];
  const fact = { text, html: text, span: NOWHERE, links };
  return label === 'Next' ? { next: fact } : { ifItFails: fact };
}

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const destination: fc.Arbitrary<Destination> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES).map(to) },
  fc.constantFrom('', 'done', 'done').map((reason): Destination => ({ kind: 'end', reason })),
  fc
    .constantFrom('runbooks/other.md', 'runbooks/gone.md', 'content/guides/why.md', 'runbooks/withheld-1.md')
    .map((path): Destination => ({ kind: 'file', path, anchor: 'there' })),
  fc.constant({ kind: 'nowhere', text: 'x' } as const),
);
const randomStep = (name: string): fc.Arbitrary<Step> =>
  fc
    .record({
      phase: fc.constantFrom(...PHASES),
      arms: fc.array(
        fc.record({
          label: fc.constantFrom('Yes', 'yes', 'No', 'Ja – später', '', 'default'),
          to: destination,
        }),
        { maxLength: 4 },
      ),
      next: fc.option(fc.constantFrom(...NAMES), { nil: undefined, freq: 3 }),
      fails: fc.option(fc.constantFrom(...NAMES, 'words'), { nil: undefined, freq: 3 }),
    })
    .map(({ phase, arms, next, fails }) =>
      stepOf(name, {
        phase,
        kind: arms.length > 0 ? 'decision' : 'step',
        arms: arms.map((one) => arm(one.label, one.to)),
        facts: {
          ...(next ? factOf('Next', 'next', next) : {}),
          ...(fails ? factOf('If it fails', 'see', fails === 'words' ? undefined : fails) : {}),
        },
      }),
    );
const randomRunbook = fc
  .subarray(NAMES)
  .chain((names) => fc.tuple(...names.map(randomStep)))
  .map((steps) =>
    runbookOf(
      { routes: steps.length % 2 ? [{ when: 'x', to: 'other' }] : [] },
      { sections: steps.map((step, at) => sectionOf(`S${at}`, [step.phase], { steps: [step] })) },
    ),
  );

describe('whatever a runbook says', () => {
  const made = (runbook: ReturnType<typeof runbookOf>) =>
    playbooks(
      sourceOf(programmeOf({ runbooks: [runbook, runbookOf({ id: 'other', routes: [] })] })),
      'phishing',
    )[0] as CacaoPlaybook;

  it('its playbook can be walked: nothing dangles, everything is reached, and only a closed circle has no end', () => {
    fc.assert(
      fc.property(randomRunbook, (runbook) => {
        const playbook = made(runbook);
        const kinds = graphProblems(playbook).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'no-end')).toEqual([]);
        const names = Object.values(playbook.workflow).map(({ name }) => name);
        for (const { steps } of runbook.body.sections)
          for (const { title } of steps) expect(names).toContain(title);
      }),
      { numRuns: runs(60) },
    );
  });

  it.skipIf(!HAS_SCHEMAS)('it fits the official schemas, lax and strict (../shared/data/cacao)', () => {
    const { lax, strict } = cacaoProblems();
    fc.assert(
      fc.property(randomRunbook, (runbook) => {
        const playbook = made(runbook);
        expect(lax(playbook)).toEqual([]);
        expect(strict(playbook)).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it.skipIf(!HAS_SCHEMAS)(
    'the strict reading refuses what the standard does not name (../shared/data/cacao)',
    () => {
      const { strict } = cacaoProblems();
      expect(strict({ ...made(runbookOf({ routes: [] })), own: 1 })).not.toEqual([]);
    },
  );
});
