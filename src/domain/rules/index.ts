import type { Rule } from './define-rule.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { schemaUnknownKey } from './schema-unknown-key.ts';

/** Every rule, in the order of the reference. */
export const RULES: readonly Rule[] = [fileUnreadable, schemaUnknownKey];
