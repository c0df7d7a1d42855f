/** How many runs are open on this device, over all programmes of this origin; other scripts read it. */
const TOTAL = 'readyroom-open-runs';

/** Stores how many runs of a programme are open. Only a hint: without it a run is found when the reader asks. */
export function countOpenRuns(programme: string, open: number): void {
  try {
    const own = `${TOTAL}-${programme}`;
    if (open > 0) localStorage.setItem(own, String(open));
    else localStorage.removeItem(own);
    const total = Object.keys(localStorage)
      .filter((key) => key.startsWith(`${TOTAL}-`))
      .reduce((sum, key) => sum + (Number(localStorage.getItem(key)) || 0), 0);
    if (localStorage.getItem(TOTAL) !== String(total)) localStorage.setItem(TOTAL, String(total));
  } catch {
    // Kept nowhere, needed nowhere.
  }
}
