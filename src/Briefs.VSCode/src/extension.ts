import * as vscode from 'vscode';
import { addSource, newBrief } from './commands';
import { Preview } from './preview';
import { Session } from './session';
import { StatusBar } from './statusBar';

let session: Session | undefined;

/** VS Code calls this when a folder with a site is open, and before the first command. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Briefs', { log: true });
  const current = session = new Session(context.extensionUri, log);
  const status = new StatusBar(current);
  const preview = new Preview(current, log);
  const command = (name: string, action: () => unknown) => vscode.commands.registerCommand(`briefs.${name}`, action);
  context.subscriptions.push(
    log, status, preview,
    command('newBrief', () => newBrief(current)),
    command('addSource', () => addSource(current)),
    command('preview', () => preview.open()),
    command('restart', () => current.restart()),
    command('showLog', () => log.show()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => current.restart()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => current.restart()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('briefs.path')) void current.restart();
    }),
  );
  await current.restart();
}

/** VS Code waits for this before it exits. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
