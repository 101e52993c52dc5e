// Bundles the extension into dist/extension.js, with the notices of what it contains; with --tests, the tests into dist/test/.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';

/** The limit of the package, in bytes. */
const LIMIT = 200 * 1024;

const folder = fileURLToPath(new URL('.', import.meta.url));
const common = { absWorkingDir: folder, bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };

process.chdir(folder);
if (process.argv.includes('--tests')) await buildTests();
else await buildExtension();

async function buildTests() {
  rmSync('dist/test', { recursive: true, force: true });
  await build({
    ...common, entryPoints: readdirSync('test').filter((f) => f.endsWith('.test.ts')).map((f) => `test/${f}`), outdir: 'dist/test',
    format: 'esm', outExtension: { '.js': '.mjs' },
    // VS Code and the client of the language server exist only in VS Code.
    alias: { 'vscode': './test/stub/vscode.ts', 'vscode-languageclient/node': './test/stub/languageClient.ts' },
  });
}

async function buildExtension() {
  mkdirSync('dist', { recursive: true });
  const { metafile } = await build({
    ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', format: 'cjs', external: ['vscode'], minify: true,
    metafile: true, legalComments: 'none',
  });
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(Object.keys(metafile.inputs)));
  copyFileSync('../../LICENSE', 'LICENSE');
  const size = packed();
  console.log(`about ${size} bytes packed, of at most ${LIMIT}`);
  if (size > LIMIT) throw new Error('The extension is too large.');
}

/** The licence of every package that the bundle contains. */
function notices(inputs) {
  const packages = [...new Set(inputs.map((i) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(i)?.[1]).filter(Boolean))].sort();
  return packages.map((name) => {
    const from = `node_modules/${name}`;
    const { version } = JSON.parse(readFileSync(`${from}/package.json`, 'utf8'));
    const licence = readdirSync(from).find((f) => /^licen[cs]e/i.test(f));
    if (licence === undefined) throw new Error(`${name} has no licence file.`);
    return `${name} ${version}\n\n${readFileSync(`${from}/${licence}`, 'utf8').trim().replaceAll('\r\n', '\n')}\n`;
  }).join('\n----\n\n');
}

/** The size of the files that .vscodeignore leaves in the package, compressed as in a ZIP file. */
function packed() {
  const kept = readFileSync('.vscodeignore', 'utf8').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  return kept.flatMap(filesOf).reduce((sum, file) => sum + deflateRawSync(readFileSync(file), { level: 9 }).length, 0);
}

/** The files of a pattern in .vscodeignore: a path, or `FOLDER/*.EXTENSION`. */
function filesOf(pattern) {
  if (!pattern.includes('*')) return [pattern];
  const [, within, end] = /^([^*]+)\/\*(\.\w+)$/.exec(pattern) ?? [];
  if (within === undefined) throw new Error(`.vscodeignore: ${pattern} is a pattern of another form.`);
  return readdirSync(within).filter((f) => f.endsWith(end)).map((f) => `${within}/${f}`);
}
