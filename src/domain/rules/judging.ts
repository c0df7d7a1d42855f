import type { Excuse } from '../model/body.ts';
import type { Rule } from './define-rule.ts';

/** An excuse with what became of it. */
export interface JudgedExcuse {
  file: string;
  excuse: Excuse;
  /** False where nothing was found that it could excuse. */
  used: boolean;
}

/** What rules about the judging itself look at. */
export interface Judging {
  rules: readonly Rule[];
  excuses: readonly JudgedExcuse[];
}

/** Without it the content is not what its author wrote: such a rule's severity is not the site's to change. */
export function isFixed({ code, severity }: Rule): boolean {
  return severity === 'error' && /^(file|schema|site)\//.test(code);
}

/** What a file is missing when it cannot be read, no comment in it can make good; nor does an excuse excuse another. */
export function isInexcusable(rule: Rule): boolean {
  return isFixed(rule) || rule.code.startsWith('excuse/');
}
