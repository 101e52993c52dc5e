// The language server of Briefs in its worker, as `briefs lsp` is for VS Code: JSON-RPC over messages.
import type { ContentChange, Position, Range, TextEdit } from './positions';
import type { BriefInfo, Site } from './site';

export interface Diagnostic {
  range: Range;
  /** 1 error, 2 warning, 3 note. */
  severity: 1 | 2 | 3;
  code: string;
  /** The message, a line break, then the help. */
  message: string;
}

export interface CodeAction {
  title: string;
  kind: string;
  diagnostics?: Diagnostic[];
  isPreferred?: boolean;
  edit: { changes: Record<string, TextEdit[]> };
}

export interface CompletionItem {
  label: string;
  kind?: number;
  detail?: string;
  documentation?: string;
  insertTextFormat?: 1 | 2;
  textEdit: TextEdit;
}

export interface Counts { words: number; quotations: number; withoutSource: number }
export interface Preview { html: string | null }
export type Imported = { path: string; markdown: string; notes: string[] } | { refused: string };

export type FromWorker =
  | { kind: 'ready'; version: string; milliseconds: number }
  | { kind: 'opened'; briefs: BriefInfo[] }
  | { kind: 'failed'; text: string }
  | { kind: 'message'; text: string };

export interface CheckerEvents {
  ready(version: string): void;
  /** @param briefs Those of the site. */
  opened(briefs: BriefInfo[]): void;
  /** It does not run, and will not by itself. */
  failed(why: string): void;
  diagnostics(uri: string, version: number, diagnostics: Diagnostic[]): void;
}

interface Waiting { resolve(result: unknown): void; reject(error: Error): void }

export interface WorkerLike {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const ROOT = 'file:///site/';

export const uriOf = (path: string) => ROOT + path.split('/').map(encodeURIComponent).join('/');

export class Checker {
  private readonly waiting = new Map<number, Waiting>();
  private readonly opened: Promise<void>;
  private isOpen = () => {};
  private isFailed = (_why: Error) => {};
  private last = 0;
  private version = '';

  /** Whether requests are answered. */
  isReady = false;

  /** Why it does not run; null while it runs or starts. */
  failure: string | null = null;

  constructor(private readonly worker: WorkerLike, private readonly files: Site['files'], private readonly events: CheckerEvents) {
    this.opened = new Promise((resolve, reject) => { [this.isOpen, this.isFailed] = [resolve, reject]; });
    // `failed` of the events reports it, also if nothing was asked yet.
    this.opened.catch(() => {});
    worker.onmessage = ({ data }) => this.take(data as FromWorker);
    worker.onerror = (event) => this.fail(event.message || 'the worker could not be loaded');
  }

  didOpen(uri: string, version: number, text: string): void {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  didChange(uri: string, version: number, contentChanges: ContentChange[]): void {
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  didClose(uri: string): void {
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  async completion(uri: string, position: Position): Promise<CompletionItem[]> {
    const list = await this.find<{ items: CompletionItem[] }>('textDocument/completion', { textDocument: { uri }, position });
    return list?.items ?? [];
  }

  /** The Markdown of a hover. */
  async hover(uri: string, position: Position): Promise<{ value: string; range?: Range } | null> {
    const asked = { textDocument: { uri }, position };
    const hover = await this.find<{ contents: { value: string }; range?: Range }>('textDocument/hover', asked);
    return hover && { value: hover.contents.value, ...(hover.range ? { range: hover.range } : {}) };
  }

  async fixes(uri: string, range: Range): Promise<CodeAction[]> {
    const context = { diagnostics: [], only: ['quickfix', 'source.fixAll'] };
    return await this.find<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context }) ?? [];
  }

  async preview(uri: string): Promise<Preview> {
    return await this.find<Preview>('briefs/preview', { textDocument: { uri } }) ?? { html: null };
  }

  counts(uri: string): Promise<Counts | null> {
    return this.find('briefs/counts', { textDocument: { uri } });
  }

  import(name: string, base64: string): Promise<Imported> {
    return this.ask('briefs/import', { name, base64 });
  }

  async paste(html: string): Promise<string> {
    return (await this.ask<{ markdown: string }>('briefs/paste', { html })).markdown;
  }

  /** The path and the text of a new brief, as `briefs new` makes them. */
  create(title: string, language: string): Promise<{ path: string; text: string }> {
    return this.ask('briefs/new', { title, language });
  }

  private take(message: FromWorker): void {
    if (message.kind === 'ready') {
      this.version = message.version;
      this.worker.postMessage({ kind: 'open', files: this.files });
    } else if (message.kind === 'opened') {
      this.events.opened(message.briefs);
      this.initialize().catch((error: Error) => { if (this.failure === null) this.fail(error.message); });
    } else if (message.kind === 'failed') this.fail(message.text);
    else this.receive(JSON.parse(message.text));
  }

  private async initialize(): Promise<void> {
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    await this.request('initialize', { processId: null, rootUri: ROOT, capabilities });
    this.notify('initialized', {});
    this.isReady = true;
    this.isOpen();
    this.events.ready(this.version);
  }

  /**
   * Asks about a text. The server refuses if it can't read the text, which has a diagnostic; and nothing answers any more after the checker
   * has failed, which `failed` reports.
   */
  private find<T>(method: string, params: unknown): Promise<T | null> {
    return this.ask<T | null>(method, params).catch(() => null);
  }

  private async ask<T>(method: string, params: unknown): Promise<T> {
    await this.opened;
    return await this.request<T>(method, params);
  }

  /** Tells the server something once it runs. A server that never will needs to know nothing. */
  private tell(method: string, params: unknown): void {
    this.opened.then(() => this.notify(method, params), () => {});
  }

  private request<T>(method: string, params: unknown): Promise<T> {
    if (this.failure !== null) return Promise.reject(new Error(this.failure));
    const id = ++this.last;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.send({ jsonrpc: '2.0', id, method, params });
    });
  }

  private notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  private send(message: unknown): void {
    this.worker.postMessage({ kind: 'message', text: JSON.stringify(message) });
  }

  private receive(message: { id?: number; method?: string; params?: any; result?: unknown; error?: { message: string } }): void {
    if (message.method === 'textDocument/publishDiagnostics')
      this.events.diagnostics(message.params.uri, message.params.version ?? 0, message.params.diagnostics);
    else if (message.method !== undefined && message.id !== undefined) this.send({ jsonrpc: '2.0', id: message.id, result: null });
    else if (message.id !== undefined) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve(message.result);
    }
  }

  private fail(why: string): void {
    this.isReady = false;
    this.failure = why;
    this.isFailed(new Error(why));
    for (const waiting of this.waiting.values()) waiting.reject(new Error(why));
    this.waiting.clear();
    this.events.failed(why);
  }
}
