/** Remembers that a run came from a file and has not gone on here yet: whoever goes on says so in the log. */
export function keepImported(key: string, head: string): void {
  try {
    localStorage.setItem(nameOf(key), head);
  } catch {
    // Then the log does not say that it went on elsewhere.
  }
}

export function isImported(key: string, head: string): boolean {
  try {
    return localStorage.getItem(nameOf(key)) === head;
  } catch {
    return false;
  }
}

export function forgetImported(key: string): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was kept.
  }
}

const nameOf = (key: string): string => `readyroom-imported-${key}`;
