import path from 'node:path';
import { outFolder } from '../../adapters/site/out-folder.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { rootFolder } from '../open-world.ts';
import { UsageError } from '../usage-error.ts';
import { PRODUCT } from '../../adapters/disk/product.ts';

/** The folder that `--out` names, where it may be replaced; nothing else that anybody has is. */
export function chosenOut(values: OptionValues, terminal: Terminal, mark: string): string {
  const root = rootFolder(values, terminal);
  const within = (folder: string, ...names: string[]) => names.map((name) => path.join(folder, name));
  const chosen = outFolder({
    out: path.resolve(terminal.cwd, String(values['out'] ?? 'dist')),
    mark,
    kept: [root, PRODUCT],
    read: [...within(root, 'runbooks', 'content', '.git'), ...within(PRODUCT, 'src', 'public', '.git')],
  });
  if ('problem' in chosen) throw new UsageError(chosen.problem);
  return chosen.out;
}
