import * as vscode from 'vscode';
import { problemOf } from './answers';
import { runCommand } from './process';
import type { Missing, Program } from './program';

const DOTNET = 'https://dotnet.microsoft.com/download';
const RESTORE_LIMIT = 600_000;

/** Explains what prevents Briefs from running, each with a button that fixes it or leads to the fix. */
export class Guidance {
  constructor(
    private readonly extension: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly retry: () => void,
  ) {}

  missing(missing: Missing, version: string | null): Promise<void> {
    switch (missing.reason) {
      case 'setting':
        return this.ask(`The program in the setting briefs.path was not found: ${missing.path}`,
          { 'Open Setting': () => this.openSetting() });
      case 'dotnet':
        return this.ask(`This site pins Briefs ${version ?? ''}, which needs the .NET SDK. Install the .NET SDK, then try again.`,
          { 'Get the .NET SDK': () => vscode.env.openExternal(vscode.Uri.parse(DOTNET)), 'Try Again': this.retry });
      default:
        return this.ask('Briefs is not installed, so quotations are not checked. Install it, or set the path of the program.',
          { 'How to Install': () => this.openInstructions(), 'Set Path': () => this.openSetting(), 'Try Again': this.retry });
    }
  }

  notRestored(program: Program, site: vscode.Uri, version: string | null): Promise<void> {
    return this.ask(`This site uses Briefs ${version ?? ''}, which is not downloaded yet.`,
      { 'Download': () => this.restore(program, site) });
  }

  failed(problem: string): Promise<void> {
    return this.ask(`Briefs can't start: ${problem}`, { 'Show Log': () => this.log.show(), 'Try Again': this.retry });
  }

  untrusted(): Promise<void> {
    return this.ask('Briefs starts no program in a folder that you do not trust.',
      { 'Manage Trust': () => vscode.commands.executeCommand('workbench.trust.manage') });
  }

  noSite(): Promise<void> {
    return this.ask('No site is open. Open the folder that contains content/site.yml.',
      { 'Open Folder': () => vscode.commands.executeCommand('vscode.openFolder') });
  }

  private async restore(program: Program, site: vscode.Uri): Promise<void> {
    const result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Downloading Briefs' },
      () => runCommand(program.command, ['tool', 'restore'], site.fsPath, RESTORE_LIMIT));
    this.log.info(result.stdout + result.stderr);
    if (result.code === 0) this.retry();
    else await this.failed(problemOf({ ...result, stderr: result.stderr || result.stdout }));
  }

  private async ask(message: string, actions: Record<string, () => unknown>): Promise<void> {
    const chosen = await vscode.window.showErrorMessage(message, ...Object.keys(actions));
    if (chosen !== undefined) await actions[chosen]?.();
  }

  private openSetting(): Thenable<unknown> {
    return vscode.commands.executeCommand('workbench.action.openSettings', 'briefs.path');
  }

  private openInstructions(): Thenable<unknown> {
    return vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(this.extension, 'install.md'));
  }
}
