import { describe, expect, it } from 'vitest';
import { parseTree } from './parse-tree.ts';
import { slugHeadings } from './slug-headings.ts';

const anchorsOf = (text: string) => [...slugHeadings(parseTree(text), text).values()];

/** Each as the forge makes it: letters lowered, signs left out, every blank a hyphen, none drawn together. */
describe('anchors are the forge’s', () => {
  it.each([
    ['Isolate a host', 'isolate-a-host'],
    ['Detection & analysis', 'detection--analysis'],
    ['Step 3 – Recovery ♻️', 'step-3--recovery-️'],
    ['⚠️ Read the gauge', '️-read-the-gauge'],
    ['🔎 1. Detection', '-1-detection'],
    ['1️⃣ First', '1️⃣-first'],
    [':rocket: Launch', 'rocket-launch'],
    ['`pumpctl` start / stop & *check*', 'pumpctl-start--stop--check'],
    ['snake_case and __bold__', 'snake_case-and-bold'],
    ['[Linked](https://example.org/x) words', 'linked-words'],
    ['<https://example.org/a>', 'httpsexampleorga'],
    ['![Logo](logo.png) Set up', '-set-up'],
    ['![Logo](logo.png)', ''],
    ['<kbd>Ctrl</kbd> + C', 'ctrl--c'],
    ['A <!-- id: x --> B', 'a--b'],
    ['Closed ##', 'closed'],
    ['C# and C\\#', 'c-and-c'],
    ['Fish &amp; chips', 'fish--chips'],
    ['{#second} Second', 'second-second'],
    ['Übung für Größe', 'übung-für-größe'],
    ['Cafe\u0301', 'cafe\u0301'],
    ['Café', 'café'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['分析と検出', '分析と検出'],
    ['a\u00a0b\tc', 'abc'],
    ['What? Why! (how): "so"', 'what-why-how-so'],
    ['10.0.0.1 / 24', '10001--24'],
    ['- dash', '--dash'],
  ])('%s', (heading, anchor) => expect(anchorsOf(`## ${heading}\n`)).toEqual([anchor]));

  it.each([
    ['underlined', 'Two\nlines\n=====\n\nOne\n---\n', ['twolines', 'one']],
    ['equal', '# A\n\n## A\n\n### A\n', ['a', 'a-1', 'a-2']],
    ['equal but for signs and case', '## A!\n\n## a?\n', ['a', 'a-1']],
    ['one that ends in a number', '## A\n\n## A\n\n## A-1\n', ['a', 'a-1', 'a-1-1']],
    ['one that ends in a number, first', '## A-1\n\n## A\n\n## A\n', ['a-1', 'a', 'a-2']],
    ['of signs only', '## 🔥\n\n## 🚒\n', ['', '-1']],
    ['of nothing', '##\n\n## 🚒\n\n##\n', ['', '', '']],
    ['in a quotation and a list', '> ## A\n\n- ## A\n', ['a', 'a-1']],
    [
      'in HTML',
      '<h2 id="x">A  b</h2>\n\n## A\n\n<div>\n  <h3><em>A</em> &amp; b</h3>\n</div>',
      ['a--b', 'a', 'a--b-1'],
    ],
    [
      'in HTML, with blanks and pictures',
      '<h1 align="center">\n  <img src="a.png" alt="Logo"> Set up\n</h1>',
      ['---set-up'],
    ],
    ['in HTML over several blocks', '<h2>\n\nA *b* `c`\n\n</h2>\n\n## A b c', ['a-b-c', 'a-b-c-1']],
    ['in HTML, and none', '<!-- <h2>A</h2> -->\n\n<h2>A\n\n`<h2>B</h2>`\n\n### B', ['a', 'b']],
    ['in HTML in a quotation', '> <h2>A\n> b</h2>\n\n## Ab', ['ab', 'ab-1']],
    ['like what every object has', '## constructor\n\n## __proto__\n', ['constructor', 'proto']],
  ])('%s', (_what, text, anchors) => expect(anchorsOf(text)).toEqual(anchors));
});
