import type { CacaoVariable } from '../../../domain/exchange/cacao.ts';
import { variableName } from './names.ts';

/** What must be known before starting, as variables that whoever starts the playbook gives. */
export function inputVariables(inputs: readonly string[] = []): [string, CacaoVariable][] {
  return inputs.map((input, at) => [
    variableName(`input-${at + 1}`),
    { type: 'string', description: input, external: true },
  ]);
}
