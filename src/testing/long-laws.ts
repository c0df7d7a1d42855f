import fc from 'fast-check';
import { runs } from './length.ts';

/** In long mode: a law that gives no number of its own is tried this often. */
fc.configureGlobal({ numRuns: runs() });
