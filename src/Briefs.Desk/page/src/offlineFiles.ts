// The files that the service worker keeps, and how it answers from them. Nothing else of the site is kept: what the site takes down must
// not stay in a browser.

export interface Program {
  /** The name of the folder with the files, which is the hash of their contents. */
  version: string;
  /** Relative to this folder. */
  files: readonly string[];
}

/** What the browser gives a service worker. */
export interface Browser {
  caches: CacheStorage;
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** Ends the service worker when its pages are closed. */
  unregister(): Promise<unknown>;
}

export type Extend = (work: Promise<unknown>) => void;

export class OfflineFiles {
  private readonly prefix: string;
  private readonly program: string;
  /** What the site writes again with each build: the page, its settings and briefs, and what the page links. */
  private readonly site: string;

  /** @param scope The address of /desk/, with a slash at its end. */
  constructor(private readonly scope: URL, private readonly own: Program, private readonly browser: Browser) {
    this.prefix = `briefs-desk ${scope.pathname}`;
    this.program = `${this.prefix} program ${own.version}`;
    this.site = `${this.prefix} site ${own.version}`;
  }

  async install(): Promise<void> {
    const { caches, fetch } = this.browser;
    const program = await caches.open(this.program);
    await program.addAll(this.own.files.map((file) => new URL(`${this.own.version}/${file}`, this.scope).href));
    const page = await fetch(this.scope, { cache: 'reload' });
    if (!page.ok || !this.isOurs(await page.clone().text())) throw new Error('The page belongs to another version.');
    await this.keepPage(await caches.open(this.site), page);
  }

  /** Deletes what other versions have kept. */
  async forgetOthers(): Promise<void> {
    const { caches } = this.browser;
    const others = (await caches.keys()).filter((n) => n.startsWith(`${this.prefix} `) && n !== this.program && n !== this.site);
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  /**
   * @param extend Keeps the service worker alive until something is kept. The answer does not depend on it.
   * @returns Null if the browser answers the request itself.
   */
  respond(request: Request, extend: Extend): Promise<Response> | null {
    const url = new URL(request.url);
    url.hash = '';
    if (request.method !== 'GET' || url.origin !== this.scope.origin) return null;
    if (this.isProgram(url)) return this.fromProgram(request, url);
    if (request.mode !== 'navigate') return this.fromSite(request, url, extend);
    return url.pathname === this.scope.pathname ? this.page(request, extend) : null;
  }

  private async end(): Promise<void> {
    const { caches } = this.browser;
    const own = (await caches.keys()).filter((name) => name.startsWith(`${this.prefix} `));
    await Promise.all(own.map((name) => caches.delete(name)));
    await this.browser.unregister();
  }

  private isProgram({ pathname }: URL): boolean {
    return pathname.startsWith(this.scope.pathname) && /^[0-9a-f]{12}\//.test(pathname.slice(this.scope.pathname.length));
  }

  private isOurs(html: string): boolean {
    return html.includes(`"${this.own.version}/desk.js"`);
  }

  // The address of each file contains its version, so that a kept one never is too old.
  private async fromProgram(request: Request, url: URL): Promise<Response> {
    return await this.browser.caches.match(url.href) ?? await this.browser.fetch(request);
  }

  // The newest if there is a connection, else the last one seen. A page of a newer version is kept by its own service worker.
  private async page(request: Request, extend: Extend): Promise<Response> {
    const answer = await this.newest(request, this.scope.href);
    // The site has no desk any more, and so no page on which the editor could delete what is kept.
    if (answer.status === 404 || answer.status === 410) extend(this.end());
    this.keep(answer, extend, async (site, page) => {
      if (this.isOurs(await page.clone().text())) await this.keepPage(site, page);
    });
    return answer;
  }

  private async fromSite(request: Request, url: URL, extend: Extend): Promise<Response> {
    const answer = await this.newest(request, url.href);
    this.keep(answer, extend, async (site, file) => {
      if (await site.match(url.href)) await site.put(url.href, file);
    });
    return answer;
  }

  private async newest(request: Request, key: string): Promise<Response> {
    try {
      return await this.browser.fetch(request);
    } catch (error) {
      const kept = await (await this.siteCache())?.match(key);
      if (kept) return kept;
      throw error;
    }
  }

  private keep(answer: Response, extend: Extend, work: (site: Cache, copy: Response) => Promise<void>): void {
    if (!answer.ok || answer.type !== 'basic') return;
    const copy = answer.clone();
    extend(this.siteCache().then((site) => site && work(site, copy)));
  }

  /** Null after the editor has deleted everything: this worker goes on until all pages are closed, and keeps nothing. */
  private async siteCache(): Promise<Cache | null> {
    return await this.browser.caches.has(this.site) ? await this.browser.caches.open(this.site) : null;
  }

  /** Keeps the page with the files that it links, and no other. */
  private async keepPage(site: Cache, page: Response): Promise<void> {
    const html = await page.clone().text();
    const linked = html.matchAll(/<(?:link rel="(?:icon|stylesheet)" href|script src)="([^"]+)"/g);
    const all = ['site.json', ...[...linked].map((m) => m[1]!)].map((address) => new URL(address, this.scope));
    const listed = all.filter((url) => url.origin === this.scope.origin && !this.isProgram(url));
    const wanted = new Set(listed.map((url) => url.href));
    const known = (await site.keys()).map((request) => request.url);
    await site.addAll([...wanted].filter((address) => !known.includes(address)));
    await site.put(this.scope.href, page);
    for (const address of known) if (address !== this.scope.href && !wanted.has(address)) await site.delete(address);
  }
}
