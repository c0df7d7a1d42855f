import type { MetaField } from './meta-key.ts';

/** A name of a field with all that stands for it. */
export interface MetaPair {
  field: MetaField;
  values: readonly string[];
}

/** Values that say which field they are of: where a table could be read in two ways, they tell. */
export type Fits = (field: MetaField, value: string) => boolean;

const HOLE =
  /^[\s*_`]*(?:tbd|tba|tbc|todo|to be (?:defined|determined|confirmed)|n\.?\/?a\.?|none|unknown|unassigned|x{2,}|\.{3}|…|[-–—_]+|(?:yyyy|jjjj|aaaa|dd|tt|jj|mm)[-./].*|\[[^\]]*\]|<[^>]*>|\([^)]*\)|\{\{.*\}\}|\{[^}]*\}|\?+)[\s*_`]*$/i;

/** A value as it is meant: of boxes only what is ticked; undefined for a hole of a template. */
export function meantValue(text: string): string | undefined {
  const value = text
    .replace(/[\uE000\uE001]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/[☐☑☒✅]|\[[ xX]\]/.test(value)) {
    const ticked = [...value.matchAll(/(?:[☑☒✅]|\[[xX]\])\s*([^☐☑☒✅[\]]+)/g)].map(([, one = '']) =>
      one.trim(),
    );
    return ticked.length > 0 ? ticked.join(', ') : undefined;
  }
  return value === '' || HOLE.test(value) ? undefined : value;
}
