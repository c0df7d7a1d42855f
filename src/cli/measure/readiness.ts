import { readinessJson } from '../../adapters/report/readiness-json.ts';
import { readinessMarkdown } from '../../adapters/report/readiness-markdown.ts';
import { readinessTable } from '../../adapters/report/readiness-table.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { closest } from '../../domain/frameworks/suggest.ts';
import type { Programme } from '../../domain/model/programme.ts';
import { programmeReadiness } from '../../domain/readiness/programme-readiness.ts';
import type { FunctionState } from '../../domain/readiness/readiness.ts';
import { readinessWorld } from '../../domain/readiness/world.ts';
import { stopsComputing } from '../check/bearing-errors.ts';
import type { Command, OptionValues } from '../command.ts';
import { FUNCTION_OPTION, functionIn } from './function-option.ts';
import { openWorld } from '../open-world.ts';
import { UsageError } from '../usage-error.ts';

/** States that make the exit code 1; `partial` means anything but ready. */
const FAILING: Readonly<Record<string, readonly FunctionState[]>> = {
  blocked: ['blocked'],
  partial: ['blocked', 'partial', 'unanswered'],
};

export const readiness: Command = {
  name: 'readiness',
  summary: 'Says whether each function could be relied on, and what stands in the way',
  options: {
    format: {
      type: 'string',
      choices: ['table', 'json', 'markdown'],
      help: 'How to report (default: table)',
    },
    function: FUNCTION_OPTION,
    form: {
      type: 'string',
      value: 'TEAM',
      help: 'Only what is for this operating form, such as soc, or for all',
    },
    'fail-on': {
      type: 'string',
      choices: Object.keys(FAILING),
      help: 'Exit with 1 where a function is blocked; partial: where one is not ready',
    },
  },
  async run(values, _positionals, terminal) {
    const only = functionIn(values['function']);
    const opened = await openWorld(values, terminal);
    const { programme } = opened.read;
    const form = formIn(values, programme);
    if (stopsComputing(opened, 'readiness', terminal)) return 1;
    const { today } = opened.world;
    const all = programmeReadiness(
      readinessWorld(programme, csf2, today),
      form === undefined ? {} : { form },
    );
    const chosen = {
      ...all,
      functions: all.functions.filter(({ id }) => only === undefined || id === only.id),
    };
    if (values['format'] === 'json') terminal.out(readinessJson(chosen));
    else if (values['format'] === 'markdown') terminal.out(readinessMarkdown(chosen));
    else terminal.err(readinessTable(chosen, only !== undefined));
    const failing = FAILING[String(values['fail-on'])] ?? [];
    return chosen.functions.some(({ state }) => failing.includes(state)) ? 1 : 0;
  },
};

function formIn(values: OptionValues, { teams, checklists, assessments }: Programme): string | undefined {
  const given = values['form'];
  if (typeof given !== 'string') return undefined;
  const named = [...checklists.flatMap(({ items }) => items), ...assessments.map(({ meta }) => meta)];
  const known = [
    ...new Set([...teams.map(({ id }) => id), ...named.flatMap(({ forms }) => forms ?? [])]),
  ].sort();
  if (known.includes(given)) return given;
  const [nearest] = closest(given, known, 1);
  const hint = nearest ? ` Did you mean "${nearest}"?` : ` There is: ${known.join(', ') || 'none'}.`;
  throw new UsageError(`There is no operating form "${given}" in content/teams.${hint}`);
}
