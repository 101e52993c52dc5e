// The site as /desk/site.json has it.
import { titleOf } from './files';

export interface Site {
  /** As `repository` in site.yml; null if it is missing. */
  repository: string | null;
  /**
   * The briefs whose files have parts that are not published: comments, private notes and reasons. Their texts in `files` lack these parts,
   * so that such a text must not replace the whole file.
   */
  shortened: readonly string[];
  /** Texts by path. `absent.json` is not a file of the site: it is for the checker. */
  files: Readonly<Record<string, string>>;
}

export interface BriefInfo {
  path: string;
  title: string;
  /** BCP 47; unknown until the checker has read the brief. */
  language?: string;
}

const BRIEF = /^content\/briefs\/[^/]+\.md$/;

/** The briefs of a site, with titles as far as they can be seen without the checker. */
export function briefsOf({ files }: Site): BriefInfo[] {
  return Object.entries(files).filter(([path]) => BRIEF.test(path)).map(([path, text]) => ({ path, title: titleOf(text, path) }));
}

/** The same briefs in the same order, with what the checker has read. */
export function withRead(briefs: readonly BriefInfo[], read: readonly BriefInfo[]): BriefInfo[] {
  const known = new Map(read.map((brief) => [brief.path, brief]));
  return briefs.map((brief) => known.get(brief.path) ?? brief);
}
