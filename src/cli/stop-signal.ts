/** Resolves when the user, or whoever started the process, asks it to stop. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.once(signal, stop);
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
