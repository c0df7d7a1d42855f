/** From `scripts/mermaid.js`, which the build writes where it left a diagram undrawn. */
declare function readyroomDiagram(
  id: string,
  source: string,
  font: string,
): Promise<{ svg: string } | { words: string }>;

let loading: Promise<void> | undefined;

function load(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${document.documentElement.dataset['root'] ?? '/'}scripts/mermaid.js`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('the drawing script could not be loaded'));
    document.head.append(script);
  });
  return loading;
}

/** Draws a diagram that the build left undrawn; where that fails, its source stays and words say why. */
export async function draw(figure: HTMLElement): Promise<void> {
  const hash = figure.dataset['diagram'];
  const code = figure.querySelector('pre');
  if (!hash || !code) return;
  delete figure.dataset['diagram'];
  try {
    await load();
    await document.fonts.ready;
    const result = await readyroomDiagram(
      `d${hash}`,
      code.textContent ?? '',
      getComputedStyle(document.body).fontFamily,
    );
    if ('words' in result) throw new Error(result.words);
    const source = document.createElement('details');
    source.className = 'source';
    source.innerHTML = '<summary>Diagram source</summary>';
    code.replaceWith(source);
    source.append(code);
    source.insertAdjacentHTML('beforebegin', result.svg);
    figure.dataset['drawn'] = hash;
    figure.dispatchEvent(new CustomEvent('readyroom:drawn', { bubbles: true }));
  } catch (error) {
    const words = document.createElement('p');
    words.className = 'refused';
    words.setAttribute('role', 'status');
    words.textContent = `This diagram is shown as text: ${error instanceof Error ? error.message : 'it could not be drawn'}.`;
    code.before(words);
  }
}
