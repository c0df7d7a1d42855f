/** An address without its escapes; one that holds a broken escape is taken as it stands. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
