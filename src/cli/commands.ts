import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { dev, preview, start } from './serve.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [check, build, start, preview, dev];
