import type { Host } from '../host.ts';
import { short } from '../words.ts';

interface Typed {
  input: string;
  title: string;
  value: string;
}

/** Values that were typed on the page go into the log of the run, and those of the run into the fields. */
export function logValues(host: Host): () => void {
  const inRun = () => (host.isHere() ? host.session.view()?.state : undefined);
  let told = '';
  let wanted = false;

  addEventListener('readyroom:value', (event) => {
    const { input, title, value } = (event as CustomEvent<Typed>).detail;
    const state = inRun();
    if (!state || state.values.some((one) => one.input === input && one.value === value)) return;
    void host.log(`Value: ${title}`, { do: 'set-value', input, title: short(title), value });
  });
  addEventListener('readyroom:run-values-wanted', () => {
    told = '';
    tell();
  });

  function tell(): void {
    const state = inRun();
    if (!state) {
      wanted = false;
      return;
    }
    const values = Object.fromEntries(state.values.map(({ input, value }) => [input, value]));
    const text = JSON.stringify(values);
    if (text !== told) dispatchEvent(new CustomEvent('readyroom:run-values', { detail: values }));
    told = text;
    // What was typed before the run began is the run's from its first moment on.
    if (!wanted) dispatchEvent(new Event('readyroom:values-wanted'));
    wanted = true;
  }
  return tell;
}
