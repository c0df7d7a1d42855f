import { z } from 'zod';
import { Id, Text } from './text.ts';

/** What a value may be: each kind has its own form, judged in `domain/inputs`. */
const INPUT_KINDS = [
  'hostname',
  'ip',
  'cidr',
  'domain',
  'url',
  'email',
  'upn',
  'sha256',
  'aws-account',
  'arn',
  'datetime',
  'text',
  'choice',
] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** A value that a run needs; `<id>` in a command stands for it. */
export const Input = z
  .strictObject({
    id: Id.describe('Name of the value: commands write it as <id>'),
    title: Text.describe('What it is, as the field on the page says it'),
    kind: z.enum(INPUT_KINDS).describe('What the value must be; another one fills no command'),
    choices: z
      .array(Text)
      .min(1)
      .optional()
      .describe('Of kind choice: the values that there are to choose from'),
    example: Text.optional().describe('A value of this kind, shown in the field; it fills no command'),
    secret: z
      .boolean()
      .optional()
      .describe('true keeps the value out of the log, the address and every file'),
  })
  .describe('A value that is typed once and fills every command that names it');
export type Input = z.infer<typeof Input>;

/** Plain words are told before the start, and no command uses them. */
export const InputNeeded = z
  .union([Text, Input])
  .describe('What must be known: plain words, or a value with an id that commands use as <id>');
export type InputNeeded = z.infer<typeof InputNeeded>;
