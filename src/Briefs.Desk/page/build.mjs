// Bundles the page of the desk.
//   node build.mjs --out DIR --framework DIR   what /desk/ serves beside the page and its site.json: the service worker, and one folder with
//                                              the program, named after the hash of its contents. The framework is that of the published
//                                              Briefs.Desk; without it, the page says that the checker isn't running
//   node build.mjs --tests                     the tests into dist/test/
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Encoder } from './node_modules/lzma1/lib/encoder.js';
import { InputBuffer, OutputBuffer } from './node_modules/lzma1/lib/streams.js';
import { gzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({ options: { tests: { type: 'boolean' }, out: { type: 'string' }, framework: { type: 'string' } } });

// CodeMirror would write its styles into a style element, which the policy of the page forbids. It can also adopt a style sheet, which it
// does in shadow trees only.
const adoptedStyles = {
  name: 'adopted-styles',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]style-mod[\\/]src[\\/]style-mod\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const condition = '!root.head && root.adoptedStyleSheets';
      if (text.split(condition).length !== 2) throw new Error(`${path} is of another version: look again where it adopts a style sheet.`);
      return { contents: text.replace(condition, 'root.adoptedStyleSheets'), loader: 'js' };
    });
  },
};

const common = { absWorkingDir: folder, bundle: true, target: 'es2022', logLevel: 'warning', charset: 'utf8' };
const inBrowser = { ...common, platform: 'browser', format: 'esm', minify: true, legalComments: 'none', metafile: true };

// LZMA with one bit of position, which suits the code of .NET better than the two that the package always takes.
class ArchiveEncoder extends Encoder {
  configure(mode) {
    super.configure(mode);
    this._posStateBits = 1;
    this._posStateMask = 1;
  }
}

if (values.tests) await buildTests();
else await buildPage(resolve(values.out ?? join(folder, 'dist/page')), values.framework && resolve(values.framework));

async function buildTests() {
  rmSync(join(folder, 'dist/test'), { recursive: true, force: true });
  await build({
    ...common, platform: 'node', format: 'esm', outdir: 'dist/test', outExtension: { '.js': '.mjs' },
    entryPoints: readdirSync(join(folder, 'test')).filter((f) => f.endsWith('.test.ts')).map((f) => `test/${f}`),
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}

async function buildPage(out, framework) {
  const parts = framework ? readdirSync(framework).filter((name) => /\.(js|wasm|dat)$/.test(name)).sort() : [];
  const ours = ['desk.css', 'build.mjs', 'package-lock.json', ...readdirSync(join(folder, 'src')).sort().map((f) => `src/${f}`)];
  const version = hash([...parts.map((f) => join(framework, f)), ...ours.map((f) => join(folder, f))]);
  const program = join(out, version);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(program, '_framework'), { recursive: true });

  // The scripts are loaded by their addresses. Everything else is one archive.
  const scripts = parts.filter((name) => name.endsWith('.js'));
  for (const name of scripts) copyFileSync(join(framework, name), join(program, '_framework', name));
  // The only one that .NET does not minify.
  const glue = 'dotnet.native.js';
  if (framework) await build({ ...inBrowser, bundle: false, entryPoints: [join(framework, glue)], outfile: join(program, '_framework', glue) });
  const others = parts.filter((name) => !scripts.includes(name));
  const { pack } = await load('src/archive.ts');
  writeFileSync(join(program, 'program.bin'), compress(pack(new Map(others.map((f) => [f, readFileSync(join(framework, f))])))));

  const page = await build({ ...inBrowser, entryPoints: ['src/desk.ts'], outfile: join(program, 'desk.js'), plugins: [adoptedStyles] });
  await build({ ...inBrowser, entryPoints: ['src/worker.ts'], outfile: join(program, 'worker.js') });
  await build({ ...inBrowser, entryPoints: ['desk.css'], outfile: join(program, 'desk.css') });
  writeFileSync(join(program, 'notices.txt'), notices(Object.keys(page.metafile.inputs)));

  const files = ['desk.js', 'desk.css', 'worker.js', 'program.bin', ...scripts.map((name) => `_framework/${name}`)];
  await build({
    ...inBrowser, entryPoints: ['src/service-worker.ts'], outfile: join(out, 'service-worker.js'), format: 'iife',
    define: { VERSION: JSON.stringify(version), FILES: JSON.stringify(files) },
  });
  writeFileSync(join(out, 'version.txt'), version);
  if (framework) reportTransfer([...files.map((f) => join(program, f)), join(out, 'service-worker.js')]);
}

function compress(bytes) {
  const output = new OutputBuffer(bytes.length);
  // The dictionary has 2^24 bytes, more than the archive.
  new ArchiveEncoder().compress(new InputBuffer(bytes), output, { searchDepth: 24, filterStrength: 128, modeIndex: 1 });
  return output.toArray();
}

/** What a browser receives from GitHub Pages, which compresses everything but the archive with gzip. */
function reportTransfer(files) {
  const most = 3_500_000;
  const sizes = files.map((f) => f.endsWith('.bin') ? statSync(f).size : gzipSync(readFileSync(f)).length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${all} bytes transferred`);
  if (all > most) throw new Error(`The desk would transfer ${all} bytes. At most ${most} are promised (decision 39).`);
}

/** One of our own modules, for the build itself. */
async function load(path) {
  const { outputFiles } = await build({ ...common, entryPoints: [path], format: 'esm', write: false });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The first digits of the SHA-256 of files. */
function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(`${basename(file)} ${statSync(file).size}\n`).update(readFileSync(file));
  return sum.digest('hex').slice(0, 12);
}

/** The licence of every package that the bundle contains. */
function notices(inputs) {
  const packages = [...new Set(inputs.map((i) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(i)?.[1]).filter(Boolean))].sort();
  return packages.map((name) => {
    const from = join(folder, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
    const licence = readdirSync(from).find((f) => /^licen[cs]e/i.test(f));
    if (licence === undefined) throw new Error(`${name} has no licence file.`);
    return `${name} ${version}\n\n${readFileSync(join(from, licence), 'utf8').trim().replaceAll('\r\n', '\n')}\n`;
  }).join('\n----\n\n');
}
