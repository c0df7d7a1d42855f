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
    offerFullSize(figure);
  } catch (error) {
    const words = document.createElement('p');
    words.className = 'refused';
    words.setAttribute('role', 'status');
    words.textContent = `This diagram is shown as text: ${error instanceof Error ? error.message : 'it could not be drawn'}.`;
    code.before(words);
  }
}

/** A picture wider than its frame is shown smaller; this lets a reader see it at full size and move it in its frame. */
function offerFullSize(figure: HTMLElement): void {
  const folded = figure.closest<HTMLDetailsElement>('details:not([open])');
  if (folded) {
    folded.addEventListener('toggle', () => offerFullSize(figure), { once: true });
    return;
  }
  const svg = figure.querySelector('svg');
  const natural = svg?.viewBox.baseVal.width ?? 0;
  if (!svg || natural <= svg.getBoundingClientRect().width + 1) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Full size';
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const full = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(full));
    svg.style.cssText = full ? 'max-width:none' : '';
  });
  figure.prepend(button);
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
  else offerFullSize(figure);
}
addEventListener('beforeprint', () =>
  document.querySelectorAll<HTMLElement>(undrawn).forEach((figure) => void draw(figure)),
);
