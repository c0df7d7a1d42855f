import { recentRunbook } from '../../domain/runs/recent-runbook.ts';
import { packRun, readRunFile, runFileText } from '../../domain/runs/run-file.ts';
import type { PlanStep, RunPlan } from '../../domain/runs/run-plan.ts';
import { reopenDeeds } from '../../domain/runs/reopen-run.ts';
import { el, siteAddress } from '../parts/dom.ts';
import { keepRun } from '../run/memory.ts';
import { sha256 } from '../run/sha256.ts';
import { button } from './button.ts';
import { copyText } from './copy-text.ts';
import { askDelete } from './delete-dialog.ts';
import { exportJson, exportMarkdown, exportRecord, handOver, type ShownRun } from './exports.ts';
import { forgetImported, isImported } from './imported.ts';

interface RunDeeds extends ShownRun {
  /** Of each runbook, the step to do next. */
  next: readonly { plan: RunPlan; step: PlanStep | undefined }[];
}

/** What can be done with a run: go on, take it elsewhere, prove it, close the book on it. */
export function runDeeds(shown: RunDeeds): HTMLElement {
  const { host, run, entries, state } = shown;
  const copy = async () => {
    if (await copyText(handOver(shown))) host.say('The hand-over is on the clipboard, as Markdown.');
  };
  const remove = async () => {
    await host.store.remove(run.key);
    forgetImported(run.key);
    host.say('The run was deleted from this device.');
    await host.open(undefined);
  };
  return el(
    'p',
    { class: 'runs-row' },
    state.closed === undefined
      ? goOn(shown)
      : button('reopen', 'Open again', () => host.store.append(run.key, reopenDeeds(entries))),
    button('export-json', 'Export JSON', () => exportJson(shown)),
    button('export-markdown', 'Export Markdown', () => exportMarkdown(shown)),
    button('copy-markdown', 'Copy as Markdown', () => void copy()),
    button('export-record', 'Export record', () => exportRecord(shown)),
    button('verify', 'Verify', () => void verify(shown)),
    button('delete', 'Delete …', () => askDelete(run, () => void remove())),
  );
}

/** To the next step of the runbook that was last worked on; says in the log that it went on elsewhere, where it did. */
function goOn(shown: RunDeeds): HTMLElement | false {
  const { host, run } = shown;
  const way = shown.state.exercise ? exerciseWay(shown) : runbookWay(shown);
  if (!way) return false;
  const { href, words } = way;
  const follow = async (event: Event) => {
    keepRun(run.key);
    if (!isImported(run.key, run.head)) return;
    event.preventDefault();
    forgetImported(run.key);
    await host.store.append(run.key, [{ do: 'carry-on' }]).catch(() => {});
    location.assign(href);
  };
  return el('a', { class: 'button', href, 'data-do': 'go-on', onclick: follow }, words);
}

interface Way {
  href: string;
  words: string;
}

/** A tabletop goes on where its injects stand. */
function exerciseWay({ host, state }: RunDeeds): Way | undefined {
  const page = host.data.exercises.find(({ id }) => id === state.exercise?.id);
  return page && { href: siteAddress(page.href), words: 'Go on with the exercise' };
}

function runbookWay({ host, entries, next }: RunDeeds): Way | undefined {
  const recent = recentRunbook(entries);
  const open = next.filter(({ step }) => step !== undefined);
  const chosen = open.find(({ plan }) => plan.runbook.id === recent) ?? open[0] ?? next.at(-1);
  const page = host.data.runbooks.find(({ id }) => id === chosen?.plan.runbook.id)?.href;
  if (!chosen || !page) return undefined;
  return {
    href: `${siteAddress(page)}${chosen.step ? `#${chosen.step.anchor}` : ''}`,
    words: chosen.step ? `Go on: ${chosen.step.title}` : 'Go on',
  };
}

/** Judges what is stored as if it had come from elsewhere. */
async function verify({ host, run }: ShownRun): Promise<void> {
  const raw = (await host.store.raw(run.key)) as ShownRun['entries'];
  const text = runFileText(packRun(raw, new Date().toISOString()));
  const read = readRunFile(text, sha256);
  if ('problems' in read) return host.say('The log is not whole.', ...read.problems);
  host.say(
    `Whole: ${read.file.entries.length} entries, last hash ${read.file.head}. Compare it with the one in the ticket: whoever computes every hash anew goes unnoticed here.`,
  );
}
