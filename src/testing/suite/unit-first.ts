import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that need no site run first, while the site is built for those that do. */
export default class UnitFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const needsSite = (file: TestSpecification): boolean => file.project.name === 'browser';
    return [...sorted.filter((file) => !needsSite(file)), ...sorted.filter(needsSite)];
  }
}
