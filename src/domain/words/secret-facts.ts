import type { SecretFound } from '../model/word-facts.ts';
import { wordFact } from './per-text.ts';
import { spanAt } from './running-text.ts';
import { secretsIn } from './secrets.ts';

export const secretsInText = wordFact('secrets', (_, text): SecretFound[] =>
  secretsIn(text).map(({ at, length, what }) => ({ span: spanAt(text, at, length), what })),
);
