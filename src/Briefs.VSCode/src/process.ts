import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { basename } from 'node:path';
import type { Result } from './answers';
import type { Program } from './program';

/** Starts Briefs in the folder of a site, without a shell. */
export function start(program: Program, args: readonly string[], site: string): ChildProcessWithoutNullStreams {
  return startCommand(program.command, [...program.args, ...args], site);
}

/** Runs Briefs to its end. */
export function run(program: Program, args: readonly string[], site: string, limit = 120_000): Promise<Result> {
  return runCommand(program.command, [...program.args, ...args], site, limit);
}

/**
 * Runs a program to its end.
 *
 * @param limit Milliseconds after which the program is ended.
 */
export function runCommand(command: string, args: readonly string[], folder: string, limit: number): Promise<Result> {
  return new Promise((done) => {
    let stdout = '';
    let stderr = '';
    const child = startCommand(command, args, folder);
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.stdin.on('error', () => undefined).end();
    const timer = setTimeout(() => {
      child.kill();
      // What it started itself may still use its output.
      child.stdout.destroy();
      child.stderr.destroy();
      end(null, `${stderr}\n${basename(command)} did not finish within ${limit / 1000} seconds, so it was stopped.`);
    }, limit);
    const end = (code: number | null, text: string) => {
      clearTimeout(timer);
      done({ code, stdout, stderr: text });
    };
    child.on('error', (error) => end(null, error.message));
    child.on('close', (code) => end(code, stderr));
  });
}

/** The environment of every call: .NET must not print its welcome between the messages of the language server. */
export function environment(): NodeJS.ProcessEnv {
  return { ...process.env, DOTNET_NOLOGO: '1' };
}

function startCommand(command: string, args: readonly string[], folder: string): ChildProcessWithoutNullStreams {
  return spawn(command, args, { cwd: folder, env: environment(), windowsHide: true });
}
