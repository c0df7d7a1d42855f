import { carriedDigests } from '../adapters/disk/product.ts';
import type { Command } from './command.ts';

/** A command by its name; it is read when it is asked for, so that none waits for what another needs. */
export interface NamedCommand {
  name: string;
  load(): Promise<Command>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly NamedCommand[] = [
  { name: 'check', load: async () => (await import('./check/check.ts')).check },
  { name: 'diff', load: async () => (await import('./check/diff.ts')).diff },
  { name: 'build', load: async () => (await import('./build/build.ts')).build },
  { name: 'start', load: async () => (await import('./build/serve.ts')).start },
  { name: 'preview', load: async () => (await import('./build/serve.ts')).preview },
  { name: 'dev', load: async () => (await import('./build/dev.ts')).dev },
  { name: 'init', load: async () => (await import('./new/init.ts')).init },
  { name: 'new', load: async () => (await import('./new/new.ts')).newCommand },
  { name: 'score', load: async () => (await import('./measure/score.ts')).score },
  { name: 'readiness', load: async () => (await import('./measure/readiness.ts')).readiness },
  { name: 'exercise', load: async () => (await import('./measure/exercise.ts')).exercise },
  { name: 'import', load: async () => (await import('./import/import.ts')).importCommand },
  { name: 'export', load: async () => (await import('./build/export.ts')).exportCommand },
  { name: 'mcp', load: async () => (await import('./build/mcp.ts')).mcp },
  { name: 'apply', load: async () => (await import('./apply/apply.ts')).apply },
  { name: 'verify', load: async () => (await import('./apply/verify.ts')).verify },
  { name: 'upgrade', load: async () => (await import('./upgrade/upgrade.ts')).upgrade },
  { name: 'schema', load: async () => (await import('./build/schema.ts')).schema },
];

export function loadCommands(): Promise<Command[]> {
  return Promise.all(COMMANDS.map(({ load }) => load()));
}

/** Names with what each command does; a package carries them, so that the help is there at once. */
export async function summarise(): Promise<readonly Pick<Command, 'name' | 'summary'>[]> {
  return carriedDigests()?.commands ?? (await loadCommands()).map(({ name, summary }) => ({ name, summary }));
}
