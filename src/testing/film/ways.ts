import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startRun } from '../run-browser.ts';
import type { Camera } from './camera.ts';
import type { Stage } from './stage.ts';

/** One usual way through the product, from where it begins to where it ends. */
export type Way = (camera: Camera, stage: Stage) => Promise<void>;

export const WAYS: Readonly<Record<string, Way>> = {
  'search-to-first-minutes': searchToFirstMinutes,
  'alert-to-run': alertToRun,
  'hand-over': handOver,
  'why-blocked': whyBlocked,
  'author-mends': authorMends,
  'assess-and-apply': assessAndApply,
};

/** Somebody who never saw the site types what the screen says. */
async function searchToFirstMinutes({ page, shot }: Camera, { address }: Stage): Promise<void> {
  await page.goto(address);
  await shot('home');
  await page.locator('.finder-field').click();
  await page.locator('dialog.search[open]').waitFor();
  await shot('search-opens');
  await page.keyboard.insertText('ransom note');
  const first = page.locator('.search-results li:first-child a[href*="/runbooks/ransomware/"]').first();
  await first.waitFor();
  await shot('search-finds');
  await first.click();
  await page.waitForURL(/\/runbooks\/ransomware\//);
  await page.locator('[data-run-start]').first().waitFor();
  await shot('runbook');
  await page.locator('[data-answer="first-minutes"]').scrollIntoViewIfNeeded();
  await shot('first-five-minutes');
}

/** A responder comes from an alert, starts a run and ticks the first box. */
async function alertToRun({ page, shot }: Camera, { address }: Stage): Promise<void> {
  await page.goto(`${address}alerts/`);
  await shot('alerts');
  await page.locator('.alert-rows > li:has(.to a[href*="ransomware"]) > a').first().click();
  await page.waitForURL(/\/alerts\/[^/]+\/[^/]+\//);
  await shot('alert');
  await page.locator('main a.button').first().click();
  await page.waitForURL(/\/runbooks\//);
  await startRun(page, 'INC-2043');
  await shot('run-started');
  await page.locator('.check .run-box').first().click();
  await page.locator('.check[data-ticked]').first().waitFor();
  await shot('first-tick');
  const step = page.locator('article.step').first();
  await step.scrollIntoViewIfNeeded();
  await shot('first-step');
}

/** The shift ends: the run is handed over and taken along as a file. */
async function handOver({ page, shot }: Camera, { address }: Stage): Promise<void> {
  await page.goto(`${address}runbooks/phishing/`);
  await startRun(page, 'INC-2043');
  await shot('run-started');
  await page.locator('.run-first button:text-is("Hand over")').first().click();
  await page.locator('.run-dialog[open]').waitFor();
  await shot('hand-over');
  await page.locator('.run-dialog select').first().selectOption({ index: 1 });
  await page.locator('.run-dialog textarea').first().fill('Two mailboxes are purged, one is left.');
  await page.locator('.run-dialog [type=submit]').click();
  await page.locator('.run-dialog [data-export=markdown]').waitFor();
  await shot('handed-over');
  await page.goto(`${address}runs/`);
  await page.waitForSelector('runs-page[data-ready]');
  await shot('runs');
  await page.locator('.runs-name a').first().click();
  await page.locator('.runs-one').waitFor();
  await shot('run');
}

/** A lead sees that Respond is blocked, and why. */
async function whyBlocked({ page, shot }: Camera, { address }: Stage): Promise<void> {
  await page.goto(`${address}#ready`);
  await shot('home-readiness');
  await page.goto(`${address}readiness/`);
  await shot('readiness');
  await page.goto(`${address}readiness/respond/`);
  await shot('respond');
  await page.goto(`${address}maturity/`);
  await shot('maturity');
  await page.locator('#categories').scrollIntoViewIfNeeded();
  await shot('categories');
  await page.goto(`${address}maturity/board/`);
  await shot('board');
}

/** An author breaks a link, reads of it in the terminal and over the page, and mends it. */
async function authorMends({ page, shot, terminal }: Camera, stage: Stage): Promise<void> {
  const root = stage.copyProgramme();
  const file = path.join(root, 'runbooks/web-shell.md');
  const whole = readFileSync(file, 'utf8');
  const broken = whole
    .replace(/^status: .*$/m, 'status: actve')
    .replace('](ransomware.md)', '](ransomwear.md)');
  writeFileSync(file, broken);
  await terminal('check', 'readyroom check', await stage.command(['check', '--root', root]));
  writeFileSync(file, whole);
  const dev = await stage.develop(root);
  try {
    await page.goto(`${dev.address}runbooks/web-shell/`);
    await shot('dev');
    writeFileSync(file, whole.replace('](ransomware.md)', '](ransomwear.md)'));
    await page.locator('readyroom-overlay li').first().waitFor();
    await shot('overlay');
    writeFileSync(file, whole);
    await page.locator('readyroom-overlay li', { hasText: 'link/' }).first().waitFor({ state: 'detached' });
    await shot('mended');
  } finally {
    await dev.stop();
  }
}

/** A score is changed in the browser and written back into the Markdown. */
async function assessAndApply({ page, shot, terminal }: Camera, stage: Stage): Promise<void> {
  await page.goto(`${stage.address}assess/`);
  await page.waitForSelector('assess-board[data-ready]');
  await shot('question');
  await page.locator('.assess-level:not([data-chosen]) input[value="4"]').first().check();
  await page.locator('.assess-level[data-chosen] input[value="4"]').waitFor();
  await shot('answered');
  await page.locator('[data-view=table]').click();
  await shot('table');
  await page.locator('[data-view=map]').click();
  await shot('outcomes');
  await page.locator('[data-view=changes]').click();
  await shot('changes');
  await page.locator('.assess-menu summary').click();
  await shot('export');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-export=json]').click(),
  ]);
  const answers = path.join(stage.emptyFolder(), 'answers.json');
  await saved.saveAs(answers);
  const root = stage.copyProgramme();
  const said = await stage.command(['apply', answers, '--root', root]);
  await terminal('apply', 'readyroom apply answers.json', said.replaceAll(answers, 'answers.json'));
}
