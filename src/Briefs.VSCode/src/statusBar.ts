import * as vscode from 'vscode';
import { describe } from './documentStatus';
import type { Session } from './session';

const PROBLEMS = 'workbench.actions.view.problems';

/** The item in the status bar: how many quotations of the open brief have no source. */
export class StatusBar {
  private readonly item = vscode.window.createStatusBarItem('briefs.quotations', vscode.StatusBarAlignment.Left, 50);
  private readonly listeners: vscode.Disposable[];
  private asked = 0;

  constructor(private readonly session: Session) {
    this.item.name = 'Briefs: Quotations';
    this.listeners = [
      session.onDidChange((file) => {
        if (file === undefined || file.toString() === activeFile()?.toString()) void this.update();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
    ];
  }

  dispose(): void {
    this.listeners.forEach((l) => l.dispose());
    this.item.dispose();
  }

  private async update(): Promise<void> {
    const file = activeFile();
    const isInSite = file !== undefined && this.session.contains(file);
    void vscode.commands.executeCommand('setContext', 'briefs.isInSite', isInSite);
    const asked = ++this.asked;
    switch (this.session.state) {
      case 'starting': return this.show('$(loading~spin) Briefs', 'Briefs is starting.', 'briefs.showLog');
      case 'failed': return this.show('$(warning) Briefs', 'Briefs is not running. Select to try again.', 'briefs.restart', true);
      case 'running': break;
      default: return this.item.hide();
    }

    const status = file === undefined ? undefined : await this.session.statusOf(file);
    // A newer question was asked while this one was answered.
    if (asked !== this.asked) return;
    if (status === undefined) return this.item.hide();
    const { text, tooltip, isWarning } = describe(status);
    this.show(text, tooltip, PROBLEMS, isWarning);
  }

  private show(text: string, tooltip: string, command: string, isWarning = false): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.backgroundColor = isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }
}

function activeFile(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri;
}
