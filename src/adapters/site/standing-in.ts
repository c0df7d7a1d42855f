/**
 * Astro finds some of its own folders from the working directory, and writes its warnings where programs read:
 * while it works it stands in the folder that it works on and talks to people only.
 */
export async function standingIn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  const write = process.stdout.write;
  process.chdir(folder);
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
    process.chdir(before);
  }
}
