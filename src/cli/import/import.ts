import { closest } from '../../domain/frameworks/suggest.ts';
import type { Command, Option, OptionValues, Terminal } from '../command.ts';
import { importScores, SCORES_OPTIONS } from './import-scores.ts';
import { UsageError } from '../usage-error.ts';

/** One kind of thing to import. Kinds share the command's options: one name means one thing. */
interface Importer {
  options: Record<string, Option>;
  run(file: string, values: OptionValues, terminal: Terminal): Promise<number>;
}

const KINDS: Readonly<Record<string, Importer>> = {
  scores: { options: SCORES_OPTIONS, run: importScores },
};
const NAMES = Object.keys(KINDS);

export const importCommand: Command = {
  name: 'import',
  summary: "Brings in what others' formats hold, and says what it could not carry",
  usage: `${NAMES.join('|')} FILE`,
  options: Object.assign({}, ...Object.values(KINDS).map(({ options }) => options)) as Record<string, Option>,
  async run(values, positionals, terminal) {
    const [kind, file, ...others] = positionals;
    const importer = kind !== undefined && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (!importer) {
      const [nearest] = closest(kind ?? '', NAMES, 1);
      const hint = nearest ? ` Did you mean "${nearest}"?` : '';
      const what = kind === undefined ? 'Expected what to import.' : `Unexpected "import ${kind}".${hint}`;
      throw new UsageError(`${what} There is: import ${NAMES.join(', import ')}.`);
    }
    if (file === undefined || others.length > 0)
      throw new UsageError(`Expected one FILE: import ${kind} FILE.`);
    return importer.run(file, values, terminal);
  },
};
