import type { Session } from './session.ts';

/** Hears what other tabs store, and looks again whenever this one is come back to: a frozen tab hears nothing. */
export function listenToTabs(session: Session, flush: () => void): void {
  window.addEventListener('storage', ({ key, newValue, storageArea }) => {
    if (storageArea === null || isLocal(storageArea)) session.hear(key, newValue);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') session.reload();
    else flush();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) session.reload();
  });
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', (event) => {
    flush();
    if (session.unsaved.size > 0) event.preventDefault();
  });
}

function isLocal(area: Storage): boolean {
  try {
    return area === window.localStorage;
  } catch {
    return false;
  }
}
