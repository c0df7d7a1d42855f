import { judgeValue } from '../../domain/inputs/judge-value.ts';
import type { Input } from '../../domain/model/input.ts';
import { say } from '../parts/dom.ts';
import { takeAlertValues } from '../parts/from-alert.ts';
import { findCommands } from './commands.ts';
import { inputField, type InputField } from './input-field.ts';

/** The fields of one panel, and the commands of the page that they fill. Values live here and, unless secret, in the run. */
export function inputFields(panel: HTMLElement): void {
  const rows = [...panel.querySelectorAll<HTMLElement>('[data-input]')];
  const inputs = rows.map((row) => JSON.parse(row.dataset['input'] ?? '') as Input);
  const commands = findCommands(panel.closest<HTMLElement>('.sheet, main') ?? document.body, inputs);
  const offered = new URLSearchParams(location.hash.slice(1));
  const runbook = document.querySelector<HTMLElement>('[data-run-row]')?.dataset['runRow'];
  const confirmed = takeAlertValues(runbook ?? '');
  const fields = rows.map((row, at) => inputField(row, inputs[at] as Input, changed));
  const note = panel.querySelector('[data-inputs-note]');
  if (note) say(note, 'Type each once: every command below shows and copies it filled in.');

  function changed({ input }: InputField, isSettled: boolean): void {
    fill();
    if (isSettled) tell(input);
  }

  function fill(): void {
    const values = new Map(fields.map((field) => [field.input.id, field.value()]));
    for (const command of commands) command.fill(values);
  }

  /** A run that uses this page logs the value. */
  function tell({ id, title, secret, kind, choices }: Input): void {
    const value = fields.find((field) => field.input.id === id)?.value() ?? '';
    if (secret || value === '' || judgeValue({ kind, ...(choices ? { choices } : {}) }, value)) return;
    dispatchEvent(new CustomEvent('readyroom:value', { detail: { input: id, title, value } }));
  }

  addEventListener('readyroom:run-values', (event) => {
    const values = (event as CustomEvent<Record<string, string>>).detail;
    for (const field of fields) {
      const { id, secret } = field.input;
      if (!secret && Object.hasOwn(values, id)) field.take(values[id] ?? '');
    }
    fill();
  });
  addEventListener('readyroom:values-wanted', () => inputs.forEach(tell));
  for (const field of fields) {
    const value = offered.get(field.input.id);
    if (field.input.secret) continue;
    if (value !== null && confirmed.get(field.input.id) === value && !judgeValue(field.input, value))
      field.take(value);
    else if (value !== null) field.offer(value);
  }
  if (inputs.some(({ id, secret }) => secret && offered.has(id))) dropSecrets(inputs, offered);
  fill();
  dispatchEvent(new Event('readyroom:run-values-wanted'));
  if (confirmed.size > 0) inputs.forEach(tell);
}

/** A secret has no place in an address. */
function dropSecrets(inputs: readonly Input[], offered: URLSearchParams): void {
  for (const { id, secret } of inputs) if (secret) offered.delete(id);
  history.replaceState(history.state, '', `#${offered.toString()}`);
}
