import { closest } from '../../domain/frameworks/suggest.ts';
import { COMMON_OPTIONS, type Command, type Option, type OptionValues, type Terminal } from '../command.ts';
import { ALERTS_OPTIONS, importAlerts } from './import-alerts.ts';
import { CACAO_OPTIONS, importCacao } from './import-cacao.ts';
import { FRAMEWORK_OPTIONS, importFramework } from './import-framework.ts';
import { importRecords, RECORDS_OPTIONS } from './import-records.ts';
import { importRunbooks, RUNBOOKS_OPTIONS } from './import-runbooks.ts';
import { importScores, SCORES_OPTIONS } from './import-scores.ts';
import { UsageError } from '../usage-error.ts';

/** One kind of thing to import. Kinds share the command's options: one name means one thing. */
interface Importer {
  options: Record<string, Option>;
  /** How many files it takes; `any`: none as well. */
  files: 'one' | 'some' | 'any';
  run(files: string[], values: OptionValues, terminal: Terminal): Promise<number>;
}

const KINDS: Readonly<Record<string, Importer>> = {
  runbooks: {
    options: RUNBOOKS_OPTIONS,
    files: 'one',
    run: ([file = ''], ...rest) => importRunbooks(file, ...rest),
  },
  scores: {
    options: SCORES_OPTIONS,
    files: 'one',
    run: ([file = ''], ...rest) => importScores(file, ...rest),
  },
  alerts: { options: ALERTS_OPTIONS, files: 'any', run: importAlerts },
  cacao: { options: CACAO_OPTIONS, files: 'some', run: importCacao },
  framework: {
    options: FRAMEWORK_OPTIONS,
    files: 'one',
    run: ([file = ''], ...rest) => importFramework(file, ...rest),
  },
  records: {
    options: RECORDS_OPTIONS,
    files: 'one',
    run: ([file = ''], ...rest) => importRecords(file, ...rest),
  },
};
const NAMES = Object.keys(KINDS);

export const importCommand: Command = {
  name: 'import',
  summary: "Brings in what others' formats hold, and says what it could not carry",
  usage: `${NAMES.join('|')} FILE…`,
  options: Object.assign({}, ...Object.values(KINDS).map(({ options }) => options)) as Record<string, Option>,
  async run(values, positionals, terminal) {
    const [kind, ...files] = positionals;
    const importer = kind !== undefined && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (!importer) {
      const [nearest] = closest(kind ?? '', NAMES, 1);
      const hint = nearest ? ` Did you mean "${nearest}"?` : '';
      const what = kind === undefined ? 'Expected what to import.' : `Unexpected "import ${kind}".${hint}`;
      throw new UsageError(`${what} There is: import ${NAMES.join(', import ')}.`);
    }
    if (importer.files === 'one' && files.length !== 1)
      throw new UsageError(`Expected one FILE: import ${kind} FILE.`);
    if (importer.files === 'some' && files.length === 0)
      throw new UsageError(`Expected a FILE or several: import ${kind} FILE….`);
    refuseForeignOptions(String(kind), importer, values);
    return importer.run(files, values, terminal);
  },
};

/** An option of another kind would be passed over in silence. */
function refuseForeignOptions(kind: string, { options }: Importer, values: OptionValues): void {
  for (const name of Object.keys(values)) {
    if (Object.hasOwn(options, name) || Object.hasOwn(COMMON_OPTIONS, name) || values[name] === undefined)
      continue;
    const takers = NAMES.filter((one) => Object.hasOwn(KINDS[one]?.options ?? {}, name));
    throw new UsageError(
      `"import ${kind}" takes no --${name}; it belongs to import ${takers.join(' and import ')}.`,
    );
  }
}
