import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/rules/define-rule.ts';
import { exportSourceOf, sourceOf } from '../../../testing/exchange/export-source.ts';
import { HAS_SCHEMAS, schemaProblems } from '../../../testing/exchange/official-schemas.ts';
import { programmeOf } from '../../../testing/build-programme.ts';
import type { ExportSource } from '../export-form.ts';
import { exportOscal } from './oscal.ts';

const CONTROL = 'content/assessments/endpoint-telemetry.md';
const read = (source: ExportSource, file: string) =>
  JSON.parse(String(exportOscal(source).files.find((one) => one.file === file)?.content)) as Record<
    string,
    any
  >;
const resultOf = (source: ExportSource) =>
  read(source, 'assessment-results.json')['assessment-results'].results[0];
const CASES: [string, Change[]][] = [
  ['as it is', []],
  ['no target', [{ file: CONTROL, replace: 'current: 2.5, target: 3.5', by: 'current: 2.5' }]],
  ['target reached', [{ file: CONTROL, replace: 'target: 3.5', by: 'target: 2' }]],
  [
    'evidence that is a place',
    [{ file: CONTROL, replace: 'ref: https://example.org/coverage', by: 'ref: "binder 3,  shelf <a>"' }],
  ],
  [
    'not applicable',
    [{ file: CONTROL, replace: 'current: 2.5, target: 3.5', by: 'status: not-applicable, rationale: none' }],
  ],
];

describe('the self-assessment as OSCAL', () => {
  it('says the gap as a risk with its action, the score as properties, the evidence as an observation', async () => {
    const result = resultOf(await exportSourceOf());
    const [finding] = result.findings;
    expect(finding.target).toMatchObject({ 'target-id': 'DE.CM-09', status: { state: 'not-satisfied' } });
    const values = Object.fromEntries(
      finding.props.map((one: { name: string; value: string }) => [one.name, one.value]),
    );
    expect(values).toMatchObject({ score: '2.5', target: '3.5', gap: '1', band: 'medium' });
    expect(result.observations).toMatchObject([
      {
        title: 'Coverage report',
        methods: ['TEST'],
        collected: '2026-09-28T00:00:00Z',
        expires: '2027-03-27T23:59:59Z',
      },
    ]);
    expect(finding['related-observations']).toEqual([{ 'observation-uuid': result.observations[0].uuid }]);
    expect(result.risks).toMatchObject([
      {
        status: 'remediating',
        deadline: '2027-01-31T23:59:59Z',
        remediations: [{ title: 'Cover the build servers' }],
      },
    ]);
    expect(finding['related-risks']).toEqual([{ 'risk-uuid': result.risks[0].uuid }]);
  });

  it.each<[string, number, number]>([
    ['no target', 0, 0],
    ['target reached', 1, 0],
    ['not applicable', 0, 0],
  ])('%s', async (name, findings, risks) => {
    const result = resultOf(await exportSourceOf(CASES.find(([one]) => one === name)![1]));
    expect([(result.findings ?? []).length, (result.risks ?? []).length]).toEqual([findings, risks]);
  });

  it('the profile holds what is in play', async () => {
    const ids = (source: ExportSource) =>
      read(source, 'profile.json')['profile'].imports[0]['include-controls'][0]['with-ids'] as string[];
    expect(ids(await exportSourceOf())).toContain('DE.CM-09');
    expect(ids(await exportSourceOf(CASES[4]![1]))).not.toContain('DE.CM-09');
  });

  it.skipIf(!HAS_SCHEMAS).each(CASES)(
    'fits the official schemas: %s (../shared/data/oscal)',
    async (_name, changes) => {
      const source = await exportSourceOf(changes);
      expect(
        schemaProblems('oscal/oscal_assessment-results_schema.json')(read(source, 'assessment-results.json')),
      ).toEqual([]);
      expect(schemaProblems('oscal/oscal_profile_schema.json')(read(source, 'profile.json'))).toEqual([]);
    },
  );

  it.skipIf(!HAS_SCHEMAS)('an empty programme fits them too (../shared/data/oscal)', () => {
    const source = sourceOf(programmeOf());
    expect(
      schemaProblems('oscal/oscal_assessment-results_schema.json')(read(source, 'assessment-results.json')),
    ).toEqual([]);
  });
});
