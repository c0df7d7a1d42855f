import { expect, it } from 'vitest';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { SAMPLE_TREE } from '../../testing/sample-tree.ts';
import type { Grouped } from './group-by.ts';
import { linkProgramme } from './resolve-references.ts';

const { programme } = await readProgramme(filesInMemory(SAMPLE_TREE));
const links = linkProgramme(programme);
const ids = <Node extends { id: string }>(grouped: Grouped<Node>, id: string) =>
  grouped.get(id)?.map((node) => node.id);

it('finds who refers to something', () => {
  expect(ids(links.runbooksByRole, 'incident-lead')).toEqual(['ransomware', 'web-shell']);
  expect(ids(links.runbooksByTechnique, 'T1505.003')).toEqual(['web-shell']);
  expect(ids(links.runbooksByTrigger, 'edr/web-server-spawns-shell')).toEqual(['ransomware', 'web-shell']);
  expect(ids(links.triggersByTechnique, 'T1505.003')).toEqual(['edr/web-server-spawns-shell']);
  expect(ids(links.assessmentsBySubcategory, 'DE.CM-09')).toEqual(['endpoint-telemetry']);
  expect(ids(links.recordsByRunbook, 'ransomware')).toEqual(['tabletop']);
  expect(ids(links.runbooksByStep, 'isolate-host')).toEqual(['web-shell']);
  expect(ids(links.runbooksByRegulation, 'gdpr-art-33')).toEqual(['web-shell']);
  expect(links.routesInto.get('web-shell')?.map(({ from, when }) => [from.id, when])).toEqual([
    ['ransomware', 'a web server was the way in'],
  ]);
});

it('a reusable step brings its role with it', () => {
  const steps = links.stepsByRole
    .get('triage-analyst')
    ?.map(({ runbook, step }) => `${runbook.id}#${step.anchor}`);
  expect(steps).toContain('web-shell#isolate-a-host');
});

it('is undefined for what nothing refers to', () => {
  expect(links.runbooksByRole.get('ciso')).toBeUndefined();
});
