import * as path from 'node:path';

/** How to start Briefs: `command`, then `args`, then the arguments of a call. */
export interface Program {
  readonly kind: 'program';
  /** An absolute path. A bare name would be searched for in the site's folder first on Windows. */
  readonly command: string;
  readonly args: readonly string[];
  readonly origin: 'setting' | 'site' | 'path';
}

/** Why there is no program to start. */
export interface Missing {
  readonly kind: 'missing';
  readonly reason: 'setting' | 'dotnet' | 'everywhere';
  /** The path that the setting names; empty for the other reasons. */
  readonly path: string;
}

/** What the search for the program may look at. Tests replace all of it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  isFile(file: string): boolean;
  /** Null if the file does not exist or cannot be read. */
  readText(file: string): string | null;
}

/**
 * Finds the program for a site. The setting comes first, because a person who fills it in means it. Then the version that the site pins,
 * because the check on the pull request uses that one too. Then the program on the PATH.
 *
 * @param site The absolute folder of the site.
 * @param setting The value of `briefs.path`.
 */
export function findProgram(site: string, setting: string, machine: Machine): Program | Missing {
  const named = setting.trim();
  if (named !== '') {
    const file = absolute(named, machine);
    return file !== null && machine.isFile(file)
      ? { kind: 'program', command: file, args: [], origin: 'setting' }
      : { kind: 'missing', reason: 'setting', path: named };
  }

  const pinned = pinnedVersion(site, machine) !== null;
  const dotnet = pinned ? findDotnet(machine) : null;
  if (dotnet !== null) return { kind: 'program', command: dotnet, args: ['tool', 'run', 'briefs', '--'], origin: 'site' };

  const own = findOnPath('briefs', machine) ?? fileIn(paths(machine).join(machine.home, '.dotnet', 'tools'), 'briefs', machine);
  if (own !== null) return { kind: 'program', command: own, args: [], origin: 'path' };
  return { kind: 'missing', reason: pinned ? 'dotnet' : 'everywhere', path: '' };
}

/** The version of Briefs in the nearest manifest of .NET tools that has one; null if the site pins none. */
export function pinnedVersion(site: string, machine: Machine): string | null {
  const { join, dirname } = paths(machine);
  for (let folder = site; ; folder = dirname(folder)) {
    for (const file of [join(folder, '.config', 'dotnet-tools.json'), join(folder, 'dotnet-tools.json')]) {
      const manifest = parse(machine.readText(file));
      const version = manifest?.tools?.briefs?.version;
      if (typeof version === 'string') return version;
      if (manifest?.isRoot === true) return null;
    }

    if (dirname(folder) === folder) return null;
  }
}

/** The absolute path of the program `dotnet`; null if it is not installed where installers put it. */
export function findDotnet(machine: Machine): string | null {
  const { join } = paths(machine);
  const folders = machine.platform === 'win32'
    ? [join(machine.env['ProgramFiles'] ?? 'C:\\Program Files', 'dotnet')]
    : ['/usr/local/share/dotnet', '/usr/share/dotnet', '/usr/lib/dotnet', join(machine.home, '.dotnet')];
  return findOnPath('dotnet', machine)
    ?? [machine.env['DOTNET_ROOT'] ?? '', ...folders].filter((f) => f !== '').map((f) => fileIn(f, 'dotnet', machine))
      .find((f) => f !== null) ?? null;
}

function findOnPath(name: string, machine: Machine): string | null {
  const { delimiter, isAbsolute } = paths(machine);
  for (const folder of variable('PATH', machine).split(delimiter)) {
    // A relative folder would be one of the site.
    const file = isAbsolute(folder) ? fileIn(folder, name, machine) : null;
    if (file !== null) return file;
  }

  return null;
}

function fileIn(folder: string, name: string, machine: Machine): string | null {
  const file = paths(machine).join(folder, machine.platform === 'win32' ? `${name}.exe` : name);
  return machine.isFile(file) ? file : null;
}

function absolute(named: string, machine: Machine): string | null {
  const { isAbsolute, join } = paths(machine);
  if (/^~[\\/]/.test(named)) return join(machine.home, named.slice(2));
  return isAbsolute(named) ? named : null;
}

/** Windows writes `Path`, and ignores case. */
function variable(name: string, machine: Machine): string {
  if (machine.platform !== 'win32') return machine.env[name] ?? '';
  const key = Object.keys(machine.env).find((k) => k.toUpperCase() === name);
  return key === undefined ? '' : machine.env[key] ?? '';
}

function paths(machine: Machine): path.PlatformPath {
  return machine.platform === 'win32' ? path.win32 : path.posix;
}

interface Manifest {
  readonly isRoot?: unknown;
  readonly tools?: { readonly briefs?: { readonly version?: unknown } };
}

function parse(text: string | null): Manifest | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' ? value as Manifest | null : null;
  } catch {
    // A manifest that .NET cannot read either pins nothing.
    return null;
  }
}
