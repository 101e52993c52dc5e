// Runs the language server of Briefs, compiled to WebAssembly, and passes messages on between it and the page.
/// <reference lib="webworker" />
import { unpack } from './archive';
import { browserText } from './browserText';
import type { FromWorker } from './checker';
import { Dispatch, textOf } from './dispatch';
import type { Session, ToWorker } from './dispatch';
import { decompress } from './lzma';

declare const self: DedicatedWorkerGlobalScope;

/** The pause in typing after which changes are checked, in milliseconds. */
const PAUSE = 20;

const answer = (message: FromWorker) => self.postMessage(message);

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
  const session: Session = exports.Briefs.Desk.Exports;
  session.Warm();
  let idle = 0;
  const dispatch = new Dispatch(session, answer, () => {
    clearTimeout(idle);
    idle = self.setTimeout(() => dispatch.check(), PAUSE);
  });
  self.onmessage = ({ data }) => dispatch.take(data as ToWorker);
  answer({ kind: 'ready', version: session.Version(), milliseconds: performance.now() - began });
}

async function loadProgram(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const answer = await fetch(new URL('program.bin', self.location.href));
  if (!answer.ok) throw new Error(`program.bin: ${answer.status}`);
  return unpack(decompress(new Uint8Array(await answer.arrayBuffer())));
}

start().catch((error: unknown) => answer({ kind: 'failed', text: textOf(error) }));
