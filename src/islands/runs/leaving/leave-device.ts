import { exportVerdicts, storedVerdicts } from '../../alert/verdict-shelf.ts';
import { openDialog } from '../../parts/dialog.ts';
import { el, link } from '../../parts/dom.ts';
import { saveRun } from '../../run/export-run.ts';
import type { RunSummary } from '../../run/run-store.ts';
import { button } from '../button.ts';
import { exportRaw } from '../exports.ts';
import type { Host } from '../host.ts';
import { forgetSite, keptHere } from './forget-site.ts';

/** Takes the site off this device: what nobody else has is exported first. `gone`: nothing is read or written any more. */
export function leaveDevice(host: Host, gone: () => void): HTMLElement {
  return el(
    'section',
    { class: 'section runs-leave', 'aria-labelledby': 'leave-title' },
    el('h2', { id: 'leave-title' }, 'Leave this device'),
    el(
      'p',
      {},
      'Before a borrowed device goes back: runs, verdicts, answers, pins, settings and the offline copy go.',
    ),
    el(
      'p',
      {},
      button('leave', 'Remove this site from this device …', () => void ask(host, gone)),
    ),
  );
}

async function ask(host: Host, gone: () => void): Promise<void> {
  const runs = await host.store.list();
  const verdicts = storedVerdicts();
  const { answers, isSaved } = await keptHere(host.data.programme.id);
  const needsExport = runs.length > 0 || verdicts.length > 0;
  const status = el('p', { role: 'status' });
  const save = async () => {
    for (const run of runs) await exportRun(host, run);
    if (verdicts.length > 0) exportVerdicts(verdicts);
    status.textContent = 'Exported. Look whether the files are there, then remove.';
    if (sure) sure.disabled = false;
  };
  const { dialog } = openDialog({
    title: 'Remove this site from this device?',
    submit: 'Remove everything',
    body: [
      el(
        'ul',
        {},
        el(
          'li',
          {},
          count(runs.length, 'run', 'runs'),
          ', ',
          count(verdicts.length, 'verdict on an alert', 'verdicts on alerts'),
        ),
        el(
          'li',
          {},
          count(answers, 'value of the self-assessment', 'values of the self-assessment'),
          ...(answers > 0
            ? [': export them on ', link('/assess/', 'its page'), ' first if nobody has them']
            : []),
        ),
        el(
          'li',
          {},
          isSaved
            ? 'The offline copy: without the network nothing of the site is here any more'
            : 'No offline copy',
        ),
      ),
      ...(needsExport
        ? [
            el('p', {}, 'Nobody else has the runs and verdicts. Export them first.'),
            el(
              'p',
              {},
              button('export-all', 'Export all as JSON', () => void save()),
            ),
          ]
        : []),
      status,
    ],
    onSubmit: async () => {
      gone();
      document.querySelector('[data-run-open]')?.remove();
      const problems = await forgetSite(host.data.programme.id);
      showGone(problems);
    },
  });
  const sure = dialog.querySelector<HTMLButtonElement>('[type=submit]');
  if (sure && needsExport) sure.disabled = true;
}

async function exportRun(host: Host, run: RunSummary): Promise<void> {
  if (run.damaged === undefined) saveRun(await host.store.entries(run.key));
  else await exportRaw(host, run);
}

const count = (number: number, one: string, many: string): string =>
  number === 0 ? `No ${one}` : `${number} ${number === 1 ? one : many}`;

function showGone(problems: readonly string[]): void {
  const title = el(
    'h2',
    { tabIndex: -1 },
    problems.length === 0 ? 'This device has nothing of the site' : 'Not all could be removed',
  );
  const words = el(
    'div',
    { class: 'panel', 'data-left': '', role: 'status' },
    title,
    ...problems.map((one) => el('p', {}, one)),
    el('p', {}, 'Close this page now. To open the site again is to save it again.'),
  );
  document.querySelector('[data-place]')?.replaceChildren(words);
  title.focus();
}
