/** What a word of code is: its class on a page is `hl-` and this. */
export const CODE_KINDS = [
  'comment',
  'string',
  'keyword',
  'variable',
  'number',
  'command',
  'input',
  'added',
  'removed',
] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** A piece of code; all pieces of a block together are its text, to the character. */
export interface CodeWord {
  text: string;
  kind?: CodeKind;
}
