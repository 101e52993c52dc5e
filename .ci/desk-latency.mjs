// How long an editor waits for the desk, measured under Node: node .ci/desk-latency.mjs FRAMEWORK, the published folder _framework.
// Prints milliseconds, on the clock and of the processor. Fails if a limit is missed on the clock.
import { start } from '../tests/Briefs.Tests/Desk/start.mjs';

const words = 2_000;
const keystrokes = 50;
const warmUp = 10;
const limits = { ready: 5_000, keystroke: 100 };
const uri = 'file:///site/content/briefs/border.md';

const head = `---
title: The border is closed
summary: No one may leave.
date: 2024-03-05
sources:
  news:
    title: Border closed
    publisher: The Paper
    url: https://example.org/news
    date: 2024-03-04
quoted:
  mills:
    name: Laura Mills
    role: researcher
---

`;
const sentence = `When the border closed in winter, the two men were across. “We left because we had to,” said Laura Mills [@mills in @news].

`;

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function measure(work) {
  const [clock, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const used = process.cpuUsage(cpu);
  return { result, clock: performance.now() - clock, cpu: (used.user + used.system) / 1000 };
}

const show = (name, { clock, cpu }) => console.log(`${name}: ${Math.round(clock)} ms, ${Math.round(cpu)} ms of the processor`);

const ready = await measure(async () => {
  const desk = await start(process.argv[2]);
  desk.Warm();
  return desk;
});
show('start until ready', ready);
const desk = ready.result;
const send = (message) => desk.Message(JSON.stringify({ jsonrpc: '2.0', ...message }));

let text = head;
while (text.split(/\s+/).length < words) text += sentence;
const opened = await measure(() => {
  desk.Open(JSON.stringify({ 'content/site.yml': 'title: T\nurl: https://example.org/\n', 'content/briefs/border.md': text }));
  send({ id: 1, method: 'initialize', params: { rootUri: 'file:///site', capabilities: {} } });
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
  return desk.Check();
});
show(`open a brief of ${words} words, first diagnostics`, opened);

const times = [];
for (let i = 0; i < warmUp + keystrokes; i++) {
  const typed = i % 5 === 0 ? '“Look,” he said. ' : 'x';
  const lines = text.trimEnd().split('\n');
  const at = { line: lines.length - 1, character: lines.at(-1).length };
  text = text.trimEnd() + typed;
  const changes = [{ range: { start: at, end: at }, text: typed }];
  const time = await measure(() => {
    send({ method: 'textDocument/didChange', params: { textDocument: { uri, version: i + 2 }, contentChanges: changes } });
    return desk.Check();
  });
  if (i >= warmUp) times.push(time);
}

const keystroke = { clock: median(times.map((t) => t.clock)), cpu: median(times.map((t) => t.cpu)) };
show(`keystroke until diagnostics, median of ${keystrokes}`, keystroke);
const preview = { id: 2, method: 'briefs/preview', params: { textDocument: { uri } } };
show('first preview', await measure(() => send(preview)));
show('next preview', await measure(() => send(preview)));
process.exit(ready.clock <= limits.ready && keystroke.clock <= limits.keystroke ? 0 : 1);
