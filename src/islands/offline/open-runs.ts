/** How many runs are open in this browser, as run mode writes it down; anything but a number is none. */
export function openRuns(): number {
  try {
    const stored = localStorage.getItem('readyroom-open-runs') ?? '';
    return /^\d{1,4}$/.test(stored) ? Number(stored) : 0;
  } catch {
    return 0;
  }
}
