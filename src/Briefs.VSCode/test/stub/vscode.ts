import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** As much of VS Code as the session, the commands and the preview use. Tests change `desk`, and read what was shown. */
export const desk = {
  isTrusted: true,
  folder: '',
  /** The value of `briefs.path`. */
  program: '',
  activeTextEditor: undefined as { document: TextDocument } | undefined,
  textDocuments: [] as TextDocument[],
  /** What a person enters, and the label of what a person selects. */
  entered: '',
  selected: '',
  shown: [] as string[],
  panels: [] as Panel[],
  asExternalUri: (uri: Uri): Promise<Uri> => Promise.resolve(uri),
};

export interface TextDocument {
  readonly uri: Uri;
  readonly languageId: string;
  readonly isDirty: boolean;
  save(): Promise<boolean>;
}

export class Uri {
  private constructor(readonly scheme: string, readonly path: string, private readonly text: string) {}

  get fsPath(): string { return this.path; }

  toString(): string { return this.text; }

  static file(path: string): Uri { return new Uri('file', path, `file://${path}`); }

  static parse(text: string): Uri { return new Uri(text.split(':')[0] ?? '', new URL(text).pathname, text); }

  static joinPath(uri: Uri, ...parts: string[]): Uri { return Uri.file(join(uri.path, ...parts)); }
}

type Listener<T> = (value: T) => unknown;

export class EventEmitter<T> {
  private readonly listeners = new Set<Listener<T>>();

  readonly event = (listener: Listener<T>) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(value: T): void { this.listeners.forEach((l) => l(value)); }
}

export class Panel {
  readonly webview = { html: '', postMessage: () => Promise.resolve(true) };
  isDisposed = false;
  private readonly disposed = new EventEmitter<undefined>();
  readonly onDidDispose = this.disposed.event;

  reveal(): void { /* Nothing is shown. */ }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.disposed.fire(undefined);
  }
}

/** Nothing is selected in a message. */
const show = (message: string) => {
  desk.shown.push(message);
  return Promise.resolve(undefined);
};

export const window = {
  get activeTextEditor() { return desk.activeTextEditor; },
  onDidChangeActiveTextEditor: new EventEmitter<unknown>().event,
  showErrorMessage: show,
  showInformationMessage: show,
  showInputBox: () => Promise.resolve(desk.entered),
  showQuickPick: (items: { label: string }[]) => Promise.resolve(items.find((i) => i.label === desk.selected)),
  showTextDocument: () => Promise.resolve(),
  withProgress: (_options: unknown, task: () => unknown) => task(),
  createWebviewPanel: () => {
    const panel = new Panel();
    desk.panels.push(panel);
    return panel;
  },
};

export const workspace = {
  get isTrusted() { return desk.isTrusted; },
  get textDocuments() { return desk.textDocuments; },
  get workspaceFolders() { return [{ uri: Uri.file(desk.folder) }]; },
  getConfiguration: () => ({ get: () => desk.program }),
  fs: { stat: async (uri: Uri) => ({ type: statSync(uri.path).isFile() ? FileType.File : 0 }) },
  findFiles: async () => readdirSync(desk.folder).map((f) => join(desk.folder, f, 'content/site.yml'))
    .filter((f) => statSync(f, { throwIfNoEntry: false })?.isFile()).map(Uri.file),
};

export const env = { asExternalUri: (uri: Uri) => desk.asExternalUri(uri) };
export const commands = { executeCommand: () => Promise.resolve() };
export const FileType = { File: 1 };
export const ViewColumn = { Beside: -2 };
export const ProgressLocation = { Notification: 15 };
