import { apply } from './apply/apply.ts';
import { build } from './build/build.ts';
import { check } from './check/check.ts';
import type { Command } from './command.ts';
import { dev } from './build/dev.ts';
import { exportCommand } from './build/export.ts';
import { importCommand } from './import/import.ts';
import { init } from './new/init.ts';
import { newCommand } from './new/new.ts';
import { readiness } from './measure/readiness.ts';
import { schema } from './build/schema.ts';
import { score } from './measure/score.ts';
import { preview, start } from './build/serve.ts';
import { verify } from './apply/verify.ts';

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
