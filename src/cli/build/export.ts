import { closest } from '../../domain/frameworks/suggest.ts';
import type { Command, Option, OptionValues, Terminal } from '../command.ts';
import { exportPack, PACK_OPTIONS } from './export-pack.ts';
import { UsageError } from '../usage-error.ts';

/** One form to write. Forms share the command's options: one name means one thing. */
interface Exporter {
  options: Record<string, Option>;
  run(values: OptionValues, terminal: Terminal): Promise<number>;
}

const FORMS: Readonly<Record<string, Exporter>> = {
  pack: { options: PACK_OPTIONS, run: exportPack },
};
const NAMES = Object.keys(FORMS);

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes the programme in other forms; pack: HTML files that need nothing beside them',
  usage: NAMES.join('|'),
  options: Object.assign({}, ...Object.values(FORMS).map(({ options }) => options)) as Record<string, Option>,
  async run(values, positionals, terminal) {
    const [name, ...others] = positionals;
    const exporter = name !== undefined && Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
    if (!exporter || others.length > 0) {
      const [nearest] = exporter ? [] : closest(name ?? '', NAMES, 1);
      const hint = nearest ? ` Did you mean "${nearest}"?` : '';
      const what =
        name === undefined
          ? 'Expected what to export.'
          : `Unexpected "export ${positionals.join(' ')}".${hint}`;
      throw new UsageError(`${what} There is: export ${NAMES.join(', export ')}.`);
    }
    return exporter.run(values, terminal);
  },
};
