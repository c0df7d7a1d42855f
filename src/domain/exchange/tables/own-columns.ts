import { ownFields, ownValues } from '../../judgements/own-values.ts';
import type { FieldKind, OwnField } from '../../model/own/fields.ts';
import type { Document } from '../../model/programme.ts';
import type { Site } from '../../model/site.ts';
import { day, number, text, type Cell, type Column } from './table.ts';

/** Columns of the programme's own fields, behind those that every programme has; named by their key. */
export const ownColumns = (site: Site, kind: FieldKind): Column[] =>
  ownFields(site, kind, 'exports').map(({ id, type }) => columnOf(type)(id));

const columnOf = (type: OwnField['type']) => (type === 'number' ? number : type === 'date' ? day : text);

export const ownCells = (site: Site, kind: FieldKind, document: Pick<Document<unknown>, 'own'>): Cell[] =>
  ownValues(site, kind, document, 'exports').map(({ value }) => value ?? null);
