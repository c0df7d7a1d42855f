/** A relative path as a URI reference: every character that a URI gives a meaning is encoded, a colon too. */
export function fileUri(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}

/** Files as the repository names them, where the programme is a folder of it. */
export function inRepository(prefix: string, file: string): string {
  return prefix === '' ? file : `${prefix}/${file}`;
}
