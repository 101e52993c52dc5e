import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Session } from '../../src/session';
import { LanguageClient } from './languageClient';
import { desk, Uri } from './vscode';

/** A folder that is open in VS Code, and a program in place of Briefs that writes down its calls. */
export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'briefs-vscode-'));
  readonly site = join(this.folder, 'site');
  readonly log = { info() {}, warn() {}, error() {}, debug() {} } as never;
  readonly session: Session;

  /** @param serve What `briefs serve` does: lines of a shell. */
  constructor(serve = '') {
    mkdirSync(this.site);
    this.write('briefs', `#!/bin/sh
echo "$$ $*" >>'${this.folder}/calls'
case $1 in
  --version) echo 0.1.0 ;;
  add) printf 'Added news to content/sources.yml.\\nCite: [@news], or for a quotation [@PERSON in @news].\\n' ;;
  serve) ${serve || ':'} ;;
esac
`, 0o755);
    Object.assign(desk, {
      isTrusted: true, folder: this.site, program: join(this.folder, 'briefs'), activeTextEditor: undefined, textDocuments: [], shown: [],
      panels: [], asExternalUri: (uri: Uri) => Promise.resolve(uri),
    });
    LanguageClient.failsToStart = false;
    LanguageClient.all.length = 0;
    this.session = new Session(Uri.file(this.folder) as never, this.log);
  }

  withSite(): this {
    this.write('site/content/site.yml', 'title: Briefs\n');
    return this;
  }

  /** The calls of Briefs so far, without the process. */
  get calls(): string[] { return this.lines.map((l) => l.slice(l.indexOf(' ') + 1)); }

  /** Whether the last call still runs. */
  get isRunning(): boolean {
    try {
      return process.kill(Number(this.lines.at(-1)?.split(' ')[0]), 0);
    } catch {
      return false;
    }
  }

  remove(): void { rmSync(this.folder, { recursive: true, force: true }); }

  private get lines(): string[] {
    const file = join(this.folder, 'calls');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  }

  private write(path: string, text: string, mode = 0o644): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
  }
}

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !isSo();) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((next) => setTimeout(next, 10));
  }
}
