/**
 * Milliseconds of processor time that this process spends on work: what else the machine does counts little. The least
 * of several tries counts least of it.
 */
export async function cpuTime(work: () => unknown, tries = 1): Promise<number> {
  let least = Infinity;
  for (let tried = 0; tried < tries; tried += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
