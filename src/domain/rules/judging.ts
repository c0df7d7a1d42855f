import type { Rule } from './define-rule.ts';

/** Without it the content is not what its author wrote: such a rule's severity is not the site's to change. */
export function isFixed({ code, severity }: Rule): boolean {
  return severity === 'error' && /^(file|schema|site)\//.test(code);
}

/** What a file is missing when it cannot be read, no comment in it can make good; nor does an excuse excuse another. */
export function isInexcusable(rule: Rule): boolean {
  return isFixed(rule) || rule.code.startsWith('excuse/');
}
