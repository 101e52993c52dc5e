// Starts the desk's .NET program under Node, as the worker of the page does in a browser, and opens sites with it.
//   node desk.mjs FRAMEWORK SITES RESULTS
// FRAMEWORK is the published folder _framework. SITES is a JSON list of {files: {path: text}, open: [path]}. RESULTS is then a list of
// {path: [diagnostic of LSP]}, one object a site.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [framework, sites, results] = process.argv.slice(2);

export async function start(folder) {
  const { dotnet } = await import(pathToFileURL(resolve(folder, 'dotnet.js')));
  const { getAssemblyExports, setModuleImports } = await dotnet.create();
  setModuleImports('briefs', {
    normalize: (text, form) => text.normalize(form),
    decode: (bytes, encoding, isStrict) => {
      try {
        return new TextDecoder(encoding, { fatal: isStrict, ignoreBOM: true }).decode(bytes);
      } catch {
        return null;
      }
    },
  });
  return (await getAssemblyExports('Briefs.Desk')).Briefs.Desk.Exports;
}

function check(desk, site) {
  const opened = JSON.parse(desk.Open(JSON.stringify(site.files)));
  if (opened.failed) throw new Error(opened.failed);
  const send = (message) => desk.Message(JSON.stringify({ jsonrpc: '2.0', ...message }));
  send({ id: 1, method: 'initialize', params: { rootUri: 'file:///site', capabilities: {} } });
  send({ method: 'initialized', params: {} });
  const found = {};
  for (const path of site.open) {
    const uri = 'file:///site/' + path.split('/').map(encodeURIComponent).join('/');
    found[uri] = { path, diagnostics: [] };
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text: site.files[path] } } });
  }

  for (const text of desk.Check()) {
    const { method, params } = JSON.parse(text);
    if (method === 'textDocument/publishDiagnostics') found[params.uri].diagnostics = params.diagnostics;
    else if (method === 'window/logMessage') throw new Error(params.message);
  }

  return Object.fromEntries(Object.values(found).map(({ path, diagnostics }) => [path, diagnostics]));
}

const desk = await start(framework);
const all = JSON.parse(readFileSync(sites, 'utf8'));
writeFileSync(results, JSON.stringify(all.map((site) => check(desk, site))));
process.exit(0);
