import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { serveSite } from '../../adapters/site/serve-site.ts';
import { READY } from '../assess-browser.ts';
import { RUNNING } from '../run-browser.ts';
import { onePageOfEachKind } from '../site/page-kinds.ts';
import type { Driven } from './driven.ts';
import { FIREFOX } from './firefox.ts';
import { complaintsOf, serveRecording } from './recording-server.ts';
import { untilFound } from './until.ts';
import { WEBKIT } from './webkit.ts';

const site = inject('siteFolder');

/** Browsers that npm cannot bring: judged where they are installed. Each test has an address, so a store, of its own. */
describe.each([FIREFOX, WEBKIT])('$name', (other) => {
  const missing = other.missing();
  if (missing) return void it.skip(`is not installed here: no ${missing}`, () => {});
  let browser: Driven;
  beforeAll(async () => {
    browser = await other.start();
  });
  afterAll(() => browser?.close());

  /** Opens a page of a host of its own; resolves to its address and what ends it before the test does. */
  async function visit(address = ''): Promise<{ home: string; stop(): Promise<void> }> {
    const server = await serveSite(site, 0);
    onTestFinished(server.stop);
    await browser.open(server.address + address);
    return { home: server.address, stop: server.stop };
  }
  const see = (selector: string) =>
    untilFound(() => browser.ask((wanted) => document.querySelector(wanted) !== null, selector), selector);
  /** Not by `:focus`: a window that nobody sees may be no active one. */
  const focusedOn = (selector: string) =>
    untilFound(
      () => browser.ask((wanted) => document.activeElement?.matches(wanted) === true, selector),
      `focus on ${selector}`,
    );
  const gone = (selector: string) =>
    untilFound(() => browser.ask((left) => !document.querySelector(left), selector), `end of ${selector}`);
  const textOf = (selector: string) =>
    browser.ask((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
  const arrive = (path: string) =>
    untilFound(() => browser.ask((end) => location.pathname.endsWith(end), path), path);

  async function findRansomware(): Promise<void> {
    await see('html[data-page-ready], body');
    await browser.click('.finder-field, .search-open');
    await focusedOn('dialog.search[open] input');
    await browser.type('ransom note');
    await see('.search-results li:first-child a[href*="/runbooks/ransomware/"]');
    await browser.type(ENTER);
    await arrive('/runbooks/ransomware/');
    await see('h1');
  }

  it('opens every kind of page without an error, and none is wider than its window', async () => {
    const server = await serveRecording(site);
    onTestFinished(server.stop);
    const faults: Record<string, unknown> = {};
    for (const page of onePageOfEachKind(site)) {
      await browser.open(server.address + page);
      const complaints = await browser.ask(complaintsOf);
      const wider = await browser.ask(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const headings = await browser.ask(() => document.querySelectorAll('h1').length);
      if (complaints.length > 0 || wider > 0 || headings !== 1)
        faults[page] = { complaints, wider, headings };
    }
    expect({ faults, lacking: server.lacking }).toEqual({ faults: {}, lacking: [] });
  });

  it('finds a runbook from what the screen says', async () => {
    await visit();
    await findRansomware();
  });

  it('runs an incident: a tick and a note are there after a reload', async () => {
    const { home } = await visit('runbooks/phishing/');
    await browser.click('[data-run-start=incident]');
    await see(RUNNING);
    await browser.click('.check .run-box');
    await see('li.check[data-ticked]');
    await browser.click('.run-first [aria-keyshortcuts=m]');
    await focusedOn('.run-dialog[open] textarea');
    await browser.type('Seen twice');
    await browser.click('.run-dialog [type=submit]');
    await gone('.run-dialog');
    await browser.open(`${home}runbooks/phishing/?again`);
    await see(RUNNING);
    await see('li.check[data-ticked]');
    await browser.open(`${home}runs/`);
    await see('runs-page[data-ready] .runs-name a');
    await browser.click('.runs-name a');
    await untilFound(async () => (await textOf('main')).includes('Seen twice'), 'the note in the log');
  });

  it('assesses: an answer changes the number and is there after a reload', async () => {
    const { home } = await visit('assess/');
    await see(READY);
    const overall = () =>
      browser.ask(() => document.querySelector<HTMLElement>('[data-score=overall]')?.dataset['exact']);
    const before = await overall();
    expect(before).toMatch(/^\d/);
    await browser.click('.assess-level:not([data-chosen]) input[value="5"]');
    await see('.assess-level[data-chosen] input[value="5"]');
    const after = await untilFound(async () => {
      const now = await overall();
      return now === before ? undefined : now;
    }, 'another number');
    await browser.open(`${home}assess/?again`);
    await see(READY);
    await expect.poll(overall).toBe(after);
  });

  it('has pages and search after the host is gone', async () => {
    const { home, stop } = await visit();
    await see('html[data-offline=ready]');
    await stop();
    await expect(fetch(home)).rejects.toThrow();
    await browser.open(`${home}runbooks/web-shell/`);
    await see('article.step');
    await browser.open(home);
    await findRansomware();
  });
});

/** As the W3C numbers keys that write nothing. */
const ENTER = '\uE007';
