import { secondWords } from '../../domain/runs/run-names.ts';
import { VERDICTS } from '../../domain/runs/triage.ts';
import type { Verdict } from '../../domain/model/browser/triage-log.ts';
import { textArea, textField } from '../parts/dialog.ts';
import { button, el, say } from '../parts/dom.ts';
import { leadOn, type TriageData } from './lead-on.ts';
import { exportVerdicts, storedVerdicts, storeVerdict } from './verdict-shelf.ts';

interface Told {
  input: string;
  title: string;
  value: string;
}

/** Asks the questions, takes the verdict with its reason into this browser's log, and leads on. */
export function openTriage(place: HTMLElement, data: TriageData): void {
  const answers = data.questions.map((question) => ({
    question,
    ...textField(question, { maxlength: 1000 }),
  }));
  const reason = textArea('Reason, for whoever reads this next');
  const status = el('p', { role: 'status' });
  const onward = el('div', { class: 'triage-onward' });
  const before = el('div', {});
  reason.input.maxLength = 2000;
  const press = (verdict: Verdict['verdict']) => () => record(verdict);
  place.replaceChildren(
    ...answers.map(({ label }) => label),
    reason.label,
    el(
      'p',
      { class: 'triage-deeds' },
      button('run-button run-primary', 'True positive', press('true-positive')),
      button('run-button', 'False positive', press('false-positive')),
    ),
    status,
    onward,
    before,
  );
  showBefore(before, data.alert, status);

  function record(verdict: Verdict['verdict']): void {
    const why = reason.input.value.trim();
    if (why === '') {
      say(status, 'Nothing is recorded yet. Write the reason first.');
      reason.input.focus();
      return;
    }
    const values = confirmedValues();
    const judged: Verdict = {
      at: new Date().toISOString(),
      alert: data.alert.slice(0, 300),
      title: data.title.slice(0, 300),
      verdict,
      reason: why,
      answers: answers.flatMap(({ question, input }) => {
        const answer = input.value.trim();
        return answer ? [{ question: question.slice(0, 2000), answer }] : [];
      }),
      values,
    };
    const refused = storeVerdict(judged);
    const word = `${VERDICTS[verdict]} at ${secondWords(judged.at)} UTC`;
    say(status, refused ? `${word}, which is not stored: ${refused}` : `Recorded in this browser: ${word}.`);
    onward.replaceChildren(...leadOn(judged, data));
    showBefore(before, data.alert, status, refused ? judged : undefined);
  }
}

/** Values of the fields that are of their kind, as the fields tell them; offered ones only once they were taken. */
function confirmedValues(): Told[] {
  const told: Told[] = [];
  const hear = (event: Event) => told.push((event as CustomEvent<Told>).detail);
  addEventListener('readyroom:value', hear);
  dispatchEvent(new Event('readyroom:values-wanted'));
  removeEventListener('readyroom:value', hear);
  return told.map(({ input, title, value }) => ({ input, title: title.slice(0, 300), value }));
}

/** The latest verdicts on this alert, and the way to take all of them elsewhere. */
function showBefore(place: HTMLElement, alert: string, status: HTMLElement, unsaved?: Verdict): void {
  const all = [...storedVerdicts(), ...(unsaved ? [unsaved] : [])];
  const own = all
    .filter((one) => one.alert === alert)
    .toReversed()
    .slice(0, 5);
  const save = () => say(status, `Exported as ${exportVerdicts(all)}.`);
  const rows = own.map(({ at, verdict, reason }) =>
    el('li', { class: 'alert-text' }, el('b', {}, VERDICTS[verdict]), `, ${secondWords(at)} UTC: ${reason}`),
  );
  const count = `Export verdicts (${all.length})`;
  place.replaceChildren(
    ...(own.length > 0 ? [el('h3', {}, 'Judged before, in this browser'), el('ul', {}, ...rows)] : []),
    ...(all.length > 0
      ? [el('p', {}, button('run-button', count, save, { 'data-do': 'export-verdicts' }))]
      : []),
  );
}
