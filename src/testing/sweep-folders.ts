import { afterAll } from 'vitest';
import { sweepFolders } from './tree-on-disk.ts';

// Said for each file of tests: a worker reads a module once, and what the module says itself holds for the first file only.
afterAll(sweepFolders);
