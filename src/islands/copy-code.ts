/** A copy button on every block of code and every `[data-copy]`. Where the clipboard is closed (plain HTTP), the text is selected instead. */
for (const block of document.querySelectorAll<HTMLElement>('main pre, main [data-copy]')) {
  if (block.closest('.diagram')) continue;
  const frame = document.createElement('div');
  frame.className = 'copyable';
  block.replaceWith(frame);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => void copy(block, button));
  frame.append(block, button);
}

async function copy(block: HTMLElement, button: HTMLButtonElement): Promise<void> {
  // Set where a command names values that are typed on the page.
  const { lacks } = block.dataset;
  if (lacks) button.textContent = lacks;
  else
    try {
      await navigator.clipboard.writeText(block.innerText.replace(/\n$/, ''));
      button.textContent = 'Copied';
    } catch {
      getSelection()?.selectAllChildren(block);
      button.textContent = 'Selected';
    }
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}
