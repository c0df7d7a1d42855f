/** Shells whose words are read; they differ in quotes, escapes, remarks and in what parts commands. */
export type Shell = 'bash' | 'powershell' | 'cmd';

/** A text within another, with the offset that each of its characters has there. */
export interface Mapped {
  text: string;
  at(offset: number): number;
}

export interface Word {
  text: string;
  /** Offsets of the outermost text. */
  from: number;
  to: number;
  /** Part of it stands in quotes. */
  quoted: boolean;
  /** It names a variable, or what another command prints. */
  variable: boolean;
  /** Its characters' offsets, for a shell that reads it again. */
  inner: Mapped;
}

/** What a shell starts as one program. */
export interface SimpleCommand {
  shell: Shell;
  words: Word[];
  /** Commands of one number pass on what they find. */
  pipeline: number;
  /** Another command's output runs into it. */
  piped: boolean;
  /** Text that it reads as its own lines: a here-document. */
  fed?: Mapped;
}

export const asMapped = (text: string, from = 0): Mapped => ({ text, at: (offset) => offset + from });

/** A part of a text, which keeps its places. */
export function within({ text, at }: Mapped, from: number, to: number): Mapped {
  return { text: text.slice(from, to), at: (offset) => at(from + offset) };
}
