// Takes every guard out, one at a time, and fails where no test notices: .ci/mutations.txt says which, docs/mutations.md what came of it.
// node .ci/mutate.mjs            all of them, of the commit that is checked out; about half an hour; as root for the faults of disks
// node .ci/mutate.mjs NAME…      those whose names begin so
// node .ci/mutate.mjs --write …  the same, and writes what was seen into docs/mutations.md
//
// A guard is an expression. All of them are built at once, each with the switch beside it, into a worktree of its own; the variable
// BRIEFS_MUTATION throws one. What is no C# has `text` and `instead`, is changed alone, and put back.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

// Of a guard with ⟦ ⟧ only what stands between them is the expression.
function switched({ name, guard, without }) {
  const [, before, inner, after] = /^(.*?)⟦(.*)⟧(.*)$/s.exec(guard) ?? [];
  if (inner !== undefined) return before + switched({ name, guard: inner, without }) + after;
  const on = `global::Briefs.Mutation.Is("${name}")`;
  if (without === 'false') return `(!${on} && (${guard}))`;
  return without === 'true' ? `(${on} || (${guard}))` : `(${on} ? (${without}) : (${guard}))`;
}

for (const mutation of all.filter((m) => m.guard)) replace(mutation.file, mutation.guard.replace(/[⟦⟧]/g, ''), switched(mutation));
writeFileSync(at('src/Briefs.Model/Mutation.cs'), `namespace Briefs;
public static class Mutation
{
    private static readonly string? s_on = System.Environment.GetEnvironmentVariable("BRIEFS_MUTATION");
    public static bool Is(string name) => s_on == name;
}
`);

// Two classes of a name are told apart by what stands in them.
const testFiles = git('ls-files', 'tests/*Tests.cs').trim().split('\n').map((path) => ({ path, text: readFileSync(at(path), 'utf8') }));
const projectOf = Object.fromEntries([...new Set(all.flatMap((m) => m.tests))].map((test) => {
  const [type, method] = test.split('.');
  const file = testFiles.find(({ path, text }) => basename(path, '.cs') === type && (method === '*' || text.includes(` ${method}(`)));
  if (!file) throw new Error(`there is no test ${test}`);
  return [test, file.path.split('/')[1]];
}));
const projectsOf = (mutations) => [...new Set(mutations.flatMap((m) => m.tests.map((t) => projectOf[t])))];
const build = (project) => execFileSync('dotnet', ['build', `tests/${project}`, '-v', 'q', '-p:TreatWarningsAsErrors=false', '-p:RunAnalyzers=false', '-nologo', '-clp:NoSummary;ErrorsOnly'], { cwd: tree, stdio: ['ignore', 'inherit', 'inherit'] });

// The end of a run of some tests: how it ended, and what the first that failed said.
function run(tests, mutation, seconds = patience) {
  const project = projectOf[tests[0]];
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
