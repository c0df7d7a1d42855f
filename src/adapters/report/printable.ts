/** Text from files without the characters that would steer a terminal or turn its writing around. */
export function printable(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
