/** A browser shows a folder's list where a host would show its `index.html`: links say it. */
export function openFromFolder(): void {
  for (const link of document.links) nameIndex(link);
  for (const name of ['pointerdown', 'focusin', 'click']) addEventListener(name, nameTarget, true);
}

/** For links that were added later: before they are followed. */
function nameTarget({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (link) nameIndex(link);
}

function nameIndex(link: HTMLAnchorElement | HTMLAreaElement): void {
  if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
}
