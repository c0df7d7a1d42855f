/** A file that is not as it was built: another version, or changed on its way. */
export class WrongFile extends Error {}

/**
 * The response to keep: as the host sent it, but only where its content is what was built. A host may be in the
 * midst of an update, and half of one version with half of another must never be saved as one.
 */
export async function wholeFile(response: Response, hash: string, address: string): Promise<Response> {
  const body = await response.arrayBuffer();
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', body))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  if (!digest.startsWith(hash)) throw new WrongFile(address);
  const headers = new Headers(response.headers);
  // They speak of the transfer; and a `Vary` would hide the file from requests that look different.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return new Response(body, { headers });
}
