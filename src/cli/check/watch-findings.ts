import type { SourceMemory } from '../../adapters/content/source-memory.ts';
import { watchContent } from '../../adapters/content/watch-content.ts';
import { reportCompact } from '../../adapters/report/compact.ts';
import type { PresentedFinding } from '../../adapters/report/present.ts';
import { summaryLine } from '../../adapters/report/terminal.ts';
import { scopeOf } from './changed-scope.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { openWorld, rootFolder, type OpenedWorld } from '../open-world.ts';
import { stopSignal } from '../stop-signal.ts';
import { useColour } from '../use-colour.ts';

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Judges again after every change, reading only what was written since, until Ctrl+C. */
export async function watchFindings(values: OptionValues, terminal: Terminal): Promise<number> {
  const memory: SourceMemory = new Map();
  let last: OpenedWorld | undefined;
  let before: ReadonlySet<string> | undefined;
  const judge = async () => {
    const start = performance.now();
    const opened = await openWorld(values, terminal, {
      memory,
      ...(last ? { history: last.world.history } : {}),
    });
    const scope = await scopeOf(opened, memory, values, terminal);
    const findings = opened.findings.filter(scope.holds);
    const spent = `${((performance.now() - start) / 1000).toFixed(2)} s`;
    const words = summaryLine(findings, { files: opened.read.sources.length, asOf: opened.world.today });
    show(findings, `${words}${difference(before, findings)} ${spent}. Watching; Ctrl+C ends.`, terminal);
    before = new Set(findings.map(nameOf));
    last = opened;
  };
  const stopped = stopSignal();
  const watcher = watchContent(rootFolder(values, terminal), async () => {
    if (!last) return judge();
    // A branch being switched, a folder being moved: the next change tells more.
    await judge().catch((error: unknown) =>
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`),
    );
  });
  try {
    await watcher.first;
    await stopped;
  } finally {
    await watcher.close();
  }
  return 0;
}

function show(findings: readonly PresentedFinding[], words: string, terminal: Terminal): void {
  const most = Math.max(5, Math.floor(((terminal.rows ?? 50) - 4) / 2));
  const report = reportCompact(findings, {
    colour: useColour(terminal),
    width: terminal.columns ?? 110,
    most,
  });
  terminal.err(`${terminal.terminal ? CLEAR : ''}${report}${words}\n`);
}

/** What came and what went, so that an author sees that an edit helped. Lines are left out: they move. */
function difference(before: ReadonlySet<string> | undefined, findings: readonly PresentedFinding[]): string {
  if (!before) return '';
  const now = new Set(findings.map(nameOf));
  const fresh = [...now].filter((name) => !before.has(name)).length;
  const gone = [...before].filter((name) => !now.has(name)).length;
  return fresh + gone === 0 ? '' : ` ${fresh} new, ${gone} mended.`;
}

function nameOf({ file, code, message }: PresentedFinding): string {
  return JSON.stringify([file, code, message]);
}
