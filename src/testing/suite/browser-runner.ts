import { inject, TestRunner, type RunnerTask, type RunnerTestFile } from 'vitest';
import { awaitBuild } from './await-build.ts';

/** Skips every test by its name where no browser starts: none passes by doing nothing, none fails for the machine. */
export default class BrowserRunner extends TestRunner {
  /** The site is built while other tests run; what opens it waits for its end. */
  async onBeforeCollect(): Promise<void> {
    await awaitBuild(inject('siteBuilt'));
  }

  onCollected(files: RunnerTestFile[]): void {
    if (inject('browserEndpoint') === '') files.forEach(skip);
  }
}

function skip(task: RunnerTask): void {
  task.mode = 'skip';
  if ('tasks' in task) task.tasks.forEach(skip);
}
