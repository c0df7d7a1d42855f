import { suggestRunbooks } from '../../adapters/import/alerts/suggest-runbooks.ts';
import { printableLine } from '../../adapters/report/printable.ts';
import { isOn } from '../../domain/judgements/detection-rules.ts';
import type { Terminal } from '../command.ts';
import { counted } from '../../domain/text/counted.ts';
import { fellOut, readPart } from './read-controls.ts';

const NEEDED = /^(runbooks\/|content\/(site\.yml$|alerts\/))/;

/** Lists runbooks for the rules that lead to none, with the reason. Sets nothing. */
export async function tellSuggestions(root: string, terminal: Terminal): Promise<number> {
  const { programme, sources } = await readPart(root, NEEDED);
  const answered = new Set(programme.runbooks.flatMap(({ meta }) => meta.triggers ?? []));
  let [told, without] = [0, 0];
  for (const { id, data } of programme.alertSources)
    for (const rule of data.rules) {
      const trigger = `${id}/${rule.id}`;
      if (answered.has(trigger) || !isOn(rule)) continue;
      const suggestions = suggestRunbooks(rule, programme.runbooks);
      if (suggestions.length === 0) without += 1;
      else told += 1;
      for (const { runbook, title, same, near } of suggestions) {
        const why = [
          ...(same.length > 0 ? [`both name ${same.join(', ')}`] : []),
          ...(near.length > 0 ? [`related ${near.join(', ')}`] : []),
        ];
        terminal.out(
          `${trigger}\t${runbook}\t${why.join('; ')}\t${printableLine(rule.title)} → ${printableLine(title)}\n`,
        );
      }
    }
  const broken = sources.filter(fellOut).length;
  if (broken > 0)
    terminal.err(`${counted(broken, 'file')} could not be read and took no part; "check" says why.\n`);
  terminal.err(
    `Suggestions for ${counted(told, 'rule')}; ${without} share no technique with a runbook. Nothing was set: add those that fit to "triggers" of the runbook.\n`,
  );
  return 0;
}
