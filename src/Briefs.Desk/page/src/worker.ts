// Runs the language server of Briefs, compiled to WebAssembly, and passes messages on between it and the page.
/// <reference lib="webworker" />
import { unpack } from './archive';
import { browserText } from './browserText';
import type { FromWorker } from './checker';
import { decompress } from './lzma';
import type { BriefInfo } from './site';

declare const self: DedicatedWorkerGlobalScope;

type ToWorker = { kind: 'open'; files: Record<string, string> } | { kind: 'message'; text: string };

/** What the program exports. */
interface Session {
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

/** The pause in typing after which changes are checked, in milliseconds. */
const PAUSE = 20;

let session: Session;
let idle = 0;

const answer = (message: FromWorker) => self.postMessage(message);
const passOn = (messages: string[]) => { for (const text of messages) answer({ kind: 'message', text }); };

function take(message: ToWorker): void {
  try {
    if (message.kind === 'open') {
      const opened = JSON.parse(session.Open(JSON.stringify(message.files))) as { briefs: BriefInfo[] } | { failed: string };
      answer('failed' in opened ? { kind: 'failed', text: opened.failed } : { kind: 'opened', briefs: opened.briefs });
    } else {
      passOn(session.Message(message.text));
      clearTimeout(idle);
      idle = self.setTimeout(check, PAUSE);
    }
  } catch (error) {
    fail(error);
  }
}

function check(): void {
  try {
    passOn(session.Check());
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  answer({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
}

async function start(): Promise<void> {
  const began = performance.now();
  const address = new URL('_framework/dotnet.js', self.location.href).href;
  const [{ dotnet }, files] = await Promise.all([import(/* the file of the SDK */ address), loadProgram()]);
  dotnet.withResourceLoader((_type: string, name: string) => {
    const bytes = files.get(name);
    // The scripts of the SDK are files of their own: they are loaded by their addresses.
    return bytes && Promise.resolve(new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } }));
  });
  const { getAssemblyExports, getConfig, setModuleImports } = await dotnet.create();
  setModuleImports('briefs', browserText);
  const exports = await getAssemblyExports(getConfig().mainAssemblyName);
  session = exports.Briefs.Desk.Exports;
  session.Warm();
  self.onmessage = ({ data }) => take(data as ToWorker);
  answer({ kind: 'ready', version: session.Version(), milliseconds: performance.now() - began });
}

async function loadProgram(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const answer = await fetch(new URL('program.bin', self.location.href));
  if (!answer.ok) throw new Error(`program.bin: ${answer.status}`);
  return unpack(decompress(new Uint8Array(await answer.arrayBuffer())));
}

start().catch(fail);
