import { download } from '../parts/dom.ts';
import { counted } from '../../domain/text/counted.ts';
import { readExchange, toExchange, unreasoned } from './exchange.ts';
import type { Host } from './host.ts';
import { importNotice, refusal } from './notices.ts';
import type { LiveNumbers } from './numbers.ts';
import { questionsLeft } from './scores.ts';
import { answersToCsv } from './to-csv.ts';
import { toMarkdown } from './to-markdown.ts';
import { commandLine } from '../../domain/text/command-line.ts';

/** Files out and in. `place`: where an import asks its question. */
export function exporter(host: Host, place: HTMLElement, numbers: LiveNumbers) {
  const { data, day, session } = host;
  const clear = () => place.replaceChildren();
  return {
    exportAs(form: 'json' | 'csv' | 'markdown'): void {
      const name = `self-assessment-${day}`;
      const { answers } = session;
      if (form === 'csv')
        return download(`${name}.csv`, 'text/csv;charset=utf-8', answersToCsv(data, answers, day));
      if (form === 'markdown') {
        const left = questionsLeft(data, (id) => answers.get(id)?.answer, day);
        return download(
          `${name}.md`,
          'text/markdown;charset=utf-8',
          toMarkdown(data, answers, day, {
            ...numbers,
            published: numbers.published,
            mine: numbers.mine,
            left,
          }),
        );
      }
      const file = toExchange(data, answers, day, new Date().toISOString());
      const waiting = unreasoned(data, answers);
      const waits =
        waiting > 0
          ? ` ${counted(waiting, 'lowered answer')} without a reason ${waiting === 1 ? 'is' : 'are'} left out: say why in the note.`
          : '';
      if (file.answers.length === 0) return host.announce(`There is no answer to export yet.${waits}`);
      download(`${name}.json`, 'application/json', `${JSON.stringify(file, null, 2)}\n`);
      host.announce(
        `${file.answers.length} answers exported. Write them back with: ${commandLine(`apply ${name}.json`)}${waits && `.${waits}`}`,
      );
    },
    async importFile(file: File): Promise<void> {
      try {
        const incoming = readExchange(await textOf(file), data, session.answers);
        const notice = importNotice(file.name, incoming, (what) => {
          clear();
          if (what === 'none') return;
          const taken =
            what === 'all'
              ? incoming.answers
              : incoming.answers.filter(({ control }) => !session.answers.has(control));
          session.take(taken, `imported ${taken.length} answers from ${file.name}`);
          host.announce(`${taken.length} answers imported.`);
        });
        place.replaceChildren(notice);
        notice.querySelector('button')?.focus();
      } catch (error) {
        place.replaceChildren(refusal(file.name, sentence(error), clear));
      }
    },
  };
}

async function textOf(file: File): Promise<string> {
  if (file.size > 20_000_000) throw new TypeError('The file is too large: more than 20 MB.');
  return file.text();
}

function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const whole = /[.!?]$/.test(text) ? text : `${text}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
