import { explainSystemError } from '../adapters/disk/explain-error.ts';
import { Refusal } from '../adapters/disk/refusal.ts';
import { UsageError } from './usage-error.ts';

/** Set to anything, a failure of the product itself tells where in the product it happened. */
export const TRACE_VARIABLE = 'READYROOM_TRACE';

/** What a person is told where a command could not do its work: sentences, and never a stack trace unasked. */
export function explainFailure(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const trace = env[TRACE_VARIABLE] && error instanceof Error ? `\n${error.stack}` : '';
  if (error instanceof UsageError || error instanceof Refusal) return error.message;
  const refused = explainSystemError(error);
  if (refused) return `${refused}${trace}`;
  return `The work was not done, by a fault of Readyroom and not of what you wrote: ${firstLine(error)}\nPlease report it, with what ${TRACE_VARIABLE}=1 adds to this message.${trace}`;
}

/** Anything can be thrown, even what refuses to be text. */
function firstLine(thrown: unknown): string {
  try {
    return (thrown instanceof Error ? thrown.message : String(thrown)).split(/[\r\n\u2028\u2029]/)[0] ?? '';
  } catch {
    return 'something was thrown that cannot be written down.';
  }
}
