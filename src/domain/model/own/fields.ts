import { z } from 'zod';
import { Text, WebAddress } from '../text.ts';
import { Day } from '../time/day.ts';

/** Kinds whose front matter may hold fields of a team's own. */
const FIELD_KINDS = [
  'runbook',
  'assessment',
  'record',
  'exercise',
  'communication',
  'step',
  'team',
  'guide',
  'page',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export const hasOwnFields = (kind: string): kind is FieldKind =>
  (FIELD_KINDS as readonly string[]).includes(kind);

const FieldId = z
  .string()
  .regex(/^x-[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a key that begins with "x-", such as x-register')
  .max(40);

const PLACES = ['page', 'search', 'exports'] as const;
export type FieldPlace = (typeof PLACES)[number];

const OwnField = z
  .strictObject({
    id: FieldId.describe('Key in the front matter'),
    title: Text.describe('What readers call it'),
    type: z.enum(['text', 'number', 'date', 'url', 'choice', 'role']).describe('What it holds'),
    choices: z.array(Text).min(1).optional().describe('Of a choice: what may be chosen'),
    required: z.boolean().optional().describe('True: a file without it is a finding'),
    shown: z
      .array(z.enum(PLACES))
      .optional()
      .describe(
        'Under the title of the page, in the search by names, in tables and the API; absent means all',
      ),
  })
  .refine(({ type, choices }) => (type === 'choice') === (choices !== undefined), {
    path: ['choices'],
    message: 'expected choices where the type is choice, and nowhere else',
  })
  .describe('A field of your own in the front matter of one kind of page');
export type OwnField = z.infer<typeof OwnField>;

const fieldsOf = (kind: FieldKind) =>
  z.array(OwnField).optional().describe(`Fields of your own in the front matter of a ${kind}`);

/** Key `fields` of `content/site.yml`. */
export const OwnFields = z
  .strictObject({
    runbook: fieldsOf('runbook'),
    assessment: fieldsOf('assessment'),
    record: fieldsOf('record'),
    exercise: fieldsOf('exercise'),
    communication: fieldsOf('communication'),
    step: fieldsOf('step'),
    team: fieldsOf('team'),
    guide: fieldsOf('guide'),
    page: fieldsOf('page'),
  } satisfies Record<FieldKind, z.ZodType>)
  .describe('Fields of your own (x-…) by the kind of page: shown, searched and exported');

/** The keys of a front matter that are a team's own. */
export function ownKeys(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const own = Object.entries(data).filter(([key]) => key.startsWith('x-'));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** The same data without them. */
export function withoutOwnKeys(data: unknown): unknown {
  if (!ownKeys(data)) return data;
  return Object.fromEntries(Object.entries(data as object).filter(([key]) => !key.startsWith('x-')));
}

/** What a field wants, in words; undefined where the value is that. Names of roles are judged by who knows them. */
export function fieldProblem({ type, choices = [] }: OwnField, value: unknown): string | undefined {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'a number';
    case 'date':
      return Day.safeParse(value).success ? undefined : 'a day, such as 2026-08-01';
    case 'url':
      return WebAddress.safeParse(value).success
        ? undefined
        : 'an address that starts with https:// or http://';
    case 'choice':
      return choices.includes(value as string) ? undefined : `one of ${choices.join(', ')}`;
    default:
      return Text.safeParse(value).success
        ? undefined
        : type === 'role'
          ? 'a role from content/roles.yml'
          : 'text, in quotes where it looks like a number or a day';
  }
}
