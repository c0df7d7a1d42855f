import { createServer, get } from 'node:http';
import { text } from 'node:stream/consumers';

/** Answers on a free port when the build has ended: with nothing, or with what it complained of. */
export async function answerWhenBuilt(
  complaint: Promise<string>,
): Promise<{ address: string; stop(): void }> {
  const server = createServer(async (_request, response) => response.end(await complaint));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}/`, stop: () => (server.closeAllConnections(), server.close()) };
}

/** Resolves when the build has ended. @throws {Error} with what it complained of. No limit of time, as `fetch` has. */
export async function awaitBuild(address: string): Promise<void> {
  const complaint = await new Promise<string>((resolve, reject) => {
    get(address, (response) => resolve(text(response))).on('error', reject);
  });
  if (complaint) throw new Error(complaint);
}
