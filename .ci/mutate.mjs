// Takes every guard out, one at a time, and fails where no test notices: .ci/mutations.txt says which, docs/mutations.md what came of it.
// node .ci/mutate.mjs            all of them, of the commit that is checked out; about half an hour; as root for the faults of disks
// node .ci/mutate.mjs NAME…      those whose names begin so
// node .ci/mutate.mjs --write …  the same, and writes what was seen into docs/mutations.md
//
// A guard is an operand of the source, after a comment with its name. All of them are built at once, each with the switch beside it, into a
// worktree of its own; the variable BRIEFS_MUTATION throws one. What is not C# has `text` and `instead`, is changed alone, and put back.
// A test of the extension for VS Code is a file of its folder `test`; it wants `.ci/vscode quick` before.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const top = resolve(import.meta.dirname, '..');
const [patience, patienceForAll] = [300, 3600];
const table = join(top, 'docs/mutations.md');
const names = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const all = readFileSync(join(top, '.ci/mutations.txt'), 'utf8').split('\n=== ').slice(1).map(parse);
const chosen = names.length === 0 ? all : all.filter((m) => names.some((n) => m.name.startsWith(n)));

function parse(text) {
  const [name, ...lines] = text.trimEnd().split('\n');
  const mutation = { name };
  let key;
  for (const line of lines) {
    const begin = /^([a-z]+): ?(.*)$/.exec(line);
    if (begin) mutation[(key = begin[1])] = begin[2];
    else if (line.startsWith('| ')) mutation[key] = [mutation[key], line.slice(2)].filter((l) => l !== '').join('\n');
    else if (line !== '') throw new Error(`${name}: ${line}`);
  }
  mutation.tests = mutation.tests.split(' ');
  return mutation;
}

// Readable for the user without rights whom some tests run briefs as.
const tree = mkdtempSync(join(tmpdir(), 'briefs-mutate-'));
chmodSync(tree, 0o755);
const git = (...args) => execFileSync('git', ['-C', top, ...args], { encoding: 'utf8' });
const at = (path) => join(tree, path);
process.on('exit', () => git('worktree', 'remove', '--force', tree));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
git('worktree', 'add', '--quiet', '--detach', tree, 'HEAD');

function replace(file, find, instead) {
  const text = readFileSync(at(file), 'utf8');
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`${file} has ${times} times: ${find}`);
  writeFileSync(at(file), text.replace(find, () => instead));
  return () => writeFileSync(at(file), text);
}

function switched(name, guard, without) {
  const on = `global::Briefs.Mutation.Is("${name}")`;
  if (without === 'false') return `(!${on} && (${guard}))`;
  return without === 'true' ? `(${on} || (${guard}))` : `(${on} ? (${without}) : (${guard}))`;
}

// Where the operand that begins at a place of C# ends: at && || ? : , ; or a closing bracket that it has not opened. One in parentheses
// ends with them.
function operandEnd(text, from) {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const rest = text.slice(at, at + 3);
    const past = (end) => { at = text.indexOf(end, at + end.length) + end.length - 1; };
    if (rest === '"""') past('"""');
    else if (rest[0] === '"' || rest[0] === "'") {
      const isVerbatim = text[at - 1] === '@';
      const quote = text[at++];
      while (text[at] !== quote) at += text[at] === '\\' && !isVerbatim ? 2 : 1;
    } else if (rest.startsWith('//')) past('\n');
    else if (rest.startsWith('/*')) past('*/');
    else if ('([{'.includes(rest[0])) depth++;
    else if (')]}'.includes(rest[0])) {
      if (depth-- === 0) return at;
      if (depth === 0 && text[from] === '(') return at + 1;
    } else if (depth > 0) continue;
    else if (',;'.includes(rest[0]) || rest.startsWith('&&') || rest.startsWith('||')) return at;
    else if (rest[0] === '?' && !'.?['.includes(rest[1]) && !/[\w?]/.test(text[at - 1])) return at;
    else if (rest[0] === ':' && rest[1] !== ':' && text[at - 1] !== ':') return at;
  }
  throw new Error(`no end of the operand at ${text.slice(from, from + 80)}`);
}

// The last guard of a file first: an operand may have another guard within it.
const marked = new Map();
for (const file of git('ls-files', 'src/*.cs').trim().split('\n')) {
  let text = readFileSync(at(file), 'utf8');
  for (const { 0: comment, 1: name, index } of [...text.matchAll(/\/\* guard: ([a-z0-9-]+) \*\/\s*/g)].reverse()) {
    const mutation = all.find((m) => m.name === name);
    if (!mutation || marked.has(name)) throw new Error(`${file}: guard ${name} is ${mutation ? 'there twice' : 'not in .ci/mutations.txt'}`);
    const start = index + comment.length;
    const end = operandEnd(text, start);
    const guard = text.slice(start, end).trimEnd();
    marked.set(name, Object.assign(mutation, { file, guard }));
    text = text.slice(0, index) + switched(name, guard, mutation.without) + text.slice(start + guard.length);
  }
  writeFileSync(at(file), text);
}
for (const { name, text } of all) if (!text && !marked.has(name)) throw new Error(`no source has guard ${name}`);
writeFileSync(at('src/Briefs.Model/Mutation.cs'), `namespace Briefs;
public static class Mutation
{
    private static readonly string? s_on = System.Environment.GetEnvironmentVariable("BRIEFS_MUTATION");
    public static bool Is(string name) => s_on == name;
}
`);

// Two classes of a name are told apart by what stands in them.
const testFiles = git('ls-files', 'tests/*Tests.cs').trim().split('\n').map((path) => ({ path, text: readFileSync(at(path), 'utf8') }));
const [extension, modules] = ['Briefs.VSCode', 'src/Briefs.VSCode/node_modules'];
const projectOf = Object.fromEntries([...new Set(all.flatMap((m) => m.tests))].map((test) => {
  if (test.endsWith('.test.ts')) return [test, extension];
  const [type, method] = test.split('.');
  const files = testFiles.filter(({ path, text }) => basename(path, '.cs') === type && (method === '*' || text.includes(` ${method}(`)));
  if (files.length !== 1) throw new Error(`${files.length} files have a test ${test}: ${files.map((f) => f.path).join(', ')}`);
  return [test, files[0].path.split('/')[1]];
}));
const projectsOf = (mutations) => [...new Set(mutations.flatMap((m) => m.tests.map((t) => projectOf[t])))];
const build = (project) => project === extension ? rmSync(at(modules), { force: true }) ?? symlinkSync(join(top, modules), at(modules)) : execFileSync('dotnet', ['build', `tests/${project}`, '-v', 'q', '-p:TreatWarningsAsErrors=false', '-p:RunAnalyzers=false', '-nologo', '-clp:NoSummary;ErrorsOnly'], { cwd: tree, stdio: ['ignore', 'inherit', 'inherit'] });

// The end of a run of some tests: how it ended, and what the first that failed said.
function run(tests, mutation, seconds = patience) {
  const project = projectOf[tests[0]];
  if (project === extension) return runExtension(tests);
  const args = ['exec', `tests/${project}/bin/Debug/net10.0/${project}.dll`, '-noColor', '-noLogo', '-stopOnFail', ...tests.flatMap((t) => ['-method', `*.${t}`])];
  return new Promise((done) => {
    const child = spawn('dotnet', args, { cwd: tree, detached: true, env: { ...process.env, BRIEFS_MUTATION: mutation, BRIEFS_FULL: '1', DOTNET_DbgEnableMiniDump: '0' } });
    let output = '';
    const clock = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), seconds * 1000);
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code, signal) => {
      clearTimeout(clock);
      const ran = /Total: ([1-9]\d*)/.test(output);
      const lines = output.split('\n').map((l) => l.trim());
      const failed = lines.findIndex((l) => l.endsWith('[FAIL]'));
      const said = failed < 0 ? undefined : `${/([A-Za-z]+Tests\.\w+)[( ]/.exec(lines[failed])?.[1] ?? lines[failed]}: ${lines.slice(failed + 1).filter((l) => l !== '').slice(0, 2).join(' ')}`;
      done({ passed: code === 0 && ran, noticed: failed >= 0 || signal !== null || code > 128, said: said ?? (signal ? `did not end in ${seconds} s` : code > 128 ? `the process died (${code})` : output.slice(-300)), output });
    });
  });
}

// The same for files of tests of the extension, bundled anew each time.
function runExtension(tests) {
  const cwd = at(`src/${extension}`);
  const call = (...args) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: patience * 1000 });
  const built = call('build.mjs', '--tests');
  if (built.status !== 0) throw new Error(built.stderr);
  const { status, signal, stdout } = call('--test', '--test-reporter=tap', ...tests.map((t) => `dist/test/${t.replace(/\.ts$/, '.mjs')}`));
  const failed = /^not ok \d+ - (.*)$/m.exec(stdout)?.[1];
  return { passed: status === 0, noticed: failed !== undefined || signal !== null, said: failed === undefined ? `${tests[0]}: did not end in ${patience} s` : `${tests[0]}: ${failed}`, output: stdout };
}

const byProject = (tests) => [...new Set(tests.map((t) => projectOf[t]))].map((p) => tests.filter((t) => projectOf[t] === p));
const short = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '¦').replaceAll('`', "'").slice(0, 160);

projectsOf(chosen).forEach(build);
for (const tests of byProject([...new Set(chosen.flatMap((m) => m.tests))])) {
  const plain = await run(tests, '', patienceForAll);
  if (!plain.passed) throw new Error(`without any mutation: ${plain.output.slice(-3000)}`);
}

const today = new Date().toISOString().slice(0, 10);
const rows = new Map();
let missed = 0;
// After each guard, so that a run that is ended early keeps what it saw. What was seen before of others stays.
function write() {
  const lines = readFileSync(table, 'utf8').split('\n');
  const nameOf = (line) => /^\| `([^`]+)`/.exec(line)?.[1];
  const known = new Map(lines.filter(nameOf).map((line) => [nameOf(line), line]));
  for (const [name, row] of rows) known.set(name, row);
  const head = lines.filter((l) => !nameOf(l)).join('\n').trimEnd();
  writeFileSync(table, `${head}\n${all.filter((m) => known.has(m.name)).map((m) => known.get(m.name)).join('\n')}\n`);
}

// What is changed alone comes last: nothing is built anew without it.
for (const mutation of chosen.toSorted((a, b) => (a.text ? 1 : 0) - (b.text ? 1 : 0))) {
  const restore = mutation.text ? replace(mutation.file, mutation.text, mutation.instead ?? '') : () => {};
  if (mutation.text && mutation.builds !== 'no') projectsOf([mutation]).forEach(build);
  const seen = [];
  for (const tests of byProject(mutation.tests)) {
    const end = await run(tests, mutation.name);
    if (end.noticed) seen.push(end.said);
  }
  restore();
  const noticed = seen.length > 0;
  if (!noticed && !mutation.behind) missed += 1;
  const change = mutation.guard ? `${mutation.guard} → ${mutation.without}` : `${mutation.text} → ${mutation.instead || '(nothing)'}`;
  rows.set(mutation.name, `| \`${mutation.name}\` | ${mutation.promise} | \`${mutation.file.replace('src/Briefs.', '')}\` | \`${short(change)}\` | ${noticed ? short(seen[0]) : `**no test noticed**${mutation.behind ? `: ${mutation.behind}` : ''}`} | ${today} |`);
  if (process.argv.includes('--write')) write();
  console.log(`${noticed ? 'noticed' : mutation.behind ? 'behind ' : 'MISSED '} ${mutation.name}${noticed ? ': ' + short(seen[0]) : ''}`);
}

console.log(`${chosen.length} guards taken out, ${missed} without notice`);
process.exit(missed > 0 ? 1 : 0);
