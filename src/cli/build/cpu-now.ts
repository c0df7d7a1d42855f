import { readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const TICK = 10;

/**
 * Milliseconds of processor time so far: of this process with its threads, and, where `/proc` tells, of the programs
 * that it started and that have ended.
 */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + endedChildren();
}

function endedChildren(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) * TICK;
  } catch {
    return 0;
  }
}
