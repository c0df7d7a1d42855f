import type { AstroIntegration } from 'astro';
import path from 'node:path';
import { pageAddress } from '../../domain/model/links/page-address.ts';

/** A finding as the overlay shows it. */
export interface OverlayFinding {
  severity: 'error' | 'warning' | 'info';
  code: string;
  message: string;
  hint: string;
  file: string;
  line: number | null;
  column: number | null;
}
/** With the page that it is about, where there is one, and what Vite opens an editor with. */
export interface PlacedFinding extends OverlayFinding {
  page?: string;
  /** The page stays as it was before this: its file cannot be read, or does not fit its schema. */
  holds?: true;
  open: string;
}

const FINDINGS_EVENT = 'readyroom:findings';
const HELLO_EVENT = 'readyroom:hello';

/** The worst first; the order of the lines stays within each. */
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

export interface DevOverlay {
  integration: AstroIntegration;
  /** Shows these findings, and no others, on every page that is open or will be. */
  show(findings: readonly OverlayFinding[]): void;
  /** Has the pages made again from what was handed last. */
  reread(): void;
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Findings on the pages that they concern, while the site is edited. Lives in the development server only. */
export function openDevOverlay(root: string): DevOverlay {
  let placed: PlacedFinding[] = [];
  let server: Server | undefined;
  return {
    integration: {
      name: 'readyroom-overlay',
      hooks: {
        'astro:config:setup'({ command, injectScript }) {
          if (command === 'dev') injectScript('page', `import '/src/adapters/site/overlay/client.ts';`);
        },
        'astro:server:setup'(setup) {
          server = setup.server;
          server.ws.on(HELLO_EVENT, (_data, client) => client.send(FINDINGS_EVENT, placed));
        },
      },
    },
    show(findings) {
      placed = findings
        .map((finding) => place(finding, root))
        .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
      server?.ws.send(FINDINGS_EVENT, placed);
    },
    reread() {
      if (!server) return;
      for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
      server.ws.send({ type: 'full-reload' });
    },
  };
}

function place(
  { severity, code, message, hint, file, line, column }: OverlayFinding,
  root: string,
): PlacedFinding {
  const page = pageAddress(file);
  const at = line === null ? '' : `:${line}:${column ?? 1}`;
  return {
    severity,
    code,
    message,
    hint,
    file,
    line,
    column,
    ...(page ? { page } : {}),
    ...(severity === 'error' && /^(?:file|schema)\//.test(code) ? { holds: true } : {}),
    open: `${path.join(root, file)}${at}`,
  };
}
