// Keeps the files of the desk, so that it works offline after the first visit. Its scope is /desk/: no other page of the site is touched.
/// <reference lib="webworker" />
import { OfflineFiles } from './offlineFiles';

declare const self: ServiceWorkerGlobalScope;

// Put here by the build: the files of the program, and the name of their folder.
declare const FILES: readonly string[];
declare const VERSION: string;

const browser = {
  caches,
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  unregister: () => self.registration.unregister(),
};
const offline = new OfflineFiles(new URL('./', self.location.href), { version: VERSION, files: FILES }, browser);

self.addEventListener('install', (event) => event.waitUntil(offline.install()));
self.addEventListener('activate', (event) => event.waitUntil(offline.forgetOthers().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const answer = offline.respond(event.request, (work) => event.waitUntil(work));
  if (answer) event.respondWith(answer);
});
