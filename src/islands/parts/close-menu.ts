/** The menu of the header closes by Escape, which leaves the keyboard on it, and by a press elsewhere. */
const menu = document.querySelector<HTMLDetailsElement>('details.menu');
if (menu) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
export {};
