import { el } from './assess/dom.ts';
import { enlarge } from './diagram/enlarge.ts';
import { showStart } from './diagram/show-start.ts';

/** From `scripts/mermaid.js`, which the build writes where it left a diagram undrawn. */
declare function readyroomDiagram(
  id: string,
  source: string,
  font: string,
): Promise<{ svg: string } | { words: string }>;

const undrawn = 'figure.diagram[data-diagram]';
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
async function draw(figure: HTMLElement): Promise<void> {
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
    offerMore(figure);
  } catch (error) {
    const words = document.createElement('p');
    words.className = 'refused';
    words.setAttribute('role', 'status');
    words.textContent = `This diagram is shown as text: ${error instanceof Error ? error.message : 'it could not be drawn'}.`;
    code.before(words);
  }
}

/** A picture that is shown smaller than it is, or is higher than the screen, can be seen alone. */
function offerMore(figure: HTMLElement): void {
  const folded = figure.closest<HTMLDetailsElement>('details:not([open])');
  if (folded) {
    folded.addEventListener('toggle', () => offerMore(figure), { once: true });
    return;
  }
  offerCopy(figure);
  const svg = figure.querySelector('svg');
  if (!svg || figure.querySelector(':scope > button')) return;
  showStart(figure, svg);
  const { width, height } = svg.viewBox.baseVal;
  if (width <= figure.clientWidth + 1 && height <= innerHeight) return;
  const button = el('button', { type: 'button' }, 'Enlarge');
  button.addEventListener('click', () => enlarge(svg, svg.querySelector('title')?.textContent ?? 'Diagram'));
  figure.prepend(button);
}

/** A button on the source. Where the clipboard is closed, as over plain HTTP, the text is selected instead. */
function offerCopy(figure: HTMLElement): void {
  const code = figure.querySelector<HTMLElement>('.source > pre');
  if (!code || figure.querySelector('.source > button')) return;
  const button = el('button', { type: 'button' }, 'Copy');
  button.addEventListener('click', () => {
    const select = () => getSelection()?.selectAllChildren(code);
    if (!navigator.clipboard) return select();
    navigator.clipboard.writeText(code.textContent ?? '').then(() => (button.textContent = 'Copied'), select);
  });
  code.before(button);
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void draw(target as HTMLElement);
    }
  },
  { rootMargin: '400px' },
);
for (const figure of document.querySelectorAll<HTMLElement>('figure.diagram')) {
  if (figure.matches(undrawn)) near.observe(figure);
  else offerMore(figure);
}
addEventListener('beforeprint', () =>
  document.querySelectorAll<HTMLElement>(undrawn).forEach((figure) => void draw(figure)),
);
