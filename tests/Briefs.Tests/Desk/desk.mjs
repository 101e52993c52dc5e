// Opens sites with the desk's .NET program.
//   node desk.mjs FRAMEWORK SITES RESULTS
// FRAMEWORK is the published folder _framework. SITES is a JSON list of {files: {path: text}, open: [path], requests: [{method, params}]}.
// A request may also be a text, for JSON that no JSON writer would write; ID in it is replaced.
// RESULTS is then a list of {diagnostics: {path: [diagnostic of LSP]}, answers: [answer to a request]}, one object a site.
import { readFileSync, writeFileSync } from 'node:fs';
import { start } from './start.mjs';

const [framework, sites, results] = process.argv.slice(2);

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

  const diagnostics = Object.fromEntries(Object.values(found).map(({ path, diagnostics }) => [path, diagnostics]));
  const answers = (site.requests ?? []).map((request, at) => {
    const sent = typeof request === 'string' ? desk.Message(request.replace('ID', at + 2)) : send({ id: at + 2, ...request });
    const [answer] = sent.map((text) => JSON.parse(text));
    if (answer.id !== at + 2) throw new Error('the answer to another request');
    return answer.result ?? answer.error;
  });
  return { diagnostics, answers };
}

const desk = await start(framework);
const all = JSON.parse(readFileSync(sites, 'utf8'));
writeFileSync(results, JSON.stringify(all.map((site) => check(desk, site))));
process.exit(0);
