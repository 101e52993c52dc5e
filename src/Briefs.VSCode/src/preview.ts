import * as crypto from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { problemOf, servedAddress } from './answers';
import { pageAddress, previewHtml, reachableAddress } from './previewHtml';
import { start } from './process';
import type { Running, Session } from './session';

/** The page of the open brief beside its text, from `briefs serve`. The server ends when the panel is closed. */
export class Preview {
  private readonly listener: vscode.Disposable;
  private panel: vscode.WebviewPanel | undefined;
  private server: Server | undefined;
  private isStarting = false;

  constructor(private readonly session: Session, private readonly log: vscode.LogOutputChannel) {
    this.listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined) void this.follow(editor.document.uri);
    });
  }

  async open(): Promise<void> {
    const file = vscode.window.activeTextEditor?.document.uri;
    const running = await this.session.require();
    if (running === undefined) return;
    if (this.panel !== undefined) {
      this.panel.reveal(undefined, true);
      return file === undefined ? undefined : this.follow(file);
    }

    if (this.isStarting) return;
    this.isStarting = true;
    try {
      const server = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: 'Starting the preview' }, () => this.serve(running));
      if (server !== undefined) await this.show(server, file);
    } finally {
      this.isStarting = false;
    }
  }

  dispose(): void {
    this.listener.dispose();
    this.panel?.dispose();
    this.server?.process.kill();
  }

  private async show(server: Server, file: vscode.Uri | undefined): Promise<void> {
    const panel = vscode.window.createWebviewPanel('briefs.preview', 'Preview',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, retainContextWhenHidden: true });
    panel.onDidDispose(() => {
      server.process.kill();
      if (this.panel === panel) this.panel = undefined;
    });
    server.process.once('exit', () => panel.dispose());
    this.panel = panel;
    this.server = server;
    const page = file === undefined ? undefined : await this.pageOf(file);
    panel.webview.html = previewHtml(new URL(server.address).origin, page ?? server.address, crypto.randomBytes(16).toString('hex'));
  }

  private async follow(file: vscode.Uri): Promise<void> {
    const address = this.panel === undefined ? undefined : await this.pageOf(file);
    if (address !== undefined) await this.panel?.webview.postMessage({ address });
  }

  private async pageOf(file: vscode.Uri): Promise<string | undefined> {
    const status = await this.session.statusOf(file);
    return status === undefined || this.server === undefined ? undefined : pageAddress(this.server.address, status.address);
  }

  /** Starts the server, and waits for its address. Explains a failure, and returns nothing then. */
  private async serve({ program, site }: Running): Promise<Server | undefined> {
    const process = start(program, ['serve'], site.fsPath);
    const printed = await this.firstAddress(process);
    const own = servedAddress(printed);
    if (own === null) {
      void vscode.window.showErrorMessage(`The preview can't start: ${problemOf({ code: process.exitCode, stdout: '', stderr: printed })}`);
      return undefined;
    }

    // If Briefs runs on another machine than the window, VS Code forwards the port.
    const address = reachableAddress(own, (await vscode.env.asExternalUri(vscode.Uri.parse(own))).toString(true));
    if (address !== null) return { process, address };
    process.kill();
    void vscode.window.showErrorMessage(`The preview can't be reached from this window, because its port could not be forwarded: ${own}`);
    return undefined;
  }

  /** What the server prints until it names its address, or ends. */
  private firstAddress(process: ReturnType<typeof start>): Promise<string> {
    return new Promise((done) => {
      let printed = '';
      const take = (text: string) => {
        this.log.info(text.trimEnd());
        printed += text;
        if (servedAddress(printed) !== null) done(printed);
      };
      process.stdout.setEncoding('utf8').on('data', take);
      process.stderr.setEncoding('utf8').on('data', take);
      process.on('error', (error) => done(error.message));
      process.on('close', () => done(printed));
    });
  }
}

interface Server {
  readonly process: ChildProcess;
  /** The address of the site's home page. */
  readonly address: string;
}
