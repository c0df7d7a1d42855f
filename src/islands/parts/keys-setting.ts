/** Whether single keys do something on a page, as its reader chose (WCAG 2.1.4). On, until somebody says off. */
export interface KeysSetting {
  recallKeys(): boolean;
  keepKeys(on: boolean): void;
}

/** Kept for this browser under `name`. */
export function keysSetting(name: string): KeysSetting {
  return {
    recallKeys() {
      try {
        return localStorage.getItem(name) !== 'off';
      } catch {
        return true;
      }
    },
    keepKeys(on) {
      try {
        if (on) localStorage.removeItem(name);
        else localStorage.setItem(name, 'off');
      } catch {
        // Lasts as long as the page.
      }
    },
  };
}
