// Names and contents of files.

/** The largest file that the checker imports: a larger one would fill the memory of the tab before the checker could refuse it. */
export const MAX_IMPORT = 100 * 1024 * 1024;

/** The files that the checker imports. */
export const canImport = (name: string) => /\.(docx|md|markdown|html?)$/i.test(name);

export async function toBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // More arguments at once would be too many for a call.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** The path, or the first free one like it: content/briefs/gate-2.ar.md. */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
  const [, start = path, end = ''] = /^(.*\/[^/.]+)(.*)$/.exec(path) ?? [];
  for (let number = 1; ; number++) {
    const free = number === 1 ? path : `${start}-${number}${end}`;
    if (!isTaken(free)) return free;
  }
}

/** The title in the front matter, for lists; the file name if it has none. Only the checker reads every form of YAML. */
export function titleOf(text: string, path: string): string {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const [, first = '', more = ''] = /^title:[ \t]*(.*)((?:\r?\n[ \t]+.*)*)/m.exec(head) ?? [];
  const words = `${/^[|>][+-]?\s*$/.test(first) ? '' : first} ${more}`.split(/\s+/).join(' ').trim();
  const plain = /^'(.*)'$/.exec(words)?.[1]?.replaceAll("''", "'") ?? /^"(.*)"$/.exec(words)?.[1]?.replaceAll('\\"', '"') ?? words;
  return plain || path.replace(/^.*\//, '');
}
