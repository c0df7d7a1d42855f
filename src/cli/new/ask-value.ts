import type { OptionValues, Terminal } from '../command.ts';
import { UsageError } from '../usage-error.ts';

interface Question {
  /** Name of the option that answers it. */
  option: string;
  text: string;
  /** Used where nobody answers. */
  fallback: string;
  /** What is wrong with an answer; undefined where it is fine. */
  problem?(answer: string): string | undefined;
}

/** An answer from the option, else from the person at the terminal, else the fallback. */
export async function askValue(
  { option, text, fallback, problem = () => undefined }: Question,
  values: OptionValues,
  terminal: Terminal,
): Promise<string> {
  const given = values[option];
  if (typeof given === 'string') {
    const wrong = given.trim() === '' ? 'Expected some text.' : problem(given.trim());
    if (wrong) throw new UsageError(`Unexpected --${option} "${given}". ${wrong}`);
    return given.trim();
  }
  if (!terminal.ask) return fallback;
  for (;;) {
    const answer = (await terminal.ask(`${text} [${fallback}]: `)).trim() || fallback;
    const wrong = problem(answer);
    if (!wrong) return answer;
    terminal.err(`${wrong}\n`);
    if (answer === fallback) return fallback;
  }
}

/** The problem of an answer that has to be one of a list. */
export function notOneOf(known: readonly string[], noun: string): (answer: string) => string | undefined {
  return (answer) => {
    if (known.includes(answer)) return undefined;
    const shown = known.slice(0, 20).join(', ');
    return `There is no ${noun} "${answer}"; known: ${shown}${known.length > 20 ? ', …' : ''}.`;
  };
}
