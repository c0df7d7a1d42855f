import { closest } from '../../domain/frameworks/suggest.ts';
import type { Command, Option, OptionValues, Terminal } from '../command.ts';
import { MAKE_FORMS } from './export-forms.ts';
import { exportPack, PACK_OPTIONS } from './export-pack.ts';
import { UsageError } from '../usage-error.ts';
import { EXPORT_OPTIONS, writeExport } from './write-export.ts';

/** One form to write. Forms share the command's options: one name means one thing. */
interface Exporter {
  options: Record<string, Option>;
  /** True: ids of runbooks may follow its name. */
  takesIds?: boolean;
  run(values: OptionValues, terminal: Terminal, ids: readonly string[]): Promise<number>;
}

const FORMS: Readonly<Record<string, Exporter>> = {
  pack: { options: PACK_OPTIONS, run: exportPack },
  ...Object.fromEntries(
    Object.entries(MAKE_FORMS).map(
      ([name, { takesIds, options = {}, make, makeFor }]): [string, Exporter] => [
        name,
        {
          options: { ...EXPORT_OPTIONS, ...options },
          ...(takesIds ? { takesIds } : {}),
          run: (values, terminal, ids) =>
            writeExport(name, makeFor ? makeFor(values) : make, ids, values, terminal),
        },
      ],
    ),
  ),
};
const NAMES = Object.keys(FORMS);

export const exportCommand: Command = {
  name: 'export',
  summary: `Writes the programme in other forms; pack: HTML files that need nothing beside them; ${Object.entries(
    MAKE_FORMS,
  )
    .map(([name, { summary }]) => `${name}: ${summary}`)
    .join('; ')}`,
  usage: `${NAMES.join('|')} [ID …]`,
  options: Object.assign({}, ...Object.values(FORMS).map(({ options }) => options)) as Record<string, Option>,
  async run(values, positionals, terminal) {
    const [name, ...ids] = positionals;
    const exporter = name !== undefined && Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
    if (!exporter || (ids.length > 0 && !exporter.takesIds)) {
      const [nearest] = exporter ? [] : closest(name ?? '', NAMES, 1);
      const hint = nearest ? ` Did you mean "${nearest}"?` : '';
      const what =
        name === undefined
          ? 'Expected what to export.'
          : `Unexpected "export ${positionals.join(' ')}".${hint}`;
      throw new UsageError(`${what} There is: export ${NAMES.join(', export ')}.`);
    }
    return exporter.run(values, terminal, ids);
  },
};
