import type { CacaoVariable } from '../../../domain/exchange/cacao.ts';
import type { InputKind, InputNeeded } from '../../../domain/model/input.ts';
import { variableName } from './names.ts';

const TYPES: Partial<Record<InputKind, string>> = { url: 'uri', sha256: 'sha256-hash' };

/** What must be known before starting, as variables that whoever starts the playbook gives. */
export function inputVariables(inputs: readonly InputNeeded[] = []): [string, CacaoVariable][] {
  return inputs.map((input, at) =>
    typeof input === 'string'
      ? [variableName(`input-${at + 1}`), { type: 'string', description: input, external: true }]
      : [
          variableName(input.id),
          { type: TYPES[input.kind] ?? 'string', description: input.title, external: true },
        ],
  );
}
