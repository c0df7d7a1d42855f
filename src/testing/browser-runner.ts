import { inject, TestRunner, type RunnerTask, type RunnerTestFile } from 'vitest';

/** Skips every test by its name where no browser starts: none passes by doing nothing, none fails for the machine. */
export default class BrowserRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    if (inject('browserEndpoint') === '') files.forEach(skip);
  }
}

function skip(task: RunnerTask): void {
  task.mode = 'skip';
  if ('tasks' in task) task.tasks.forEach(skip);
}
