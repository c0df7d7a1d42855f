import { exerciseJson, exerciseMarkdown, exerciseText } from '../../adapters/report/exercise-plan.ts';
import { pathCoverage } from '../../domain/metrics/path-coverage.ts';
import { planExercises } from '../../domain/metrics/plan-exercises.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { nearest } from '../../domain/words/nearest.ts';
import type { Command } from '../command.ts';
import { openWorld } from '../open-world.ts';
import { UsageError } from '../usage-error.ts';

export const exercise: Command = {
  name: 'exercise',
  summary: 'Plans the fewest scenarios that walk what no exercise of a runbook walked',
  usage: 'plan RUNBOOK',
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      help: 'How to report (default: text)',
    },
  },
  async run(values, [work, id, more], terminal) {
    if (work !== 'plan' || id === undefined || more !== undefined)
      throw new UsageError('Expected "exercise plan RUNBOOK", such as "exercise plan ransomware".');
    const { read, world } = await openWorld(values, terminal);
    const runbook = runbookNamed(id, read.programme.runbooks);
    const ways = pathCoverage(runbook, read.programme, world.today);
    const planned = { runbook, ways, plan: planExercises(runbook, ways), today: world.today };
    if (values['format'] === 'json') terminal.out(exerciseJson(planned));
    else if (values['format'] === 'markdown') terminal.out(exerciseMarkdown(planned));
    else terminal.out(exerciseText(planned));
    return 0;
  },
};

function runbookNamed(id: string, runbooks: readonly Runbook[]): Runbook {
  const found =
    runbooks.find((one) => one.id === id) ?? runbooks.find(({ meta }) => meta.aliases?.includes(id));
  if (found) return found;
  const guess = nearest(
    id,
    runbooks.map((one) => one.id),
  );
  throw new UsageError(
    `There is no runbook "${id}" that can be read.${guess ? ` Did you mean "${guess}"?` : ''}`,
  );
}
