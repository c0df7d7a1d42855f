import { isNamed } from './run-names.ts';

/** What a record or an exported file of a run is called: day and name, `2026-11-22-inc-1234`; fit for a file's name everywhere. */
export function runId({ started, name, kind }: { started: string; name: string; kind: string }): string {
  const words = (isNamed({ name }) ? name : '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return `${started.slice(0, 10)}-${words || kind}`;
}

/** The id, or with the first number behind it that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let count = 2; isTaken(free); count += 1) free = `${id}-${count}`;
  return free;
}
