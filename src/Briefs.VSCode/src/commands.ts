import * as vscode from 'vscode';
import { createdBrief, messageOf, problemOf, proposedCitation, type Result } from './answers';
import { run } from './process';
import type { Running, Session } from './session';

const SOURCES = 'content/sources.yml';

/** Asks for a title, creates the brief, and opens it. */
export async function newBrief(session: Session): Promise<void> {
  const running = await session.require();
  if (running === undefined) return;
  const title = await ask({ title: 'New Brief', prompt: 'The title of the brief', placeHolder: 'A border closes' });
  if (title === undefined) return;
  const result = await withProgress('Creating the brief', running, ['new', '--', title]);
  const created = result.code === 0 ? createdBrief(result.stdout) : null;
  if (created === null) return fail(result);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(running.site, created));
}

/** Asks for a URL, adds the source to the brief or to the site, and offers its citation. */
export async function addSource(session: Session): Promise<void> {
  const running = await session.require();
  if (running === undefined) return;
  const url = await ask({
    title: 'Add Source',
    prompt: 'The URL of the source. Briefs reads the title, publisher, author and date from the page.',
    placeHolder: 'https://',
    validateInput: (text) => /^https?:\/\/./i.test(text.trim()) ? undefined : 'Enter a URL that begins with https:// or http://.',
  });
  const target = url === undefined ? undefined : await chooseTarget(session, running);
  if (url === undefined || target === undefined) return;
  // The program changes the file on the disk, so unsaved text would be in its way.
  const opened = vscode.workspace.textDocuments.find((d) => d.uri.toString() === target.file.toString());
  if (opened?.isDirty === true && !await opened.save()) return;
  const result = await withProgress('Reading the source', running, ['add', 'source', ...target.args, '--', url]);
  if (result.code !== 0) return fail(result);
  await offerCitation(result, target.brief);
}

interface Target {
  readonly args: readonly string[];
  /** The file that the source is added to. */
  readonly file: vscode.Uri;
  /** The brief where the citation is needed; none if no brief is open. */
  readonly brief?: vscode.TextDocument;
}

async function chooseTarget(session: Session, running: Running): Promise<Target | undefined> {
  const brief = vscode.window.activeTextEditor?.document;
  const all: Target = { args: ['--shared'], file: vscode.Uri.joinPath(running.site, SOURCES) };
  if (brief === undefined || brief.languageId !== 'markdown' || !session.contains(brief.uri)) return all;
  const path = brief.uri.path.slice(running.site.path.length + 1);
  const own = { label: 'This brief', description: path, target: { args: ['--to', path], file: brief.uri, brief } };
  const shared = { label: 'The whole site', description: SOURCES, target: { ...all, brief } };
  return (await vscode.window.showQuickPick([own, shared], { title: 'Add Source', placeHolder: 'Where to add the source' }))?.target;
}

async function offerCitation(result: Result, brief: vscode.TextDocument | undefined): Promise<void> {
  const citation = proposedCitation(result.stdout);
  const message = messageOf(result);
  if (citation === null) return void vscode.window.showInformationMessage(message);
  const copy = `Copy ${citation}`;
  if (await vscode.window.showInformationMessage(message, copy) !== copy) return;
  await vscode.env.clipboard.writeText(citation);
  if (brief !== undefined) await vscode.window.showTextDocument(brief);
}

async function ask(options: vscode.InputBoxOptions): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({ ignoreFocusOut: true, ...options });
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

function withProgress(title: string, running: Running, args: readonly string[]) {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title },
    () => run(running.program, args, running.site.fsPath));
}

function fail(result: Result): void {
  void vscode.window.showErrorMessage(problemOf(result));
}
