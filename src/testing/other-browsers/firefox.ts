import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callOf, clickAt, middleOf, typeOut, type Driven, type OtherBrowser } from './driven.ts';
import { findCommand, startProcess } from './processes.ts';
import { untilFound } from './until.ts';

const NAMES = ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Driven by WebDriver BiDi, which it speaks by itself. */
export const FIREFOX: OtherBrowser = {
  name: 'Firefox',
  missing: () => (findCommand(NAMES) ? undefined : 'firefox'),
  start,
};

async function start(): Promise<Driven> {
  const profile = mkdtempSync(path.join(tmpdir(), 'readyroom-firefox-'));
  const args = [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--profile',
    profile,
    'about:blank',
  ];
  // Root may not use the profile of whoever owns HOME.
  const process = startProcess(findCommand(NAMES), args, { HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' });
  const close = async (): Promise<void> => {
    await process.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const address = await process.hear('stderr', /WebDriver BiDi listening on (ws:\S+)/);
    return { ...(await drive(await connect(`${address}/session`))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function drive(send: Send): Promise<Omit<Driven, 'close'>> {
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  await send('browsingContext.activate', { context });
  const ask: Driven['ask'] = async (question, ...given) => {
    const { result, exceptionDetails } = (await send('script.evaluate', {
      // As JSON: the protocol's own values would have to be put together again.
      expression: `(async () => JSON.stringify(await ${callOf(question, given)}) ?? 'null')()`,
      target: { context },
      awaitPromise: true,
    })) as { result?: { value: string }; exceptionDetails?: { text: string } };
    if (!result) throw new Error(exceptionDetails?.text);
    return JSON.parse(result.value) as never;
  };
  const act = (actions: object[]) => send('input.performActions', { context, actions });
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    ask,
    click: async (selector) =>
      void (await act(clickAt(...(await untilFound(() => ask(middleOf, selector), selector))))),
    type: async (text) => void (await act(typeOut(text))),
  };
}

type Send = (method: string, params: object) => Promise<unknown>;
interface Reply {
  id?: number;
  type: string;
  result?: unknown;
  message?: string;
}

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const failAll = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  };
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    const asked = waiting.get(reply.id ?? -1);
    waiting.delete(reply.id ?? -1);
    if (reply.type === 'error') asked?.reject(new Error(reply.message));
    else asked?.resolve(reply.result);
  });
  socket.addEventListener('close', failAll);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`no answer at ${address}`)));
  });
  let id = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
}
