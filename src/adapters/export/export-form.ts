import type { AttackFramework } from '../../domain/frameworks/attack.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';

/** What a form is made from: the programme as it may be published, judged on a day. */
export interface ExportSource extends JudgedProgramme {
  attack: AttackFramework;
  /** Where the site is published, with `/` at its end; absent where nobody said. */
  address?: string;
}

export interface ExportedFile {
  /** Path below the folder of the export, with `/`. */
  file: string;
  content: string | Uint8Array;
}

export interface Exported {
  files: ExportedFile[];
  /** What the other format could not carry, a sentence each. */
  notes: string[];
}

/** Makes the files of one form; the same source gives the same bytes. `names`: ids that the person asked for. */
export type MakeForm = (source: ExportSource, names: readonly string[]) => Exported | Promise<Exported>;

/** A value as the text of a JSON file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** An address of the site, absolute where it is known where the site stands. */
export function absolute({ address }: Pick<ExportSource, 'address'>, path: string): string | undefined {
  return address === undefined ? undefined : address.replace(/\/*$/, '') + path;
}
