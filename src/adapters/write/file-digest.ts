import { createHash } from 'node:crypto';

/** True where `digest` is that of the file: of its bytes, or of its text with `\n` line ends, as another checkout has it. */
export function isDigestOf(digest: string, bytes: Uint8Array): boolean {
  if (sha256(bytes) === digest) return true;
  return sha256(new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')) === digest;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
