// The service worker, which keeps the files of the desk for a visit without a connection.

/** What belongs to this desk: sites of one owner on github.io share their origin. */
export const PREFIX = `briefs-desk ${new URL('./', location.href).pathname}`;

/** @param kept Called when the desk works without a connection from now on. */
export async function register(kept: () => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registering = navigator.serviceWorker.register('service-worker.js', { scope: './', updateViaCache: 'none' });
  // A browser may forbid it, in a private window for one: then the page needs a connection, and nothing else changes.
  const registration = await registering.catch(() => undefined);
  const installing = registration?.installing;
  installing?.addEventListener('statechange', () => { if (installing.state === 'activated') kept(); });
}

/** Removes the service worker and what it keeps. The work of the editor is not touched. */
export async function remove(): Promise<void> {
  const scope = new URL('./', location.href).href;
  const registrations = await navigator.serviceWorker?.getRegistrations() ?? [];
  await Promise.all(registrations.filter((r) => r.scope === scope).map((r) => r.unregister()));
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
}
