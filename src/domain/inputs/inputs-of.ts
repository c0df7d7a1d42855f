import type { Input, InputNeeded } from '../model/input.ts';

/** Values that a runbook's commands may name: its own, then those of the reusable steps that it includes. */
export function inputsOf(
  own: readonly InputNeeded[] | undefined,
  ofSteps: readonly (readonly Input[] | undefined)[] = [],
): Input[] {
  const byId = new Map<string, Input>();
  for (const input of [...(own ?? []), ...ofSteps.flatMap((inputs) => inputs ?? [])]) {
    if (typeof input !== 'string' && !byId.has(input.id)) byId.set(input.id, input);
  }
  return [...byId.values()];
}
