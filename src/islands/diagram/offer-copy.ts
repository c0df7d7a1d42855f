/** A button on the source of a diagram. Where the clipboard is closed, as over plain HTTP, the text is selected instead. */
export function offerCopy(figure: HTMLElement): void {
  const code = figure.querySelector<HTMLElement>('.source > pre');
  if (!code || figure.querySelector('.source > button')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', () => {
    const select = () => getSelection()?.selectAllChildren(code);
    if (!navigator.clipboard) return select();
    navigator.clipboard.writeText(code.textContent ?? '').then(() => (button.textContent = 'Copied'), select);
  });
  code.before(button);
}
