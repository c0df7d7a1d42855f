/** Says to this tab and to others that something about runs changed, and hears it from them. */
export interface RunTabs {
  tell(): void;
  watch(listener: () => void): () => void;
}

/** A tab that slept hears nothing, so it looks again when it is come back to. */
export function listenToRuns(name: string): RunTabs {
  const listeners = new Set<() => void>();
  const hear = () => {
    for (const listener of listeners) listener();
  };
  const channel = openChannel(name);
  channel?.addEventListener('message', hear);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hear();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && hear());
  return {
    tell() {
      channel?.postMessage('changed');
      hear();
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
