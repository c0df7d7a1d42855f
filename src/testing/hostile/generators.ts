/** A text of about so many characters that is made to cost its reader more than its length. */
export type Generator = (size: number) => string;

export const fill =
  (unit: string): Generator =>
  (size) =>
    unit.repeat(Math.max(1, Math.floor(size / unit.length)));
/** As many units as fit, each made from its number. */
export const count =
  (unit: (at: number) => string): Generator =>
  (size) => {
    const pieces: string[] = [];
    for (let at = 0, length = 0; length < size; at++) {
      const piece = unit(at);
      pieces.push(piece);
      length += piece.length;
    }
    return pieces.join('');
  };
/** Half of the text opens, the other half closes. */
export const pair =
  (open: string, close: string, between = 'x'): Generator =>
  (size) => {
    const times = Math.max(1, Math.floor(size / (open.length + close.length)));
    return `${open.repeat(times)}${between}${close.repeat(times)}`;
  };
export const square =
  (cell: string, row: (cells: string) => string): Generator =>
  (size) => {
    const side = Math.max(1, Math.floor(Math.sqrt(size / cell.length)));
    return Array.from({ length: side }, () => row(cell.repeat(side))).join('\n');
  };
/** Ever deeper: n lines, each one step further in. */
export const stairs =
  (step: string, leaf: string): Generator =>
  (size) => {
    const side = Math.max(1, Math.floor(Math.sqrt((2 * size) / step.length)));
    return Array.from({ length: side }, (_, at) => `${step.repeat(at)}${leaf}`).join('\n');
  };
