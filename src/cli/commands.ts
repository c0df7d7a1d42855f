import { apply } from './apply.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { dev } from './dev.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { newCommand } from './new.ts';
import { readiness } from './readiness.ts';
import { schema } from './schema.ts';
import { score } from './score.ts';
import { preview, start } from './serve.ts';
import { verify } from './verify.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  check,
  build,
  start,
  preview,
  dev,
  init,
  newCommand,
  score,
  readiness,
  importCommand,
  exportCommand,
  apply,
  verify,
  schema,
];
