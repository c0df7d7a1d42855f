import { expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { csf2 } from '../frameworks/csf.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import type { Programme } from '../model/programme.ts';
import { functionReadiness, programmeReadiness } from '../readiness/programme-readiness.ts';
import { readinessWorld } from '../readiness/world.ts';
import { LONG } from '../../testing/length.ts';

const TODAY = '2026-10-31';

function numbers(programme: Programme) {
  const world = readinessWorld(programme, csf2, TODAY);
  const { score } = world;
  const readiness = programmeReadiness(world);
  return {
    scores: [score.overall, ...score.functions, ...score.subcategories].map((node) => [
      node.score,
      node.low,
      node.high,
      node.coverage,
      node.evidenced,
      node.level,
    ]),
    readiness: readiness.functions.map((one) => [one.id, one.state, one.passed, one.applicable]),
  };
}

it('hiding any one runbook, control or record of the sample changes no number', async () => {
  const { programme, texts } = await readProgramme(filesOnDisk(process.cwd()));
  const whole = numbers(programme);
  const lists = ['runbooks', 'assessments', 'records'] as const;
  for (const list of lists) {
    for (const [at, item] of programme[list].entries()) {
      if (at % (list === 'assessments' ? 20 : LONG ? 1 : 3) !== 0) continue;
      const labelled = { ...programme, [list]: programme[list].with(at, { ...item, tlp: 'RED' } as never) };
      expect(numbers(await publishProgramme({ programme: labelled, texts }, 'AMBER')), item.file).toEqual(
        whole,
      );
    }
  }
});

it('a hidden step still says how to verify it, in whatever includes it', async () => {
  const tree = changedTree([
    {
      file: 'content/steps/isolate-host.md',
      replace: 'owner: incident-lead',
      by: 'owner: incident-lead\ntlp: RED',
    },
    {
      file: 'content/steps/isolate-host.md',
      replace: '- [ ] The console',
      by: '**Verify:** it is off.\n\n- [ ] The console',
    },
    { file: 'runbooks/ransomware.md', text: null },
    {
      file: 'runbooks/web-shell.md',
      replace: '**Files are encrypted** → [Ransomware](ransomware.md)',
      by: 'x',
    },
  ]);
  const read = await readProgramme(filesInMemory(tree));
  const states = (programme: Programme) =>
    functionReadiness(readinessWorld(programme, csf2, TODAY), 'RS')?.items.map(({ id, state }) => [
      id,
      state,
    ]);
  const shown = await publishProgramme(read, 'AMBER');
  expect(JSON.stringify(shown)).not.toContain('it is off');
  expect(states(shown)).toEqual(states(read.programme));
  expect(states(shown)).toContainEqual(['runbook-verification', 'pass']);
});
