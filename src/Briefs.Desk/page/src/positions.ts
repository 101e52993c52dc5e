// Positions of LSP (line and UTF-16 character) and offsets of CodeMirror. The server uses UTF-16, as JavaScript does.
import type { ChangeSet, Text } from '@codemirror/state';

export interface Position { line: number; character: number }
export interface Range { start: Position; end: Position }
export interface TextEdit { range: Range; newText: string }
export interface ContentChange { range: Range; text: string }

export function toPosition(doc: Text, offset: number): Position {
  const line = doc.lineAt(offset);
  return { line: line.number - 1, character: offset - line.from };
}

/** A position after the end of a line counts as its end, one after the last line as the end of the text. */
export function toOffset(doc: Text, { line, character }: Position): number {
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(Math.max(0, line) + 1);
  return Math.min(from + Math.max(0, character), to);
}

export function toRange(doc: Text, from: number, to: number): Range {
  return { start: toPosition(doc, from), end: toPosition(doc, to) };
}

/** The changes in the form of `textDocument/didChange`, where each range counts in the text that the changes before it have left. */
export function contentChanges(before: Text, changes: ChangeSet): ContentChange[] {
  const found: ContentChange[] = [];
  // From the end of the text on, so that no change moves the place of the next one.
  changes.iterChanges((from, to, _newFrom, _newTo, inserted) => {
    found.unshift({ range: toRange(before, from, to), text: inserted.toString() });
  });
  return found;
}

/** The edits of a code action as changes for CodeMirror. */
export function toChanges(doc: Text, edits: readonly TextEdit[]): { from: number; to: number; insert: string }[] {
  return edits.map(({ range, newText }) => ({
    from: toOffset(doc, range.start), to: toOffset(doc, range.end), insert: newText.replaceAll('\r\n', '\n'),
  }));
}

/** The one change that makes the one text the other, without what they have in common at both ends. */
export function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before[before.length - tail - 1] === after[after.length - tail - 1]) tail++;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}
