import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { LogOutputChannel } from 'vscode';
import { problemOf, servedAddress } from './answers';
import { start } from './process';
import type { Running } from './session';

/** `briefs serve`, from its start to its end. */
export class PreviewServer {
  /** Resolves when the program has ended, or could not be started. */
  readonly ended: Promise<void>;
  private readonly process: ChildProcessWithoutNullStreams;

  constructor({ program, site }: Running, private readonly log: LogOutputChannel) {
    this.process = start(program, ['serve'], site.fsPath);
    this.ended = new Promise((done) => {
      this.process.once('exit', () => done());
      this.process.once('error', () => done());
    });
  }

  /**
   * The address of the home page, as the server prints it. Rejects with the messages of a server that ends before.
   *
   * @param limit Milliseconds to wait for it.
   */
  address(limit: number): Promise<string> {
    const { process, log } = this;
    return new Promise<string>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`Briefs printed no address within ${limit / 1000} seconds.`)), limit);
      void this.ended.then(() => clearTimeout(timer));
      let printed = '';
      const take = (text: string) => {
        printed += text;
        const address = servedAddress(printed);
        if (address === null) return;
        clearTimeout(timer);
        process.stderr.off('data', take);
        done(address);
      };
      for (const output of [process.stdout, process.stderr]) {
        output.setEncoding('utf8').on('data', (text: string) => log.info(text.trimEnd()));
      }

      process.stderr.on('data', take);
      process.once('error', fail);
      process.once('close', (code) => fail(new Error(problemOf({ code, stdout: '', stderr: printed }))));
    });
  }

  end(): void {
    this.process.kill();
  }
}
