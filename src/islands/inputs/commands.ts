import { PLACEHOLDER } from '../../domain/inputs/command-language.ts';
import { fillCommand } from '../../domain/inputs/fill-command.ts';
import type { Input } from '../../domain/model/input.ts';
import { el, say } from '../parts/dom.ts';

/** A command of the page whose placeholders show the values. */
export interface Command {
  fill(values: ReadonlyMap<string, string>): void;
}

/** Every command within a part of the page that names one of these inputs. */
export function findCommands(within: HTMLElement, inputs: readonly Input[]): Command[] {
  const titles = new Map(inputs.map(({ id, title }) => [id, title]));
  return [...within.querySelectorAll<HTMLElement>('code')].flatMap((code) => {
    if (code.closest('.diagram, [data-inputs]')) return [];
    const language = /language-([\w-]+)/.exec(code.className)?.[1] ?? '';
    const text = code.textContent;
    const { fillings } = fillCommand(language, text, inputs, new Map());
    if (fillings.length === 0) return [];
    const slots = cutSlots(code, titles);
    const block = code.closest('pre');
    return [
      {
        fill(values) {
          const filled = fillCommand(language, text, inputs, values);
          const isWhole = slots.length === filled.fillings.length;
          if (isWhole) {
            for (const [at, filling] of filled.fillings.entries()) {
              const slot = slots[at] as HTMLElement;
              say(slot, 'text' in filling ? filling.text : text.slice(filling.from, filling.to));
              slot.toggleAttribute('data-filled', 'text' in filling);
              slot.toggleAttribute('data-unfit', 'why' in filling);
            }
          }
          if (block)
            block.dataset['lacks'] = isWhole ? lacksWords(filled.missing, titles) : 'Fill it by hand';
        },
      },
    ];
  });
}

function lacksWords(
  missing: readonly { id: string; why?: string }[],
  titles: ReadonlyMap<string, string>,
): string {
  return missing
    .map(({ id, why }) => (why ? `${titles.get(id)}: ${why}` : `Fill in first: ${titles.get(id)}`))
    .join('. ');
}

/** An element for each placeholder, in the order of the text. */
function cutSlots(code: HTMLElement, titles: ReadonlyMap<string, string>): HTMLElement[] {
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) nodes.push(node as Text);
  return nodes.flatMap((node) => {
    const found = [...node.data.matchAll(PLACEHOLDER)].filter(([, id]) => titles.has(id ?? ''));
    const slots = found.map(({ 0: words, 1: id = '' }) =>
      el('span', { class: 'slot', title: titles.get(id) }, words),
    );
    const parts: (string | Node)[] = [];
    let at = 0;
    for (const [n, { index, 0: words }] of found.entries()) {
      parts.push(node.data.slice(at, index), slots[n] as HTMLElement);
      at = index + words.length;
    }
    if (found.length > 0) node.replaceWith(...parts, node.data.slice(at));
    return slots;
  });
}
