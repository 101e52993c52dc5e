import * as crypto from 'node:crypto';
import * as vscode from 'vscode';
import { pageAddress, previewHtml, reachableAddress } from './previewHtml';
import { PreviewServer } from './previewServer';
import type { Session } from './session';

const ADDRESS_LIMIT = 120_000;

/** The page of the open brief beside its text, from `briefs serve`. The server ends when the panel is closed. */
export class Preview {
  private readonly listeners: vscode.Disposable[];
  /** From its start on, before its panel is shown. */
  private server: PreviewServer | undefined;
  private panel: vscode.WebviewPanel | undefined;
  /** The address of the site's home page. */
  private address: string | undefined;

  /** @param limit Milliseconds that the server has to print its address. */
  constructor(private readonly session: Session, private readonly log: vscode.LogOutputChannel, private readonly limit = ADDRESS_LIMIT) {
    this.listeners = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined) void this.follow(editor.document.uri);
      }),
      session.onDidChange((file) => {
        // The next site, or the next version of Briefs, needs another server. One that only lost its language server does not.
        if (file === undefined && session.state !== 'running' && session.state !== 'failed') this.close();
      }),
    ];
  }

  async open(): Promise<void> {
    const file = vscode.window.activeTextEditor?.document.uri;
    const running = await this.session.require();
    if (running === undefined) return;
    if (this.panel !== undefined) {
      this.panel.reveal(undefined, true);
      return file === undefined ? undefined : this.follow(file);
    }

    // It is being started.
    if (this.server !== undefined) return;
    const server = this.server = new PreviewServer(running, this.log);
    try {
      const address = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: 'Starting the preview' }, () => this.reach(server));
      if (this.server === server) await this.show(server, address, file);
    } catch (error) {
      // It was closed meanwhile.
      if (this.server !== server) return;
      this.close();
      void vscode.window.showErrorMessage(`The preview can't start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  dispose(): void {
    this.listeners.forEach((l) => l.dispose());
    this.close();
  }

  private close(): void {
    const { server, panel } = this;
    this.server = this.panel = this.address = undefined;
    server?.end();
    panel?.dispose();
  }

  private async show(server: PreviewServer, address: string, file: vscode.Uri | undefined): Promise<void> {
    const panel = this.panel = vscode.window.createWebviewPanel('briefs.preview', 'Preview',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, retainContextWhenHidden: true });
    this.address = address;
    panel.onDidDispose(() => {
      if (this.panel === panel) this.close();
    });
    void server.ended.then(() => {
      if (this.panel === panel) this.close();
    });
    const page = file === undefined ? undefined : await this.pageOf(file);
    if (this.panel !== panel) return;
    panel.webview.html = previewHtml(new URL(address).origin, page ?? address, crypto.randomBytes(16).toString('hex'));
  }

  private async follow(file: vscode.Uri): Promise<void> {
    const address = this.panel === undefined ? undefined : await this.pageOf(file);
    if (address !== undefined) await this.panel?.webview.postMessage({ address });
  }

  private async pageOf(file: vscode.Uri): Promise<string | undefined> {
    const status = await this.session.statusOf(file);
    return status === undefined || this.address === undefined ? undefined : pageAddress(this.address, status.address);
  }

  /** Waits for the server, and returns its address as this window reaches it. */
  private async reach(server: PreviewServer): Promise<string> {
    const own = await server.address(this.limit);
    // If Briefs runs on another machine than the window, VS Code forwards the port.
    const external = await vscode.env.asExternalUri(vscode.Uri.parse(own));
    const address = reachableAddress(own, external.toString(true));
    if (address === null) throw new Error(`The port of ${own} can't be forwarded to this window.`);
    return address;
  }
}
