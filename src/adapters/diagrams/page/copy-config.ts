/** How many levels of a configuration Mermaid copies. */
const LEVELS = 3;

/**
 * A copy such as Mermaid's `assignWithDepth({}, config)` makes: without nulls, lists without doubles, and what lies
 * deeper than `levels` shared.
 */
export function copyConfig(config: object, levels = LEVELS): object {
  if (Array.isArray(config)) return [...new Set(config as unknown[])];
  const copy = { ...config } as Record<string, unknown>;
  if (levels === 1) return copy;
  for (const [key, value] of Object.entries(copy)) {
    if (value === null) delete copy[key];
    else if (typeof value === 'object') copy[key] = copyConfig(value, levels - 1);
  }
  return copy;
}
