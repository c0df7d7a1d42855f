/** A site that nobody built since stops warning of what is over: the day is the reader's own. */
const banner = document.querySelector<HTMLElement>('[data-until]');
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
if (banner && (banner.dataset['until'] ?? '') < today) banner.hidden = true;
