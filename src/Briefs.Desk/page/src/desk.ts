// The page at /desk/: briefs of the site and of this browser, the text, its errors, its preview, and the way to GitHub.
import { ask } from './asking';
import { Checker, uriOf } from './checker';
import type { Diagnostic } from './checker';
import { DiagnosticList } from './diagnosticList';
import { download } from './download';
import { Editor } from './editor';
import { MAX_IMPORT, canImport, freePath, titleOf, toBase64 } from './files';
import { findFix } from './fixes';
import { follow } from './life';
import { PREFIX, register, remove } from './offline';
import { beginning, OpenBrief } from './openBrief';
import { later, part, show } from './parts';
import { paste } from './pasting';
import { phrasesOf } from './phrases';
import { toChanges, toOffset, toPosition, toRange } from './positions';
import type { ContentChange } from './positions';
import { PreviewFrame } from './preview';
import { Proposing } from './proposing';
import { scaffold } from './scaffold';
import { briefsOf, withRead } from './site';
import type { Site } from './site';
import { StartPage, hashOf, placeOf } from './startPage';
import { isPublished, Store } from './store';
import type { Work } from './store';
import { Tabs } from './tabs';
import { doubtAbout } from './unpublished';
import { readWords } from './words';

const SITE_ADDRESS = new URL('../', location.href).href;
const LIMIT = `${PREFIX} limit`;
const TITLE = document.title;

const word = readWords(part('words'));
const state = part('state');

/** The state that is shown again after a short message, such as that the checker is starting. */
let lasting = '';

function sayLasting(text: string): void {
  lasting = text;
  state.textContent = text;
}

/** Announces a text once. */
function say(text: string): void {
  state.textContent = text;
  setTimeout(() => { if (state.textContent === text) state.textContent = lasting; }, 8000);
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

class Desk {
  private readonly checker: Checker;
  private readonly editor: Editor;
  private readonly list: DiagnosticList;
  private readonly preview: PreviewFrame;
  private readonly proposing: Proposing;
  private readonly start: StartPage;
  private readonly tabs: Tabs;
  private brief: OpenBrief | null = null;
  private version = 0;
  /** The version of the text that the diagnostics are about. */
  private checked = -1;
  private isForgotten = false;
  private isMaking = false;
  private readonly importing = new Set<string>();
  private retry: ReturnType<typeof setTimeout> | undefined;
  private routing: Promise<void> = Promise.resolve();

  private readonly keep = later(400, () => void this.brief?.keep(), 2_000);
  private readonly look = later(250, () => void this.showPage());
  private readonly count = later(250, () => void this.showCounts());
  private readonly seekFixes = later(100, () => void this.showFixes());

  constructor(private readonly site: Site, private readonly store: Store) {
    this.checker = new Checker(new Worker(new URL('worker.js', import.meta.url), { type: 'module' }), site.files, {
      ready: () => this.ready(),
      opened: (briefs) => this.start.know(withRead(briefsOf(site), briefs)),
      failed: (why) => this.failed(why),
      diagnostics: (uri, version, found) => this.take(uri, version, found),
    });
    this.editor = new Editor({
      parent: part('editor'), label: part('text-h').textContent!, describedBy: 'desk-keys', checker: this.checker,
      phrases: phrasesOf(word('phrases')),
      doubt: (code) => { const key = doubtAbout(code, []); return key && word(key); },
      events: {
        changed: (changes, isTyped) => this.changed(changes, isTyped),
        wantsFixes: () => this.enterList(),
        pasted: (data) => this.paste(data),
        dropped: (file) => void this.import(file),
      },
    });
    const parts = {
      list: part<HTMLOListElement>('diagnostics'), state: part('count'), more: part('more'), all: part<HTMLButtonElement>('fix-all'),
    };
    this.list = new DiagnosticList(parts, word, {
      jump: (diagnostic) => this.jump(diagnostic),
      apply: (title, diagnostic) => void this.apply(title, diagnostic),
      leave: () => { this.view('text'); this.editor.view.focus(); },
    });
    this.preview = new PreviewFrame(part<HTMLIFrameElement>('preview'), stylesheet(), (page) => this.watchDrops(page));
    this.proposing = new Proposing(site.repository, word);
    this.start = new StartPage(briefsOf(site), word, {
      create: (title, language) => void this.create(title, language),
      import: (file) => void this.import(file),
      delete: (work) => void this.delete(work),
      forget: () => void this.forget(),
    });
    this.tabs = new Tabs(new BroadcastChannel(PREFIX), {
      others: (count) => { part('others').hidden = count === 0; },
      stored: (path) => void this.lookAtOtherTab(path),
    });
    this.listen();
  }

  /** Shows what the address of the page says: a brief, or the lists. */
  route(): Promise<void> {
    const turn = () => this.follow().catch((error: unknown) => { sayLasting(word('not_read', textOf(error))); });
    this.routing = this.routing.then(turn, turn);
    return this.routing;
  }

  /** This tab or another one has deleted everything. Nothing is written here until the page is loaded again. */
  forgotten(): void {
    this.isForgotten = true;
    this.close();
    part('start').hidden = true;
    part('work').hidden = true;
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    document.title = TITLE;
    state.textContent = word('forgotten');
  }

  private async follow(): Promise<void> {
    if (this.isForgotten) return;
    const place = placeOf(location.hash);
    const { brief } = this;
    if (brief && place && brief.path === place.path && (place.copy === '' || brief.copyName === place.copy)) return;
    if (!await this.leave()) {
      if (this.brief) history.replaceState(null, '', hashOf(this.brief.path, this.brief.copyName));
      return;
    }

    if (this.isForgotten) return;
    if (place) await this.open(place.path, place.copy);
    else {
      await this.showStart();
      if (brief) part('briefs-h').focus();
    }
  }

  private listen(): void {
    addEventListener('hashchange', () => void this.route());
    follow(window, document, {
      isSafe: () => this.brief === null || this.brief.isStored,
      hides: () => this.keep.now(),
      leaves: () => this.tabs.leave(),
      returns: () => this.returns(),
    });
    this.watchDrops(document);
    part('back').addEventListener('click', () => { location.hash = ''; });
    part('download').addEventListener('click', () => { if (this.brief) download(this.brief.path, this.editor.text); });
    part('propose').addEventListener('click', () => this.propose());
    part('delete').addEventListener('click', () => void this.deleteOpen());
    part('theirs').addEventListener('click', () => void this.takeTheirs());
    part('mine').addEventListener('click', () => void this.brief?.keepMine());
    part('published').addEventListener('click', () => void this.takePublished());
    const limit = part<HTMLInputElement>('limit');
    limit.value = localStorage.getItem(LIMIT) ?? '';
    limit.addEventListener('input', () => {
      this.count();
      try {
        localStorage.setItem(LIMIT, limit.value);
      } catch {
        // The disk is full: the limit is lost with the page.
      }
    });
    for (const button of document.querySelectorAll<HTMLButtonElement>('.desk-views button'))
      button.addEventListener('click', () => this.view(button.dataset['view']!));
  }

  private watchDrops(page: Document): void {
    page.addEventListener('dragover', (event) => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); });
    page.addEventListener('drop', (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      void this.import(file);
    });
  }

  // One pane at a time on a phone; all of them on a wide screen.
  private view(name: string): void {
    document.querySelector<HTMLElement>('.desk-panes')!.dataset['view'] = name;
    for (const button of document.querySelectorAll<HTMLButtonElement>('.desk-views button'))
      button.setAttribute('aria-pressed', String(button.dataset['view'] === name));
    if (name === 'preview') this.look();
  }

  private async showStart(): Promise<void> {
    part('work').hidden = true;
    part('start').hidden = false;
    document.title = TITLE;
    await this.showWork();
  }

  /** Lists the unfinished work. What the site has published by now is no longer unfinished. */
  private async showWork(): Promise<void> {
    const all = await this.store.list();
    this.start.keep(all.filter((work) => work.copy !== '' || (!isPublished(work) && work.text !== this.publishedText(work.path))));
  }

  /** Null for a brief that the site does not have. */
  private publishedText(path: string): string | null {
    const text = this.site.files[path];
    return text === undefined ? null : lines(text);
  }

  private async open(path: string, copyName: string): Promise<void> {
    const [work, copy] = await Promise.all([this.store.get(path), copyName === '' ? undefined : this.store.get(path, copyName)]);
    const opening = { path, published: this.publishedText(path), work, copy };
    const { text, published, unfinished } = beginning(opening);
    if (text === null) {
      await this.showStart();
      state.textContent = word('not_found', path);
      return;
    }

    this.brief = new OpenBrief(opening, this.store, {
      text: () => this.editor.text,
      take: (theirs, isChosen) => this.takeText(theirs, isChosen),
      kept: (when) => this.kept(when),
      notKept: (why) => this.notKept(why),
      conflict: () => this.showState(),
    });
    part('start').hidden = true;
    part('work').hidden = false;
    part('shortened').hidden = !this.site.shortened.includes(path);
    part('imported').hidden = true;
    const kept = copy ?? unfinished;
    this.saved(kept ? new Date(kept.changed) : null);
    this.showState();
    this.named(text);
    this.editor.open(uriOf(path), text);
    this.list.clear();
    part('preview').hidden = true;
    part('unseen').hidden = false;
    part('unseen').textContent = word('preview_wait');
    this.checked = -1;
    this.checker.didOpen(uriOf(path), ++this.version, text);
    this.tabs.enter(path);
    this.look();
    this.count();
    if (kept?.text === published) void this.brief.keep();
    part('name').focus();
  }

  /** Leaves the brief, with its text stored. @returns False if that is impossible, and the editor stays. */
  private async leave(): Promise<boolean> {
    const { brief } = this;
    if (!brief) return true;
    // What is typed while the browser writes is written too.
    for (let text = null; text !== this.editor.text;) {
      text = this.editor.text;
      if (!brief.isStored) await brief.keep();
    }

    if (!brief.isStored && !await ask(word('leave'), word('leave_sure', brief.path))) return false;
    if (this.brief === brief) this.close();
    return true;
  }

  private close(): void {
    if (!this.brief) return;
    this.brief.close();
    this.checker.didClose(uriOf(this.brief.path));
    this.tabs.leave();
    this.brief = null;
  }

  private returns(): void {
    if (this.brief) {
      this.tabs.enter(this.brief.path);
      void this.brief.look();
    } else if (!this.isForgotten) void this.showStart();
  }

  private ready(): void {
    lasting = '';
    say(word('ready'));
    show(part('failed'), null);
  }

  private failed(why: string): void {
    sayLasting('');
    show(part('failed'), word('failed', why));
    // Nothing would answer their buttons.
    this.list.clear();
    this.editor.underline([]);
  }

  private changed(changes: ContentChange[], isTyped: boolean): void {
    if (!this.brief) return;
    this.checker.didChange(uriOf(this.brief.path), ++this.version, changes);
    if (isTyped) this.keep();
    this.look();
    this.count();
  }

  private take(uri: string, version: number, found: Diagnostic[]): void {
    // An answer about an older text has wrong places; one about this text follows.
    if (!this.brief || uri !== uriOf(this.brief.path) || version !== this.version) return;
    this.checked = version;
    this.editor.underline(found);
    this.list.show(found);
    document.querySelector('.desk-views [data-view="list"]')!.textContent = `${part('list-h').textContent} (${found.length})`;
    this.named(this.editor.text);
    this.seekFixes();
  }

  private async showFixes(): Promise<void> {
    const { brief, version } = this;
    if (!brief || this.checked !== version) return;
    const { doc } = this.editor.view.state;
    const fixes = await this.checker.fixes(uriOf(brief.path), toRange(doc, 0, doc.length));
    if (this.version === version && this.brief === brief) this.list.offer(fixes);
  }

  private async showPage(): Promise<void> {
    const { brief, version } = this;
    const frame = part('preview');
    // A phone shows one pane at a time: what is not seen is not made.
    if (!brief || !frame.closest<HTMLElement>('.desk-page')!.offsetParent) return;
    const html = await this.checker.preview(uriOf(brief.path)).then((page) => page.html);
    if (this.brief !== brief || this.version !== version || this.checker.failure !== null) return;
    if (html !== null) {
      frame.hidden = false;
      await this.preview.show(html, SITE_ADDRESS);
    }

    show(part('unseen'), html === null ? word('preview_none') : null);
  }

  private async showCounts(): Promise<void> {
    const { brief, version } = this;
    if (!brief) return;
    const counts = await this.checker.counts(uriOf(brief.path));
    if (this.brief !== brief || this.version !== version) return;
    if (!counts) {
      part('counts').textContent = '';
      return;
    }

    const limit = Number(part<HTMLInputElement>('limit').value);
    const { words, quotations, withoutSource } = counts;
    const over = limit > 0 ? words - limit : 0;
    const first = limit <= 0 ? word('words', words) : over > 0 ? word('words_over', words, limit, over) : word('words_of', words, limit);
    const shown = document.createElement('span');
    shown.textContent = first;
    shown.classList.toggle('error', over > 0);
    part('counts').replaceChildren(shown, ' · ', word('quotations', quotations, withoutSource));
  }

  private jump({ range }: Diagnostic): void {
    this.view('text');
    const { doc } = this.editor.view.state;
    this.editor.select(toOffset(doc, range.start), toOffset(doc, range.end));
  }

  // The text may have changed since the fix was offered: it is asked for again, with the places of now.
  private async apply(title: string, diagnostic: Diagnostic | null): Promise<void> {
    const { brief } = this;
    if (!brief) return;
    const uri = uriOf(brief.path);
    const { doc } = this.editor.view.state;
    const now = await this.checker.fixes(uri, diagnostic?.range ?? toRange(doc, 0, doc.length));
    const fix = findFix(now, title, diagnostic);
    if (!fix || this.brief !== brief || this.editor.view.state.doc !== doc) return;
    this.editor.view.dispatch({ changes: toChanges(doc, fix.edit.changes[uri] ?? []), userEvent: 'input.fix' });
  }

  private enterList(): void {
    if (this.list.isEmpty) return;
    const { doc, selection } = this.editor.view.state;
    this.view('list');
    this.list.enter(toPosition(doc, selection.main.head));
  }

  private paste(data: DataTransfer): boolean {
    const html = data.getData('text/html');
    // VS Code colours what is copied from it: its HTML says nothing that the plain text does not.
    if (!html || data.types.includes('vscode-editor-data') || !this.checker.isReady || this.isInFrontMatter()) return false;
    const place = this.editor.holdPlace();
    // The browser gives access to the clipboard during the event only.
    const plain = data.getData('text/plain');
    void paste({ html, plain }, (given) => this.checker.paste(given), place, (text) => this.editor.insert(place, text)).then((outcome) => {
      if (outcome === 'converted') say(word('pasted'));
      else if (outcome === 'gone') say(word('not_pasted'));
    });
    return true;
  }

  private isInFrontMatter(): boolean {
    const { doc, selection } = this.editor.view.state;
    const head = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(doc.toString());
    return head !== null && selection.main.from <= head[0].length;
  }

  private async create(title: string, language: string): Promise<void> {
    // An editor can begin a brief before the checker runs.
    const made = this.checker.isReady ? await this.checker.create(title, language).catch(() => null)
      : scaffold(title, language, document.documentElement.lang, new Date());
    if (made) await this.once(() => this.begin(made.path, lines(made.text)));
    else state.textContent = word('no_name');
  }

  /** Makes one brief at a time: a second click is the same wish. */
  private async once(make: () => Promise<unknown>): Promise<void> {
    if (this.isMaking) return;
    this.isMaking = true;
    try {
      await make();
    } finally {
      this.isMaking = false;
    }
  }

  private async import(file: File): Promise<void> {
    if (!canImport(file.name)) {
      state.textContent = word('wrong_kind', file.name);
      return;
    }

    if (file.size > MAX_IMPORT) {
      state.textContent = word('too_large', file.name);
      return;
    }

    // The same file twice is the same wish. Nothing else waits for the checker with it.
    if (this.importing.has(file.name)) return;
    this.importing.add(file.name);
    try {
      await this.read(file);
    } finally {
      this.importing.delete(file.name);
    }
  }

  private async read(file: File): Promise<void> {
    if (!this.checker.isReady && this.checker.failure === null) state.textContent = word('import_waits', file.name);
    try {
      const made = await this.checker.import(file.name, await toBase64(file));
      if ('refused' in made) throw new Error(made.refused);
      const taken = new Set([...Object.keys(this.site.files), ...(await this.store.list()).map((w) => w.path)]);
      const path = freePath(made.path, (p) => taken.has(p));
      if (!await this.begin(path, lines(made.markdown))) return;
      const notes = part('imported');
      const list = document.createElement('ul');
      list.lang = 'en';
      list.dir = 'ltr';
      list.append(...made.notes.map((note) => Object.assign(document.createElement('li'), { textContent: note })));
      notes.replaceChildren(word('imported', file.name), list);
      notes.hidden = false;
    } catch (error) {
      state.textContent = word('not_imported', file.name, textOf(error));
    }
  }

  /** Puts a new brief into this browser, and opens it. */
  private async begin(path: string, text: string): Promise<boolean> {
    if (this.site.files[path] !== undefined || await this.store.get(path)) {
      state.textContent = word('exists', path);
      return false;
    }

    try {
      await this.store.put({ path, copy: '', text, base: null, title: titleOf(text, path), changed: Date.now() }, null);
    } catch (error) {
      state.textContent = word('not_kept', textOf(error));
      return false;
    }

    this.tabs.hasStored(path);
    history.pushState(null, '', hashOf(path));
    await this.route();
    return this.brief?.path === path;
  }

  private propose(): void {
    if (!this.brief) return;
    this.keep.now();
    const { path, published } = this.brief;
    const isShortened = this.site.shortened.includes(path);
    this.proposing.open({ path, text: this.editor.text, isNew: published === null, isShortened, errors: this.list.errors });
  }

  /** Deletes work in the list. */
  private async delete(work: Work): Promise<void> {
    if (!await ask(word('delete'), word('delete_sure', work.path))) return;
    const refused = await this.store.delete(work, work.id);
    if (refused) state.textContent = word('not_deleted', work.path);
    else this.tabs.hasStored(work.path);
    await this.showStart();
    part('new-title').focus();
  }

  private async deleteOpen(): Promise<void> {
    const { brief } = this;
    if (!brief || !await ask(word('delete'), word('delete_sure', brief.path))) return;
    if (!await brief.delete()) {
      state.textContent = word('not_deleted', brief.path);
      return;
    }

    this.tabs.hasStored(brief.path);
    if (this.brief === brief) this.close();
    history.pushState(null, '', location.pathname);
    await this.showStart();
    part('new-title').focus();
  }

  private async forget(): Promise<void> {
    if (!await ask(word('forget'), word('forget_sure'))) return;
    this.isForgotten = true;
    this.close();
    await this.store.forget();
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    await remove();
    this.forgotten();
  }

  private async lookAtOtherTab(path: string): Promise<void> {
    if (this.brief?.path === path) await this.brief.look();
    else if (!this.brief && !this.isForgotten) await this.showWork();
  }

  /** Takes the text of the other tab, or deletes this text too if the other tab has deleted the brief. */
  private async takeTheirs(): Promise<void> {
    const { brief } = this;
    if (!brief || (brief.isDeletedElsewhere && !await ask(word('delete'), word('delete_sure', brief.path)))) return;
    await brief.takeTheirs();
  }

  private async takePublished(): Promise<void> {
    const { brief } = this;
    if (brief && await ask(word('use_published'), word('delete_sure', brief.path))) await brief.takePublished();
  }

  private takeText(text: string | null, isChosen: boolean): void {
    if (text !== null) {
      this.editor.replace(text, isChosen);
      return;
    }

    const path = this.brief!.path;
    this.close();
    history.replaceState(null, '', location.pathname);
    void this.showStart().then(() => { state.textContent = word('not_found', path); });
  }

  private kept(when: Date | null): void {
    if (!this.brief) return;
    this.saved(when);
    this.showState();
    // A page that is loaded again asks again, with the text of this tab.
    const [place, { path, copyName }] = [placeOf(location.hash), this.brief];
    if (place?.path === path && place.copy !== copyName) history.replaceState(null, '', hashOf(path, copyName));
    this.tabs.hasStored(path);
  }

  private saved(when: Date | null): void {
    const time = when?.toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
    show(part('not-kept'), null);
    part('saved').textContent = time ? word('kept_at', time) : word('unchanged');
    part('delete').hidden = when === null || this.brief?.isInConflict === true;
  }

  /** Space may become free without a key being pressed. */
  private notKept(why: string): void {
    part('saved').textContent = '';
    show(part('not-kept'), word('not_kept', why));
    const { brief } = this;
    // One at a time: each failure would begin another, and writing would never end.
    clearTimeout(this.retry);
    this.retry = setTimeout(() => { if (brief && this.brief === brief && !brief.isStored) void brief.keep(); }, 3_000);
  }

  private showState(): void {
    const { isInConflict, isDeletedElsewhere, hasMovedOn, published } = this.brief!;
    const focused = document.activeElement;
    part('conflict').hidden = !isInConflict;
    part('conflict-why').textContent = word(isDeletedElsewhere ? 'deleted_elsewhere' : 'conflict');
    part('theirs').textContent = word(isDeletedElsewhere ? 'delete' : 'theirs');
    part('moved-on').hidden = isInConflict || !hasMovedOn;
    // The button that was pressed is gone, and with it the place of the keyboard.
    if (focused?.closest('.desk-notice[hidden]')) this.editor.view.focus();
    part('published').hidden = published === null;
    if (isInConflict) part('delete').hidden = true;
  }

  private named(text: string): void {
    if (!this.brief) return;
    const title = titleOf(text, this.brief.path);
    part('name').textContent = title;
    document.title = `${title} · ${TITLE}`;
  }
}

/** An editor has one kind of line end. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

async function stylesheet(): Promise<{ text: string; address: string }> {
  const address = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!.href;
  return { text: await (await fetch(address)).text(), address };
}

async function load(): Promise<Site> {
  const answer = await fetch('site.json', { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`site.json: ${answer.status}`);
  return await answer.json() as Site;
}

async function begin(): Promise<void> {
  if (typeof WebAssembly !== 'object') {
    show(part('failed'), word('without_wasm'));
    return;
  }

  sayLasting(word('starting'));
  let site: Site;
  try {
    site = await load();
  } catch {
    sayLasting('');
    show(part('failed'), word('site_failed'));
    return;
  }

  let desk: Desk | undefined;
  let store: Store;
  try {
    store = await Store.open(PREFIX, () => desk?.forgotten());
  } catch (error) {
    sayLasting('');
    show(part('failed'), word('not_kept', textOf(error)));
    return;
  }

  desk = new Desk(site, store);
  await desk.route();
  await register(() => say(word('offline')));
}

// Without this page, the editor would wait for something that never comes.
begin().catch((error: unknown) => {
  sayLasting('');
  show(part('failed'), word('failed', textOf(error)));
});
