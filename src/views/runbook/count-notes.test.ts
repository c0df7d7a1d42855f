import { expect, it } from 'vitest';
import { parseRunbook, parseSharedStep } from '../../markdown/parse-runbook.ts';
import { countOnNotes } from './count-notes.ts';
import type { SectionView, StepView } from './runbook-steps.ts';

it('counts the notes of a reusable step on behind those of the runbook, as often as it stands there', () => {
  const body = parseRunbook(
    'Now.[^a]\n\n## Detection\n\n### One\n\n### Two\n\n**Verify:** own[^a]\n\n[^a]: A.\n',
    'runbooks/a.md',
  );
  const shared = parseSharedStep(
    'Press.[^p] Twice.[^p]\n\n**Caution:** hot[^q]\n\n[^p]: P.\n[^q]: Q.\n',
    'content/steps/s.md',
  );
  const steps = (body.sections[0]?.steps ?? []).map(({ anchor, facts, html }): StepView => ({
    ...{ anchor, html, key: anchor, number: '', title: anchor, kind: 'step', roles: [], csf: [], arms: [] },
    shared: { label: 's', html: shared.html, ...(shared.notes ? { notes: shared.notes } : {}) },
    ...(shared.facts.caution ? { caution: shared.facts.caution.html } : {}),
    ...(facts.verify ? { verify: facts.verify.html } : {}),
  }));
  const section: SectionView = { anchor: 'detection', title: 'Detection', html: '', steps };
  const { sections, notes } = countOnNotes([section], body);
  expect(notes).toHaveLength(5);
  const html = [
    body.intro,
    ...notes,
    ...(sections[0]?.steps ?? []).flatMap((step) => [step.shared?.html, step.caution, step.verify]),
  ].join('\n');
  const ids = [...html.matchAll(/id="(NoteRef-[^"]+)"/g)].map(([, id]) => id);
  expect(ids.toSorted()).toEqual([
    'NoteRef-1',
    'NoteRef-1-2',
    'NoteRef-2',
    'NoteRef-2-2',
    'NoteRef-3',
    'NoteRef-4',
    'NoteRef-4-2',
    'NoteRef-5',
  ]);
  const back = [...html.matchAll(/href="#(NoteRef-[^"]+)"/g)].map(([, id]) => id);
  expect(back.toSorted()).toEqual(ids.toSorted());
});
