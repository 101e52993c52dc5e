import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDotnet, findProgram, pinnedVersion, type Machine } from '../src/program';

const manifest = '{"version": 1, "isRoot": true, "tools": {"briefs": {"version": "0.1.0", "commands": ["briefs"]}}}';

type Files = Record<string, string>;

function machine(files: Files, env: NodeJS.ProcessEnv = { PATH: '/usr/bin' }, platform: NodeJS.Platform = 'linux'): Machine {
  const home = platform === 'win32' ? 'C:\\Profiles\\ana' : '/root';
  return { platform, env, home, isFile: (f) => f in files, readText: (f) => files[f] ?? null };
}

test('the version that the site pins comes before the one on the PATH', () => {
  const found = findProgram('/site', '', machine({
    '/site/.config/dotnet-tools.json': manifest, '/usr/bin/dotnet': '', '/usr/bin/briefs': '',
  }));
  assert.deepEqual(found, { kind: 'program', command: '/usr/bin/dotnet', args: ['tool', 'run', 'briefs', '--'], origin: 'site' });
});

test('the setting comes before the version that the site pins', () => {
  const files = { '/site/.config/dotnet-tools.json': manifest, '/usr/bin/dotnet': '', '/opt/briefs': '' };
  const expected = { kind: 'program', command: '/opt/briefs', args: [], origin: 'setting' };
  assert.deepEqual(findProgram('/site', ' /opt/briefs ', machine(files)), expected);
});

test('a setting that names no file is an error, and nothing else is tried', () => {
  const files = { '/usr/bin/briefs': '', '/site/tools/briefs': '' };
  assert.deepEqual(findProgram('/site', '/opt/briefs', machine(files)), { kind: 'missing', reason: 'setting', path: '/opt/briefs' });
  assert.deepEqual(findProgram('/site', 'tools/briefs', machine(files)), { kind: 'missing', reason: 'setting', path: 'tools/briefs' });
});

test('~ in the setting is the home folder', () => {
  const found = findProgram('/site', '~/bin/briefs', machine({ '/root/bin/briefs': '' }));
  assert.equal(found.kind === 'program' && found.command, '/root/bin/briefs');
});

test('without .NET, a pinned version is missing, unless there is a program on the PATH', () => {
  const files = { '/site/.config/dotnet-tools.json': manifest };
  assert.deepEqual(findProgram('/site', '', machine(files)), { kind: 'missing', reason: 'dotnet', path: '' });
  const found = findProgram('/site', '', machine({ ...files, '/usr/bin/briefs': '' }));
  assert.equal(found.kind === 'program' && found.origin, 'path');
});

test('a global .NET tool is found without the PATH', () => {
  const found = findProgram('/site', '', machine({ '/root/.dotnet/tools/briefs': '' }));
  assert.equal(found.kind === 'program' && found.command, '/root/.dotnet/tools/briefs');
  assert.deepEqual(findProgram('/site', '', machine({})), { kind: 'missing', reason: 'everywhere', path: '' });
});

test('a program of the site itself is never found by name', () => {
  const files = { '/site/briefs': '', 'briefs': '', './briefs': '', 'bin/briefs': '' };
  assert.equal(findProgram('/site', '', machine(files, { PATH: '::.:bin' })).kind, 'missing');
});

test('Windows: programs end in .exe, and Path is written in any case', () => {
  const env = { Path: 'C:\\Tools;;C:\\Program Files\\dotnet\\' };
  const files = {
    'D:\\desk\\site\\.config\\dotnet-tools.json': manifest, 'C:\\Program Files\\dotnet\\dotnet.exe': '', 'C:\\Tools\\briefs.cmd': '',
  };
  const found = findProgram('D:\\desk\\site', '', machine(files, env, 'win32'));
  assert.equal(found.kind === 'program' && found.command, 'C:\\Program Files\\dotnet\\dotnet.exe');
  assert.equal(findProgram('D:\\desk', '', machine(files, env, 'win32')).kind, 'missing');
  const own = findProgram('D:\\desk', '', machine({ 'C:\\Profiles\\ana\\.dotnet\\tools\\briefs.exe': '' }, env, 'win32'));
  assert.equal(own.kind === 'program' && own.command, 'C:\\Profiles\\ana\\.dotnet\\tools\\briefs.exe');
});

test('a manifest of a folder above counts, up to the root of manifests', () => {
  const above = { '/repo/dotnet-tools.json': '\uFEFF' + manifest };
  assert.equal(pinnedVersion('/repo/docs/site', machine(above)), '0.1.0');
  const root = { '/repo/docs/.config/dotnet-tools.json': '{"isRoot": true, "tools": {}}' };
  assert.equal(pinnedVersion('/repo/docs/site', machine({ ...above, ...root })), null);
  assert.equal(pinnedVersion('C:\\repo\\site', machine({ 'C:\\repo\\.config\\dotnet-tools.json': manifest }, {}, 'win32')), '0.1.0');
});

test('a manifest that is not valid JSON pins nothing', () => {
  for (const text of ['{', 'null', '[]', '{"tools": {"briefs": 1}}', '{"tools": {"briefs": {"version": 1}}}']) {
    assert.equal(pinnedVersion('/site', machine({ '/site/.config/dotnet-tools.json': text })), null, text);
  }
});

test('.NET is found where installers put it', () => {
  assert.equal(findDotnet(machine({ '/usr/share/dotnet/dotnet': '' }, {})), '/usr/share/dotnet/dotnet');
  assert.equal(findDotnet(machine({ '/opt/net/dotnet': '' }, { DOTNET_ROOT: '/opt/net' })), '/opt/net/dotnet');
  assert.equal(findDotnet(machine({ 'C:\\Program Files\\dotnet\\dotnet.exe': '' }, {}, 'win32')), 'C:\\Program Files\\dotnet\\dotnet.exe');
  assert.equal(findDotnet(machine({}, {})), null);
});
