// Hands the messages of the page to the program, and its answers to the page.
import type { FromWorker } from './checker';
import type { BriefInfo } from './site';

export type ToWorker = { kind: 'open'; files: Record<string, string> } | { kind: 'message'; text: string };

/** What the program exports. */
export interface Session {
  Version(): string;
  /** Checks a short brief once, so that the next checks are fast. */
  Warm(): void;
  /** @returns The JSON of an object: `briefs` of the site, or `failed` if it can't be opened. */
  Open(files: string): string;
  /** Takes one message of LSP. @returns The messages to the page. */
  Message(text: string): string[];
  /** Checks what has changed. @returns The messages to the page. */
  Check(): string[];
}

/** JSON-RPC: the server failed. */
const INTERNAL_ERROR = -32603;

export const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export class Dispatch {
  /** @param soon Calls `check` when the editor pauses. */
  constructor(
    private readonly session: Session, private readonly answer: (message: FromWorker) => void, private readonly soon: () => void) {}

  take(message: ToWorker): void {
    try {
      if (message.kind === 'open') this.open(message.files);
      else this.passOn(this.session.Message(message.text));
    } catch (error) {
      this.fail(message, error);
    }

    if (message.kind === 'message') this.soon();
  }

  check(): void {
    try {
      this.passOn(this.session.Check());
    } catch (error) {
      this.answer({ kind: 'failed', text: textOf(error) });
    }
  }

  private open(files: Record<string, string>): void {
    const opened = JSON.parse(this.session.Open(JSON.stringify(files))) as { briefs: BriefInfo[] } | { failed: string };
    this.answer('failed' in opened ? { kind: 'failed', text: opened.failed } : { kind: 'opened', briefs: opened.briefs });
  }

  private passOn(messages: string[]): void {
    for (const text of messages) this.answer({ kind: 'message', text });
  }

  // A request that fails is its own failure. After a change that failed, or with a runtime that has ended, every answer would be wrong.
  private fail(message: ToWorker, error: unknown): void {
    const { id } = message.kind === 'message' ? JSON.parse(message.text) as { id?: unknown } : {};
    if (id === undefined || !this.isAlive()) {
      this.answer({ kind: 'failed', text: textOf(error) });
      return;
    }

    const reply = { jsonrpc: '2.0', id, error: { code: INTERNAL_ERROR, message: textOf(error) } };
    this.answer({ kind: 'message', text: JSON.stringify(reply) });
  }

  private isAlive(): boolean {
    try {
      return this.session.Version() !== '';
    } catch {
      return false;
    }
  }
}
