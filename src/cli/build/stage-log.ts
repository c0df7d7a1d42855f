import type { Terminal } from '../command.ts';
import { cpuNow } from './cpu-now.ts';

export interface Stage {
  name: string;
  milliseconds: number;
  cpuMilliseconds: number;
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
      const [start, cpuStart] = [performance.now(), cpuNow()];
      if (terminal.terminal) terminal.err(`  … ${name}`);
      const result = await work();
      const milliseconds = performance.now() - start;
      stages.push({ name, milliseconds, cpuMilliseconds: cpuNow() - cpuStart });
      terminal.err(
        `${terminal.terminal ? '\r\u001b[K' : ''}  ✓ ${name} (${(milliseconds / 1000).toFixed(1)} s)\n`,
      );
      return result;
    },
  };
}
