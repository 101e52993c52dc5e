import * as vscode from 'vscode';
import { LanguageClient, State as ClientState } from 'vscode-languageclient/node';
import { needsRestore, problemOf, versionOf } from './answers';
import { isDocumentStatus, type DocumentStatus } from './documentStatus';
import { Guidance } from './guidance';
import { thisMachine } from './machine';
import { environment, run } from './process';
import { findProgram, pinnedVersion, type Program } from './program';
import { findSite } from './site';

const ANSWER_LIMIT = 60_000;

export type State = 'none' | 'untrusted' | 'starting' | 'running' | 'failed';

/** A site, and the program that checks it. */
export interface Running {
  readonly site: vscode.Uri;
  readonly program: Program;
}

/** The site of the workspace with its language server. One change at a time: a restart waits for the one before. */
export class Session {
  private readonly changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly guidance: Guidance;
  private queue = Promise.resolve();
  private client: LanguageClient | undefined;
  private running: Running | undefined;

  /** Fires with a file when its diagnostics changed, and without one when the state changed. */
  readonly onDidChange = this.changed.event;

  state: State = 'none';

  constructor(extension: vscode.Uri, private readonly log: vscode.LogOutputChannel) {
    this.guidance = new Guidance(extension, log, () => void this.restart());
  }

  /** The running program. Without one, explains what is missing and returns nothing. */
  async require(): Promise<Running | undefined> {
    await this.queue;
    // Since the last attempt, a site may have been created, or a program installed.
    if (this.running === undefined) await this.restart();
    if (this.state === 'untrusted') void this.guidance.untrusted();
    else if (this.state === 'none') void this.guidance.noSite();
    return this.running;
  }

  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.end();
      await this.begin();
    });
  }

  stop(): Promise<void> {
    return this.enqueue(() => this.end());
  }

  /** Whether a file is part of the site's content. */
  contains(file: vscode.Uri): boolean {
    const site = this.running?.site;
    return site !== undefined && file.scheme === 'file' && file.path.startsWith(`${site.path}/content/`);
  }

  /** The counts and the address of a brief or page; nothing for other files, and while no server runs. */
  async statusOf(file: vscode.Uri): Promise<DocumentStatus | undefined> {
    const client = this.client;
    if (client === undefined || !this.contains(file)) return undefined;
    if (client.initializeResult?.capabilities.experimental?.documentStatus !== true) return undefined;
    try {
      const answer: unknown = await client.sendRequest('briefs/documentStatus', { textDocument: { uri: file.toString() } });
      return isDocumentStatus(answer) ? answer : undefined;
    } catch (error) {
      this.log.debug(`briefs/documentStatus: ${String(error)}`);
      return undefined;
    }
  }

  private enqueue(change: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(change).catch((error: unknown) => {
      this.log.error(String(error));
      this.become('failed');
      void this.guidance.failed(String(error));
    });
    return this.queue;
  }

  private async begin(): Promise<void> {
    const site = await findSite();
    if (site === undefined) return this.become('none');
    if (!vscode.workspace.isTrusted) return this.become('untrusted');
    this.become('starting');
    const setting = vscode.workspace.getConfiguration('briefs').get<string>('path', '');
    const found = findProgram(site.fsPath, setting, thisMachine);
    if (found.kind === 'missing') {
      this.log.warn(`Briefs was not found (${found.reason}).`);
      void this.guidance.missing(found, pinnedVersion(site.fsPath, thisMachine));
      return this.become('failed');
    }

    if (await this.answers(found, site)) await this.connect(found, site);
    else this.become('failed');
  }

  private async answers(program: Program, site: vscode.Uri): Promise<boolean> {
    this.log.info(`${program.command} ${program.args.join(' ')} (${program.origin}), in ${site.fsPath}`);
    const result = await run(program, ['--version'], site.fsPath, ANSWER_LIMIT);
    const version = versionOf(result);
    if (version !== null) {
      this.log.info(`Briefs ${version}`);
      return true;
    }

    this.log.error(result.stdout + result.stderr);
    if (program.origin === 'site' && needsRestore(result)) {
      void this.guidance.notRestored(program, site, pinnedVersion(site.fsPath, thisMachine));
    } else void this.guidance.failed(problemOf(result));
    return false;
  }

  private async connect(program: Program, site: vscode.Uri): Promise<void> {
    const pattern = { baseUri: site.toString(), pattern: 'content/**' };
    const client = new LanguageClient('briefs', 'Briefs',
      { command: program.command, args: [...program.args, 'lsp'], options: { cwd: site.fsPath, env: environment() } },
      {
        documentSelector: ['markdown', 'yaml'].map((language) => ({ scheme: 'file', language, pattern })),
        workspaceFolder: { uri: site, name: 'site', index: 0 },
        outputChannel: this.log,
        middleware: {
          handleDiagnostics: (uri, diagnostics, next) => {
            next(uri, diagnostics);
            this.changed.fire(uri);
          },
        },
      });
    try {
      await client.start();
    } catch (error) {
      await client.dispose().catch(() => undefined);
      throw error;
    }

    client.onDidChangeState(({ newState }) => {
      if (newState !== ClientState.Stopped && newState !== ClientState.StartFailed) return;
      // The client starts a server that crashed again at once, unless it has given up. It then tells the user itself.
      queueMicrotask(() => {
        if (client.state === newState) void this.enqueue(() => this.giveUp(client));
      });
    });
    this.client = client;
    this.running = { site, program };
    this.become('running');
  }

  private async giveUp(client: LanguageClient): Promise<void> {
    if (this.client !== client) return;
    await this.disconnect();
    this.become('failed');
  }

  private async end(): Promise<void> {
    await this.disconnect();
    this.become('none');
  }

  private async disconnect(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.running = undefined;
    if (client === undefined) return;
    await client.stop().catch((error: unknown) => this.log.warn(String(error)));
    await client.dispose().catch(() => undefined);
  }

  private become(state: State): void {
    this.state = state;
    this.changed.fire(undefined);
  }
}
