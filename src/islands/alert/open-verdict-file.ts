import { readVerdictFile, verdictsTooLarge, type TakenVerdicts } from '../../domain/runs/import-verdicts.ts';
import { secondWords } from '../../domain/runs/run-names.ts';
import { VERDICTS } from '../../domain/runs/triage.ts';
import type { Verdict } from '../../domain/model/browser/triage-log.ts';
import { printable, printableLine } from '../../domain/text/printable.ts';
import { button, el, link, say } from '../parts/dom.ts';
import { loadAlertIds } from './alert-ids.ts';
import { exportVerdicts, storedVerdicts, storeGiven } from './verdict-shelf.ts';

/** So many lines of each list are shown. */
const MOST_LINES = 20;

/** How many verdicts this browser holds, and the field that takes in those of others. */
export function openVerdictFile(place: HTMLElement): void {
  const count = el('p', {});
  const deeds = el('p', {});
  const status = el('div', { role: 'status' });
  const lists = el('div', {});
  const input = el('input', {
    type: 'file',
    accept: '.json,application/json',
    onchange: () => {
      const [file] = input.files ?? [];
      if (file) void take(file).finally(() => (input.value = ''));
    },
  });
  place.replaceChildren(
    count,
    deeds,
    el('label', {}, 'Take in a file of verdicts, as “Export verdicts” saves it (JSON)', input),
    status,
    lists,
  );
  showCount();

  function showCount(): void {
    const all = storedVerdicts();
    say(
      count,
      all.length === 0 ? 'None yet.' : `${verdictsOf(all.length)}. The latest on an alert stand on its page.`,
    );
    const save = () => status.replaceChildren(el('p', {}, `Exported as ${exportVerdicts(all)}.`));
    const words = `Export verdicts (${all.length})`;
    deeds.hidden = all.length === 0;
    deeds.replaceChildren(button('run-button', words, save, { 'data-do': 'export-verdicts' }));
  }

  async function take(file: File): Promise<void> {
    const name = `“${printableLine(file.name).slice(0, 100)}”`;
    lists.replaceChildren();
    const came = await readFile(file);
    if ('problem' in came) {
      status.replaceChildren(el('p', {}, `${name} was not taken in. ${printableLine(came.problem)}`));
      return;
    }
    const pages = await loadAlertIds();
    showCount();
    const { added, known, refused } = came;
    const facts = [
      added.length > 0 ? `${verdictsOf(added.length)} taken in` : 'Nothing new',
      ...(known > 0 ? [`${known} of its verdicts ${known === 1 ? 'was' : 'were'} here already`] : []),
      ...(refused.length > 0 ? ['not all of it was taken, for the reasons below'] : []),
    ];
    status.replaceChildren(el('p', {}, `${name}: ${facts.join('; ')}.`));
    lists.replaceChildren(
      ...list('Refused', refused, (why) => el('li', { class: 'alert-text' }, printable(why))),
      ...homelessWords(added, pages),
      ...list('Taken in', added, (one) => row(one, pages)),
    );
  }
}

async function readFile(file: File): Promise<TakenVerdicts | { problem: string }> {
  const large = verdictsTooLarge(file.size);
  if (large) return { problem: large };
  try {
    const given = readVerdictFile(await file.text());
    return 'problem' in given ? given : storeGiven(given);
  } catch (error) {
    return { problem: `The browser refused: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

const verdictsOf = (count: number): string => (count === 1 ? 'One verdict' : `${count} verdicts`);

function row({ alert, title, verdict, at, reason }: Verdict, pages?: ReadonlySet<string>): HTMLElement {
  const name = printable(title);
  return el(
    'li',
    { class: 'alert-text' },
    el('b', {}, VERDICTS[verdict]),
    `, ${secondWords(at)} UTC, `,
    pages?.has(alert) ? link(`/alerts/${alert}/`, name) : name,
    `: ${printable(reason)}`,
  );
}

/** Verdicts on alerts that the site does not have are kept, and that is said. */
function homelessWords(added: readonly Verdict[], pages?: ReadonlySet<string>): HTMLElement[] {
  if (!pages) return [];
  const ids = [...new Set(added.map(({ alert }) => alert).filter((alert) => !pages.has(alert)))];
  if (ids.length === 0) return [];
  const named = ids.slice(0, MOST_LINES).map(printableLine).join(', ');
  const more = ids.length > MOST_LINES ? ` and ${ids.length - MOST_LINES} more` : '';
  return [
    el(
      'p',
      { class: 'alert-text' },
      `This site has no page for ${named}${more}. Verdicts on ${ids.length === 1 ? 'it' : 'them'} are kept, and exported with the others.`,
    ),
  ];
}

function list<One>(title: string, all: readonly One[], show: (one: One) => HTMLElement): HTMLElement[] {
  if (all.length === 0) return [];
  const more = all.length - MOST_LINES;
  return [
    el('h3', {}, title),
    el(
      'ul',
      {},
      ...all.slice(0, MOST_LINES).map(show),
      more > 0 && el('li', { class: 'soft' }, `And ${more} more.`),
    ),
  ];
}
