import { isWithheld } from '../../model/withheld.ts';

/** What a cell holds: a day is text `YYYY-MM-DD`, nothing is null. */
export type Cell = string | number | boolean | null;
export interface Column {
  title: string;
  kind: 'text' | 'number' | 'day' | 'yes-no';
}

/** A table of the programme, as spreadsheets and programs read it. */
export interface Table {
  name: string;
  columns: Column[];
  rows: Cell[][];
}

export const text = (title: string): Column => ({ title, kind: 'text' });
export const number = (title: string): Column => ({ title, kind: 'number' });
export const day = (title: string): Column => ({ title, kind: 'day' });
export const yesNo = (title: string): Column => ({ title, kind: 'yes-no' });
/** Ids in one cell. */
export const list = (ids: readonly string[] | undefined): string =>
  (ids ?? []).filter((id) => !isWithheld(id)).join(' ');
export const isShown = ({ id }: { id: string }): boolean => !isWithheld(id);
