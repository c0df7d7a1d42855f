/** What would steer a terminal: control characters but tab and line end, and marks that change the direction of text. */
// oxlint-disable-next-line no-control-regex -- they are what it is about
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text from files without the characters that would steer a terminal. */
export function printable(text: string): string {
  return text.replace(STEERING, '\ufffd');
}

/** The same on one line: nothing in a file name or sentence can pass for another line of the report. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\t\n]/g, ' ');
}
