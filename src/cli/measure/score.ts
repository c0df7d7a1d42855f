import { scoreCsv, scoreRows } from '../../adapters/report/score-csv.ts';
import { scoreJson } from '../../adapters/report/score-json.ts';
import { selectScore, type ScoreSelection } from '../../adapters/report/score-selection.ts';
import { scoreTable } from '../../adapters/report/score-table.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { scoreInput, scoreProgramme } from '../../domain/maturity/score-programme.ts';
import { walkedReport } from '../../domain/metrics/control-paths.ts';
import { trend } from '../../domain/maturity/trend.ts';
import { Day } from '../../domain/model/time/day.ts';
import { stopsComputing } from '../check/bearing-errors.ts';
import type { Command, OptionValues } from '../command.ts';
import { FUNCTION_OPTION, functionIn } from './function-option.ts';
import { openWorld } from '../open-world.ts';
import { scoreBasis } from './score-basis.ts';
import { UsageError } from '../usage-error.ts';

export const score: Command = {
  name: 'score',
  summary: 'Computes the maturity scores, with bounds, evidence, targets and gaps',
  options: {
    format: {
      type: 'string',
      choices: ['table', 'json', 'csv', 'xlsx'],
      help: 'How to report (default: table); xlsx is a workbook: > scores.xlsx',
    },
    function: FUNCTION_OPTION,
    compare: { type: 'string', value: 'DATE', help: 'Also show the change since that day, YYYY-MM-DD' },
  },
  async run(values, _positionals, terminal) {
    const only = functionIn(values['function']);
    const from = dayIn(values);
    const opened = await openWorld(values, terminal);
    if (stopsComputing(opened, 'score', terminal)) return 1;
    const { site, today } = scoreBasis(opened, values);
    if (from !== undefined && from > today) {
      throw new UsageError(
        `Unexpected --compare "${from}", expected a day before ${today}, the day that is judged.`,
      );
    }
    const input = scoreInput({ programme: opened.read.programme, site, framework: csf2 });
    const change = from === undefined ? undefined : trend({ ...input, from, to: today });
    const walked = walkedReport(opened.read.programme, today, only?.id);
    const selection = selectScore(scoreProgramme({ ...input, today }), change, only?.id, walked);
    if (values['format'] === 'json') terminal.out(scoreJson(selection));
    else if (values['format'] === 'csv') terminal.out(scoreCsv(selection));
    else if (values['format'] === 'xlsx') terminal.out(await scoreWorkbook(selection));
    else terminal.err(scoreTable(selection));
    return 0;
  },
};

/** The rows of the CSV as a workbook. */
async function scoreWorkbook(selection: ScoreSelection): Promise<Uint8Array> {
  const { workbook } = await import('../../adapters/export/tables/workbook.ts');
  const [titles = [], ...rows] = scoreRows(selection);
  const columns = titles.map((title) => ({ title: String(title), kind: 'text' as const }));
  return workbook([{ name: 'scores', columns, rows }]);
}

function dayIn(values: OptionValues): Day | undefined {
  const given = values['compare'];
  if (given === undefined || Day.safeParse(given).success) return given as Day | undefined;
  throw new UsageError(
    `Unexpected --compare "${String(given)}", expected a day that exists, written YYYY-MM-DD.`,
  );
}
