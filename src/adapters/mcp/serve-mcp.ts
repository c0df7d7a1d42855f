import type { BuiltSite } from './read-site.ts';
import { TOOLS, type Place } from './tools.ts';

/** What the server says of itself. */
export interface McpIdentity {
  name: string;
  version: string;
  address: string | undefined;
}

/**
 * Answers over the Model Context Protocol on standard input and output, until the other side closes. False where the
 * library that speaks it is not installed. Every tool only reads.
 */
export async function serveMcp(site: BuiltSite, { name, version, address }: McpIdentity): Promise<boolean> {
  const sdk = await loadSdk();
  if (!sdk) return false;
  const server = new sdk.McpServer(
    { name: 'readyroom', title: name, version },
    {
      instructions: `Runbooks, readiness and maturity of ${name}. Quote a step with its page; people decide, and nothing here changes anything.`,
    },
  );
  const place: Place = (href) => (address === undefined ? href : address.replace(/\/*$/, '') + href);
  for (const [tool, { title, description, input, answer }] of Object.entries(TOOLS))
    server.registerTool(
      tool,
      {
        title,
        description,
        inputSchema: input,
        annotations: {
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
      },
      async (given: Record<string, unknown>) => {
        const told = await answer(given, site, place).catch((error: unknown) => ({
          failed: reasonOf(error),
        }));
        return {
          content: [{ type: 'text' as const, text: JSON.stringify(told) }],
          structuredContent: told as Record<string, unknown>,
          ...('failed' in told || 'unknown' in told ? { isError: true } : {}),
        };
      },
    );
  const closed = new Promise<void>((resolve) => process.stdin.once('close', resolve).once('end', resolve));
  await server.connect(new sdk.StdioServerTransport());
  await closed;
  await server.close();
  return true;
}

async function loadSdk() {
  try {
    const [{ McpServer }, { StdioServerTransport }] = await Promise.all([
      import('@modelcontextprotocol/server'),
      import('@modelcontextprotocol/server/stdio'),
    ]);
    return { McpServer, StdioServerTransport };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** In words, without a path of this machine. */
function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== undefined) return 'The site cannot be read: build it again.';
  return error instanceof SyntaxError
    ? 'A file of the site is broken: build it again.'
    : String((error as Error).message);
}
