const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const ICONS: Record<Theme, string> = {
  system: '<circle cx="9" cy="9" r="6.5" fill="none"/><path d="M9 2.5a6.5 6.5 0 0 1 0 13z"/>',
  light:
    '<circle cx="9" cy="9" r="3.5"/><path fill="none" d="M9 .8v2M9 15.2v2M.8 9h2M15.2 9h2M3.2 3.2l1.4 1.4M13.4 13.4l1.4 1.4M3.2 14.8l1.4-1.4M13.4 4.6l1.4-1.4"/>',
  dark: '<path d="M14.6 11.2A6.3 6.3 0 0 1 6.8 3.4a6.3 6.3 0 1 0 7.8 7.8z"/>',
};
const KEY = 'readyroom-theme';

let theme = read();
const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
show();
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    write(theme);
    show();
  });
}

function show(): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  if (!button) return;
  const label = `Theme: ${theme}`;
  button.title = label;
  button.innerHTML = `<span class="vh">${label}</span><svg viewBox="0 0 18 18" aria-hidden="true" fill="currentColor" stroke="currentColor" stroke-width="1.6" stroke-linecap="round">${ICONS[theme]}</svg>`;
}

/** Storage may be forbidden, on `file:` or by policy: the theme then lasts as long as the page. */
function read(): Theme {
  try {
    const stored = localStorage.getItem(KEY) as Theme | null;
    return stored && THEMES.includes(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

function write(value: Theme): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}
