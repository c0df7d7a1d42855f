import { describe, expect, it } from 'vitest';
import type { Change } from '../../domain/rules/define-rule.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { runPlan } from './run-plan.ts';
import { sectionViews } from './runbook-steps.ts';

const LATE = '```sh\nreboot\n```\n\n> [!CAUTION]\n> Memory is lost.';

async function shown(changes: readonly Change[], key: string) {
  const judged = await judgedSample(changes);
  const runbook = judged.links.runbooks.get('web-shell')!;
  const steps = sectionViews(judged, runbook).flatMap(({ steps: own }) => own);
  return {
    ahead: steps.find((step) => step.key === key)?.ahead,
    care: runPlan(judged, runbook).steps.find((step) => step.key === key)?.care,
    html: steps.find((step) => step.key === key)?.html ?? '',
  };
}
const inStep = (by: string): Change => ({
  file: 'runbooks/web-shell.md',
  replace: 'Look at the process tree.',
  by,
});

describe('a warning is read before the step is done', () => {
  it('stands above the step where its author put it behind a command, and stays there too', async () => {
    const { ahead, care, html } = await shown([inStep(LATE)], 'confirm-the-shell');
    expect(ahead).toEqual([{ word: 'Caution', text: 'Memory is lost.' }]);
    expect(care).toBe('Caution');
    expect(html.indexOf('Memory is lost.')).toBeGreaterThan(html.indexOf('reboot'));
  });

  it('stands once where it comes first', async () => {
    const { ahead, care } = await shown(
      [inStep('> [!WARNING]\n> Hot.\n\n```sh\nx\n```')],
      'confirm-the-shell',
    );
    expect(ahead).toBeUndefined();
    expect(care).toBe('Warning');
  });

  it.each<[string, string, string | undefined]>([
    ['a caution as a fact', '**Caution:** Hot.', 'Caution'],
    ['a note', '> [!NOTE]\n> Cold.', undefined],
  ])('run mode knows of %s', async (_, by, care) =>
    expect((await shown([inStep(by)], 'confirm-the-shell')).care).toBe(care),
  );

  it('is cut at a word where it is long', async () => {
    const { ahead } = await shown(
      [inStep(LATE.replace('lost.', 'lost word '.repeat(60)))],
      'confirm-the-shell',
    );
    expect(ahead?.[0]?.text).toMatch(/^Memory is lost word .*word …$/);
    expect(ahead?.[0]?.text.length).toBeLessThan(260);
  });
});
