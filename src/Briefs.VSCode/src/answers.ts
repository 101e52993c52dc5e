/** What the command line of Briefs prints, as far as the extension uses it. */

/** The result of a program that has ended. */
export interface Result {
  /** Null if a signal ended it, or it could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The path of a brief that `briefs new` has created, relative to the site; null if the output has none. */
export function createdBrief(stdout: string): string | null {
  return /^Created (content\/\S+\.md)\.$/m.exec(stdout)?.[1] ?? null;
}

/** The citation that `briefs add source` proposes; null if the output has none. */
export function proposedCitation(stdout: string): string | null {
  return /^Cite: (\[@[a-z0-9-]+\])/m.exec(stdout)?.[1] ?? null;
}

/**
 * The address that `briefs serve` prints when it is ready; null if it is not in the text. Before it, `serve` prints errors with lines of
 * the site, which may contain any address.
 *
 * @param stderr What it has printed so far. The end may be cut anywhere.
 */
export function servedAddress(stderr: string): string | null {
  return /^The site is at (http:\/\/127\.0\.0\.1:\d+\/\S*) /m.exec(stderr)?.[1] ?? null;
}

/** The version that `briefs --version` prints; null if the program is not Briefs. */
export function versionOf(result: Result): string | null {
  return result.code === 0 ? /^(\d+\.\d+\.\d+\S*)/.exec(result.stdout.trim())?.[1] ?? null : null;
}

/** Whether .NET reports that the tool of the site was not downloaded yet. The command is the same in every language of .NET. */
export function needsRestore(result: Result): boolean {
  return result.code !== 0 && /dotnet tool restore/.test(result.stdout + result.stderr);
}

/** What a call did, for a notification: its remarks, such as a page that could not be read, then the first line of the output. */
export function messageOf(result: Result): string {
  return [...linesOf(result.stderr), ...linesOf(result.stdout).slice(0, 1)].join(' ');
}

/** The messages of a call that failed, for a notification: without the name of the program and without hints for a terminal. */
export function problemOf(result: Result): string {
  const ended = result.code === null ? 'Briefs was stopped before it finished.' : `Briefs ended with exit code ${result.code}.`;
  return linesOf(result.stderr).join(' ') || ended;
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((l) => l.replace(/^briefs: /, '').trim()).filter((l) => l !== '');
}
