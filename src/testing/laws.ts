import fc from 'fast-check';
import { LONG, runs } from './length.ts';

/**
 * One commit, one verdict: laws try the same cases every time. `READYROOM_SEED=NUMBER` tries others, `=new` each time
 * new ones; what that finds is mended and kept as a case of its own.
 */
const asked = process.env['READYROOM_SEED'] ?? '20261128';
const seed = asked === 'new' ? {} : { seed: Number(asked) };

/** In long mode, a law that gives no number of its own is tried more often. */
fc.configureGlobal({ ...seed, ...(LONG ? { numRuns: runs() } : {}) });
