import { createServer } from 'node:net';
import { globSync } from 'node:fs';
import { callOf, clickAt, middleOf, typeOut, type Driven, type OtherBrowser } from './driven.ts';
import { findCommand, startProcess } from './processes.ts';
import { untilFound } from './until.ts';

const DRIVER = ['WebKitWebDriver'];
const SCREEN = ['Xvfb'];
/** The least of browsers around the engine, which the distributions lay beside it. */
const PLACES = [
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/webkit2gtk-4.1/MiniBrowser',
];
const findBrowser = () => PLACES.flatMap((place) => globSync(place))[0];

/** WebKitGTK's engine, driven by classic WebDriver on a screen that nobody sees. */
export const WEBKIT: OtherBrowser = {
  name: 'WebKit',
  missing() {
    if (!findCommand(DRIVER)) return 'WebKitWebDriver';
    if (!findBrowser()) return 'MiniBrowser of WebKitGTK';
    return findCommand(SCREEN) ? undefined : 'Xvfb';
  },
  start,
};

async function start(): Promise<Driven> {
  const screen = startProcess(findCommand(SCREEN), [
    // It chooses a display that is free, and says which.
    ...['-displayfd', '1'],
    ...['-screen', '0', '1440x900x24'],
    ...['-nolisten', 'tcp'],
  ]);
  const port = await freePort();
  const started = [screen];
  const close = async (): Promise<void> => {
    for (const one of started.reverse()) await one.stop();
  };
  try {
    const display = await screen.hear('stdout', /^(\d+)\n/m);
    const driver = startProcess(findCommand(DRIVER), [`--port=${port}`], {
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // It opens nothing but our own pages, and root has no sandbox.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    });
    started.push(driver);
    const address = `http://127.0.0.1:${port}`;
    await untilFound(
      () =>
        fetch(`${address}/status`).then(
          ({ ok }) => ok,
          () => false,
        ),
      'WebKitWebDriver',
    );
    const driven = await drive(address);
    return {
      ...driven,
      async close() {
        await driven.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function drive(address: string): Promise<Driven> {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const given = body && { body: JSON.stringify(body) };
    const response = await fetch(`${address}/session${path}`, { method, ...given });
    const { value } = (await response.json()) as { value: { message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  const browser = { binary: findBrowser(), args: ['--automation'] };
  const { sessionId } = (await call('POST', '', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } },
  })) as { sessionId: string };
  const post = (path: string, body: object) => call('POST', `/${sessionId}${path}`, body);
  const ask: Driven['ask'] = async (question, ...given) => {
    const script = `return (async () => JSON.stringify(await ${callOf(question, given)}) ?? 'null')()`;
    return JSON.parse((await post('/execute/sync', { script, args: [] })) as string) as never;
  };
  const act = (actions: object[]) => post('/actions', { actions });
  return {
    open: async (url) => void (await post('/url', { url })),
    ask,
    click: async (selector) =>
      void (await act(clickAt(...(await untilFound(() => ask(middleOf, selector), selector))))),
    type: async (text) => void (await act(typeOut(text))),
    close: async () => void (await call('DELETE', `/${sessionId}`).catch(() => {})),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
