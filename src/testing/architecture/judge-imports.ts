import path from 'node:path/posix';
import { readImports, type Import, type Read } from './read-imports.ts';
import { FRAMEWORK_DATA, FRAMEWORK_TAKERS, PURE_ROOMS, ROOMS } from './rooms.ts';

/** Files of the house by their path below `src/`, with their texts. */
export type House = ReadonlyMap<string, string>;

/** Everything in the house that breaks the table, one sentence each. */
export function judgeImports(house: House): string[] {
  const read = new Map(
    [...house].filter(([file]) => isJudged(file)).map(([file, text]) => [file, readImports(file, text)]),
  );
  return [
    ...[...read].flatMap(([file, { imports, classes, impure }]) => [
      ...imports.flatMap((each) => wrongImport(file, each)),
      ...(isIn(file, 'domain') ? classes.map((line) => `${file}:${line} declares a class`) : []),
      ...(PURE_ROOMS.some((room) => isIn(file, room))
        ? impure.map(({ what, line }) => `${file}:${line} uses ${what}`)
        : []),
    ]),
    ...[...read.keys()].filter((file) => isIn(file, 'islands')).flatMap((file) => zodBelow(file, read)),
  ];
}

/** Packages that the table lets into a room and no file of it takes: a door that stands open for nobody. */
export function judgeDoors(house: House): string[] {
  const taken = [...house].flatMap(([file, text]) =>
    isJudged(file)
      ? readImports(file, text).imports.map(({ specifier }) => [roomOf(file), specifier] as const)
      : [],
  );
  return Object.entries(ROOMS).flatMap(([name, { packages, types = [] }]) =>
    [...packages, ...types]
      .filter((each) => !taken.some(([room, specifier]) => room === name && covers(each, specifier)))
      .map((each) => `${name} may import ${each} and does not`),
  );
}

function isJudged(file: string): boolean {
  return /\.(ts|mjs|astro)$/.test(file) && !/\.(test|d)\.ts$/.test(file) && !isIn(file, 'testing');
}

function isIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

/** The longest room of the table that a path lies in. */
function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => isIn(file, room))
    .sort((a, b) => b.length - a.length)[0];
}

function wrongImport(file: string, { specifier, typeOnly, names, line }: Import): string[] {
  const name = roomOf(file);
  const room = name === undefined ? undefined : ROOMS[name];
  if (!room) return [`${file} lies in no room of the table`];
  const wrong = `${file}:${line} imports ${specifier}`;
  const target = targetOf(file, specifier);
  if (target === undefined) {
    const packages = typeOnly ? [...room.packages, ...(room.types ?? [])] : room.packages;
    return packages.some((each) => covers(each, specifier)) ? [] : [wrong];
  }
  const takesArgument = isIn(file, 'domain') || (isIn(file, 'views') && !FRAMEWORK_TAKERS.includes(file));
  const data = takesArgument ? names.filter((each) => FRAMEWORK_DATA.includes(each)) : [];
  if (data.length > 0) return [`${wrong} for ${data.join(', ')}: a framework comes in as an argument`];
  const own = roomOf(target) === name;
  return own || room.rooms.some((each) => isIn(target, each)) ? [] : [wrong];
}

/** The path below `src/` that a relative import leads to. */
function targetOf(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : undefined;
}

function covers(pattern: string, specifier: string): boolean {
  if (pattern.endsWith(':')) return specifier.startsWith(pattern);
  if (pattern.endsWith('-*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}

/** The ways on which an island would bring all of zod to the browser. */
function zodBelow(island: string, read: ReadonlyMap<string, Read>): string[] {
  const seen = new Set<string>();
  const walk = (file: string, way: string[]): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return (read.get(file)?.imports ?? []).flatMap(({ specifier, typeOnly }) => {
      if (typeOnly) return [];
      const target = targetOf(file, specifier);
      if (target !== undefined) return walk(target, [...way, target]);
      const heavy = covers('zod', specifier) && !covers('zod/mini', specifier);
      return heavy ? [`${way.join(' → ')} imports zod into the browser`] : [];
    });
  };
  return walk(island, [island]);
}
