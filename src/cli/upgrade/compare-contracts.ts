/** What others may rely on: codes, addresses, files, keys, formats, commands. */
export interface Contract {
  kept: Readonly<Record<string, readonly string[]>>;
  /** What is no more, as `<part> <name>`: since which version, and what to use instead. */
  retired: Readonly<Record<string, string>>;
}

/** New names of one part that are listed one by one. */
const MOST = 8;

/** What a version has, and has no more, beside another; none where one of them has no table. */
export function compareContracts(before: Contract | undefined, after: Contract | undefined): string[] {
  if (!before || !after) return [];
  return Object.keys({ ...before.kept, ...after.kept }).flatMap((part) => {
    const [was, is] = [before.kept[part] ?? [], after.kept[part] ?? []];
    const [known, now] = [new Set(was), new Set(is)];
    const come = is.filter((name) => !known.has(name));
    const more = come.length > MOST ? ` and ${come.length - MOST} more` : '';
    return [
      ...was
        .filter((name) => !now.has(name))
        .map(
          (name) =>
            `  No more: ${part} ${name}: ${after.retired[`${part} ${name}`] ?? 'nothing is said of it'}`,
        ),
      ...(come.length > 0 ? [`  New ${part}: ${come.slice(0, MOST).join(', ')}${more}`] : []),
    ];
  });
}
