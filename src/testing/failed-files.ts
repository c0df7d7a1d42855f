import path from 'node:path';

/** What Vitest's JSON reporter writes, as far as it is read here. */
export interface TestReport {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

/** The files that failed, each once, from the root, in the order of the alphabet. */
export function failedFiles({ testResults }: TestReport, root: string): string[] {
  const failed = testResults.filter(({ status }) => status === 'failed');
  return [...new Set(failed.map(({ name }) => path.relative(root, name)))].sort();
}

/** More files than these are no race but a fault. */
const FEW = 3;

/** Only a whole run shares the machine with itself: who names files wants to see them fail. */
export function mayBeJudgedAgain(failed: readonly string[], asked: readonly string[]): boolean {
  const whole = asked.every((word, index) => word === '--mode' || asked[index - 1] === '--mode');
  return whole && failed.length > 0 && failed.length <= FEW;
}
