import { z } from 'zod';
import { ATTACHMENT_ENDINGS } from './attachment.ts';
import { naming } from './references.ts';

/** Text that a person wrote: not empty, not only blanks. */
export const Text = z.string().regex(/\S/, 'expected some text');

/** A stable name of an object: lower-case words joined by hyphens, equal to its file's name. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, such as web-shell')
  .max(80);
export type Id = z.infer<typeof Id>;

/** Ids that name something else: what they name is told to the reader and to the withholding by the schema alone. */
export const RoleId = naming('role', Id.describe('A role from content/roles.yml'));
export const RunbookId = naming('runbook', Id.describe('A runbook from runbooks/'));
export const RegulationId = naming(
  'regulation',
  Id.describe('A notification duty from content/regulations.yml'),
);
export const CommunicationId = naming(
  'communication',
  Id.describe('A message template from content/communications'),
);
export const StepId = naming('step', Id.describe('A reusable step from content/steps'));
export const TeamId = naming('team', Id.describe('An operating form from content/teams'));

export const SubcategoryId = naming(
  'subcategory',
  z
    .string()
    .regex(/^[A-Z]{2}\.[A-Z]{2}-\d{1,2}$/, 'expected a CSF 2.0 subcategory such as RS.MA-02')
    .describe('A CSF 2.0 subcategory, such as RS.MA-02'),
);

export const TechniqueId = naming(
  'technique',
  z
    .string()
    .regex(/^T\d{4}(\.\d{3})?$/, 'expected an ATT&CK technique such as T1566 or T1566.001')
    .describe('An enterprise ATT&CK technique, such as T1566.001'),
);

/** A web address. Only http and https: nothing that a browser would run. */
export const WebAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"']+$/, 'expected an address that starts with https:// or http://')
  .describe('Address, https:// or http://');

export const Reference = z
  .strictObject({ title: Text.describe('What the reader will find there'), url: WebAddress })
  .describe('A source to read further');
export type Reference = z.infer<typeof Reference>;

const FILE = `(?![A-Za-z][A-Za-z0-9+.-]*:)[^\\s<>"'][^<>"']*\\.(?:md|png|jpe?g|${ATTACHMENT_ENDINGS})(?:#\\S*)?`;

/** Where a source is: on the web, or beside the file. */
export const PageAddress = z
  .string()
  .regex(
    new RegExp(`^(?:https?:\\/\\/[^\\s<>"']+|${FILE})$`),
    'expected an address that starts with https:// or http://, or the path of a page or an attachment',
  );

/** What can be read further: on the web, a page of this programme, or a file beside it. */
export const Source = z
  .strictObject({
    title: Text.describe('What the reader will find there'),
    url: PageAddress.describe('Address, https:// or http://, or the path of a file as seen from this one'),
  })
  .describe('A source to read further');
export type Source = z.infer<typeof Source>;
