import type { RunFile } from '../../domain/model/run-log.ts';
import { printableLine } from '../../domain/text/printable.ts';
import { readRunFile, runTooLarge } from '../../domain/runs/run-file.ts';
import { runState } from '../../domain/runs/run-state.ts';
import { el } from '../parts/dom.ts';
import { sha256 } from '../run/sha256.ts';
import type { Host } from './host.ts';
import { keepImported } from './imported.ts';

/** The field to import runs by; a file dropped anywhere on `target` is imported too. */
export function importer(host: Host, target: HTMLElement): HTMLElement {
  const input = el('input', {
    type: 'file',
    id: 'runs-file',
    class: 'runs-file',
    accept: '.json,application/json',
    onchange: () => {
      const [file] = input.files ?? [];
      if (file) void take(host, file).finally(() => (input.value = ''));
    },
  });
  target.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  target.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void take(host, file);
  });
  return el(
    'p',
    { class: 'runs-import' },
    el('label', { for: 'runs-file' }, 'Import a run (JSON; or drop it on the page)'),
    input,
  );
}

async function take(host: Host, file: File): Promise<void> {
  const refuse = (...problems: string[]) =>
    host.say(`“${printableLine(file.name)}” was not imported.`, ...problems.map(printableLine));
  const large = runTooLarge(file.size);
  if (large) return refuse(large);
  try {
    const read = readRunFile(await file.text(), sha256);
    if ('problems' in read) return refuse(...read.problems);
    const foreign = foreignProblem(read.file, host);
    if (foreign) return refuse(foreign);
    const { key, outcome } = await host.store.take(read.file);
    if (outcome === 'new' || outcome === 'longer') keepImported(key, read.file.head);
    host.say(outcomeWords(outcome, read.file));
    await host.open(key);
  } catch (error) {
    refuse(`The browser refused: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function foreignProblem({ entries }: RunFile, { data }: Host): string | undefined {
  const own = data.programme;
  const programme = runState(entries)?.programme;
  if (programme?.id === own.id) return undefined;
  return `It is a run of another site, “${programme?.name}”; this is “${own.name}”. Open it there.`;
}

function outcomeWords(outcome: 'new' | 'longer' | 'known' | 'copy', { entries }: RunFile): string {
  const name = `“${printableLine(runState(entries)?.name ?? '')}”`;
  switch (outcome) {
    case 'new':
      return `${name} imported: ${entries.length} entries, all as they were written.`;
    case 'longer':
      return `${name} was on this device already, and went on: it now has ${entries.length} entries.`;
    case 'known':
      return `${name} is on this device already, with every entry of the file.`;
    case 'copy':
      return `${name} went on differently on this device: the imported log stands beside it as a copy.`;
  }
}
