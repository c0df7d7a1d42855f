import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { lastQuarter, type Period } from '../../../domain/model/time/period.ts';
import { marginRules } from '../../../views/print/paper-marks.ts';
import { boardPack } from '../../../views/maturity/board-pack.ts';
import type { Exported, ExportSource } from '../export-form.ts';
import { el } from '../pack/tree.ts';
import { boardStyle } from './board-style.ts';
import { slidesOf } from './slides.ts';

const writer = unified().use(rehypeStringify, { allowDangerousHtml: false }).freeze();
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The pack for the board as one HTML file, a landscape page for each part; without a period the last whole quarter. */
export function exportBoard(source: ExportSource, period: Period = lastQuarter(source.today)): Exported {
  const pack = boardPack(source, period);
  const { name, today } = pack.sheet;
  const slides = slidesOf(pack);
  const { publication_ceiling: tlp, sample = false } = source.site;
  const foot = `${name} · ${period.title} · judged as of ${today} · TLP:${tlp}`;
  const title = `${name}: board pack ${period.title}`;
  const margins = marginRules({ tlp, title, facts: '', today, sample });
  const html = el(
    'html',
    { lang: 'en' },
    el(
      'head',
      {},
      el('meta', { charSet: 'utf-8' }),
      el('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, title),
      el('style', {}, boardStyle(pack.accent) + margins),
    ),
    el(
      'body',
      {},
      el('h1', {}, title),
      ...slides.map(({ title, body }, at) =>
        el(
          'section',
          { className: ['slide'] },
          el('h2', {}, title),
          ...body,
          el('footer', {}, el('span', {}, foot), el('span', {}, `${at + 1} / ${slides.length}`)),
        ),
      ),
    ),
  );
  return {
    files: [
      {
        file: 'board.html',
        content: `<!doctype html>\n${writer.stringify({ type: 'root', children: [html] })}\n`,
      },
    ],
    notes: [
      `Exercises and incidents are those of ${period.from} to ${period.to}; everything else is judged as of ${today}.`,
      'The five most urgent gaps and six decisions at most are shown: the pages of the site hold all of them.',
    ],
  };
}
