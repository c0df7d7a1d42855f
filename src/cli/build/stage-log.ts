import type { Terminal } from '../command.ts';

export interface Stage {
  name: string;
  milliseconds: number;
}

export interface StageLog {
  stages: Stage[];
  run<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

/** Shows long work as it goes: a line that is replaced on a terminal, plain lines elsewhere. Remembers how long each stage took. */
export function openStageLog(terminal: Terminal): StageLog {
  const stages: Stage[] = [];
  return {
    stages,
    async run(name, work) {
      const start = performance.now();
      if (terminal.terminal) terminal.err(`  … ${name}`);
      const result = await work();
      const milliseconds = performance.now() - start;
      stages.push({ name, milliseconds });
      terminal.err(
        `${terminal.terminal ? '\r\u001b[K' : ''}  ✓ ${name} (${(milliseconds / 1000).toFixed(1)} s)\n`,
      );
      return result;
    },
  };
}
