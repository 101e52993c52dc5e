import { EventEmitter } from './vscode';

export enum State { Stopped = 1, Running = 2, Starting = 3, StartFailed = 4 }

/** The client of the language server, without a server. */
export class LanguageClient {
  static readonly all: LanguageClient[] = [];
  static failsToStart = false;
  state = State.Stopped;
  isDisposed = false;
  readonly initializeResult = undefined;
  private readonly changed = new EventEmitter<{ newState: State }>();
  readonly onDidChangeState = this.changed.event;

  constructor() { LanguageClient.all.push(this); }

  async start(): Promise<void> {
    if (LanguageClient.failsToStart) throw new Error('The server has ended.');
    this.become(State.Running);
  }

  async stop(): Promise<void> { this.become(State.Stopped); }

  async dispose(): Promise<void> { this.isDisposed = true; }

  become(state: State): void {
    this.state = state;
    this.changed.fire({ newState: state });
  }
}
