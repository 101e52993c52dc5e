// A client as VS Code is one: Microsoft's own library speaks with `briefs lsp`, and goes through a morning's work.
// node client.mjs MODULES SITE PROGRAM ARGUMENT…; ends with 0 when everything was as it should be.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, site, program, ...args] = process.argv.slice(2);
const lsp = createRequire(join(modules, "x.js"))("vscode-languageserver-protocol/node");
const server = spawn(program, args, { cwd: site, stdio: ["pipe", "pipe", "inherit"] });
const connection = lsp.createProtocolConnection(server.stdout, server.stdin);
const told = [];
const waiting = [];
connection.onNotification(lsp.PublishDiagnosticsNotification.type, params => {
  told.push(params);
  waiting.splice(0).forEach(wake => wake());
});
connection.onRequest(lsp.RegistrationRequest.type, () => {});
connection.listen();

let uri = pathToFileURL(join(site, "content/briefs/border.md")).href;
let text = readFileSync(join(site, "content/briefs/border.md"), "utf8");
let version = 1;
const place = (words, skip = 0) => {
  const at = text.indexOf(words) + skip;
  assert.ok(at >= skip, `no “${words}” in the text`);
  const before = text.slice(0, at).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
};
const offset = ({ line, character }) => text.split("\n").slice(0, line).reduce((n, l) => n + l.length + 1, 0) + character;
const apply = edits => edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
  .reduce((t, e) => t.slice(0, offset(e.range.start)) + e.newText + t.slice(offset(e.range.end)), text);
// As an editor does it: only what has changed is sent.
const type = (at, replaced, written) => {
  const start = place(at, at.length);
  const from = offset(start);
  const end = { line: start.line, character: start.character + replaced };
  text = text.slice(0, from) + written + text.slice(from + replaced);
  return change([{ range: { start, end }, text: written }]);
};
const change = changes => connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: ++version }, contentChanges: changes });
const replace = written => { text = written; return change([{ text }]); };
const diagnostics = async () => {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const last = told.filter(t => t.uri === uri && t.version === version).at(-1);
    if (last) return last.diagnostics;
    assert.ok(Date.now() < deadline, `no word of version ${version}`);
    await new Promise(wake => { waiting.push(wake); setTimeout(wake, 1_000); });
  }
};
const rules = async () => (await diagnostics()).filter(d => d.code !== "source-not-kept").map(d => d.code);
const actions = (words, only) => connection.sendRequest(lsp.CodeActionRequest.type, {
  textDocument: { uri }, range: { start: place(words), end: place(words) }, context: { diagnostics: [], ...(only && { only }) },
});
const at = (words, skip) => ({ textDocument: { uri }, position: place(words, skip) });

const steps = {
  async "says what it can"() {
    const answer = await connection.sendRequest(lsp.InitializeRequest.type, {
      processId: process.pid, rootUri: pathToFileURL(site).href, capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } }, textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    });
    assert.equal(answer.serverInfo.name, "briefs");
    assert.equal(answer.capabilities.textDocumentSync.change, lsp.TextDocumentSyncKind.Incremental);
    await connection.sendNotification(lsp.InitializedNotification.type, {});
  },
  async "finds nothing in a good brief"() {
    await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "markdown", version, text } });
    assert.deepEqual(await rules(), []);
  },
  async "finds a quotation without a source in what is not saved"() {
    await type("[@ivanov in @news].", 0, "\n\nIvanov answered: 😀 “Nobody asked us.”\n");
    const [found] = (await diagnostics()).filter(d => d.code === "quote-without-source");
    assert.deepEqual(found.range, { start: place("“Nobody"), end: place("us.”", 4) });
    assert.equal(found.severity, lsp.DiagnosticSeverity.Error);
    assert.match(found.message, /has no source\.\n/);
  },
  async "offers to declare or to cite it, and the offer works"() {
    const offered = await actions("Nobody asked");
    assert.ok(offered.some(a => a.title.includes("{.term}")) && offered.some(a => a.title.includes("[@ivanov]")), JSON.stringify(offered.map(a => a.title)));
    await replace(apply(offered.find(a => a.title.includes("[@ivanov]")).edit.changes[uri]));
    assert.deepEqual(await rules(), []);
    await replace(text.replace("[@ivanov]", "[@ivanov in @news]"));
  },
  async "completes people and sources behind [@"() {
    await type("Ivanov answered: ", 0, "As said [@");
    const first = await connection.sendRequest(lsp.CompletionRequest.type, at("As said [@", 10));
    assert.deepEqual(first.items.map(i => i.label).toSorted(), ["ivanov", "news"]);
    assert.match(first.items.find(i => i.label === "ivanov").detail, /Ivan Ivanov, Minister/);
    await type("As said [@", 0, "iv");
    const second = await connection.sendRequest(lsp.CompletionRequest.type, at("As said [@iv", 12));
    assert.deepEqual(second.items.map(i => i.label), ["ivanov"]);
    text = apply([second.items[0].textEdit]);
    await replace(text.replace("[@ivanov“", "[@ivanov in @"));
    await replace(text.replace(/As said \[@ivanov[^“]*/, "As said [@ivanov in @news] in May. "));
    await diagnostics();
  },
  async "completes keys and values of the front matter, and says what a key is"() {
    const before = text;
    const complete = async (words, labels) => {
      const answer = await connection.sendRequest(lsp.CompletionRequest.type, at(words, words.length));
      assert.deepEqual(answer.items.map(i => i.label), labels);
      return answer.items[0];
    };
    await type("What the minister said.", 0, "\nsta");
    const key = await complete("\nsta", ["status"]);
    assert.equal(key.insertTextFormat, lsp.InsertTextFormat.Snippet);
    assert.match(key.documentation, /A draft is checked/);
    text = apply([key.textEdit]);
    await replace(text.replace("status: ${1|published,draft|}", "status: dr"));
    await replace(apply([(await complete("status: dr", ["draft"])).textEdit]));
    assert.match(text, /\nstatus: draft\ndate:/);
    await type("role: Minister", 0, "\n    organ");
    assert.equal((await complete("\n    organ", ["organization"])).textEdit.newText, "organization: ${1:}");
    const hover = await connection.sendRequest(lsp.HoverRequest.type, at("role: Minister", 2));
    assert.match(hover.contents.value, /^The role of the person at the time of the quotation/);
    await replace(before);
    assert.deepEqual(await rules(), []);
  },
  async "says on a citation who, where, and how well the words are known"() {
    const hover = await connection.sendRequest(lsp.HoverRequest.type, at("[@ivanov in @news]", 4));
    assert.match(hover.contents.value, /\*\*Ivan Ivanov\*\*, Minister/);
    assert.match(hover.contents.value, /Minister speaks at the border/);
    assert.match(hover.contents.value, /has a source without a saved copy/);
  },
  async "leads from a citation to the entry and back"() {
    const [entry] = await connection.sendRequest(lsp.DefinitionRequest.type, at("[@ivanov in @news]", 14));
    assert.deepEqual(entry, { uri, range: { start: place("  news:", 2), end: place("  news:", 6) } });
    const places = await connection.sendRequest(lsp.ReferencesRequest.type, { ...at("  news:", 3), context: { includeDeclaration: true } });
    assert.equal(places.length, 1 + text.split("@news").length - 1);
  },
  async "outlines the brief"() {
    await type("in May. ", 0, "\n\n## At the gate\n\n");
    await diagnostics();
    const symbols = await connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.deepEqual(symbols.map(s => s.name), ["“We will not comply,”", "At the gate"]);
    assert.deepEqual(symbols[1].children.map(s => [s.name, s.detail]), [["“Nobody asked us.”", "cited"]]);
  },
  async "corrects an id, adds a source, mends marks"() {
    await type("“Nobody asked us.” [@ivanov in @", 4, "nesw");
    assert.deepEqual(await rules(), ["source-unknown"]);
    const offered = await actions("nesw");
    assert.deepEqual(offered.map(a => a.title), ["Write @news", "Declare nesw under sources"]);
    assert.equal(offered[0].isPreferred, true);
    text = apply(offered[1].edit.changes[uri]);
    assert.match(text, /\n {4}url: https:\/\/example.com\/news\n {2}nesw:\n {4}title: \n/);
    text = text.replace(/ {2}nesw:\n(?: {4}.*\n)*/, "");
    await replace(text.replace("“Nobody asked us.” [@ivanov in @nesw]", '"Nobody asked us."  [@ivanov in @nesw]'));
    await diagnostics();
    const [all] = await actions("Nobody", ["source.fixAll"]);
    await replace(apply(all.edit.changes[uri]));
    assert.match(text, /“Nobody asked us\.” \[@ivanov in @news\]/);
    assert.deepEqual(await rules(), []);
  },
  async "confirms an omission"() {
    const [briefUri, briefText, briefVersion] = [uri, text, version];
    uri = pathToFileURL(join(site, "content/briefs/omission.md")).href;
    text = readFileSync(join(site, "content/briefs/omission.md"), "utf8");
    version = 1;
    await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "markdown", version, text } });
    assert.deepEqual(await rules(), ["quote-omits-negation"]);
    const offered = await actions("We will … comply");
    await replace(apply(offered.find(a => a.title.includes("[…!]")).edit.changes[uri]));
    assert.match(text, /“We will \[…!\] comply,”/);
    assert.deepEqual(await rules(), []);
    const hover = await connection.sendRequest(lsp.HoverRequest.type, at("We will", 3));
    assert.match(hover.contents.value, /verified: same words as the saved copy of `statement`/);
    [uri, text, version] = [briefUri, briefText, briefVersion];
  },
  async "forgets what was not saved when the file is closed"() {
    const before = told.length;
    await connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument: { uri } }).then(s => assert.equal(s.length, 1));
    assert.deepEqual(told.slice(before).map(t => t.diagnostics), [[]]);
  },
  async "ends"() {
    await connection.sendRequest(lsp.ShutdownRequest.type);
    const ended = new Promise(done => server.once("exit", done));
    await connection.sendNotification(lsp.ExitNotification.type);
    assert.equal(await ended, 0);
  },
};

for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
    console.log(`ok ${name}`);
  } catch (fault) {
    console.log(`FAILED ${name}\n${fault.stack}\n--- the text:\n${text}`);
    server.kill();
    process.exit(1);
  }
}
process.exit(0);
