/** No test fails for want of speed: this only ends what hangs. */
export const PATIENCE = 600_000;

/** For what is asked again and again: `expect.poll(…, PATIENT)`. */
export const PATIENT = { timeout: PATIENCE / 2, interval: 50 };
