/**
 * Served as `sw.js` in development: a preview on the same port may have left a worker that would answer with
 * the site of then. This one takes its place, removes it and loads the open pages again.
 */
export const ENDING_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('readyroom ' + registration.scope)) await caches.delete(name);
  await registration.unregister();
  for (const page of await clients.matchAll({ type: 'window' })) await page.navigate(page.url);
})()));
`;
