import type { Verdict } from '../../domain/model/browser/triage-log.ts';
import { verdictNote } from '../../domain/runs/triage.ts';
import { el, siteAddress } from '../parts/dom.ts';
import { keepFromAlert } from '../parts/from-alert.ts';

/** What the page tells of its alert. */
export interface TriageData {
  alert: string;
  title: string;
  questions: readonly string[];
  /** With the ids of the values that each takes. */
  runbooks: readonly { id: string; label: string; href: string; takes: readonly string[] }[];
}

/** What follows a verdict: the runbooks, each with the values that were confirmed and that it takes. */
export function leadOn(judged: Verdict, { runbooks }: TriageData): Node[] {
  if (judged.verdict === 'false-positive')
    return [el('p', {}, 'Export the verdicts for whoever tunes the rule.')];
  if (runbooks.length === 0)
    return [el('p', {}, 'No runbook names this alert: raise it as said on this page.')];
  const rows = runbooks.map(({ id, label, href, takes }) => {
    const own = judged.values.filter(({ input }) => takes.includes(input));
    const values = Object.fromEntries(own.map(({ input, value }) => [input, value]));
    const hash = own.length > 0 ? `#${new URLSearchParams(values).toString()}` : '';
    const carry = () => keepFromAlert({ to: id, at: judged.at, values, note: verdictNote(judged) });
    const count = own.length === 1 ? 'one value' : `${own.length} values`;
    const words = `Go on: ${label}${own.length > 0 ? `, with ${count}` : ''}`;
    return el('a', { class: 'button', href: `${siteAddress(href)}${hash}`, onclick: carry }, words);
  });
  return [el('p', {}, 'Start the incident there: its log begins with this verdict.'), el('p', {}, ...rows)];
}
