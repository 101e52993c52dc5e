// What is pasted from a word processor or a web page. The checker makes Markdown of it, and the editor may go on meanwhile.
import type { ChangeDesc, EditorSelection, EditorState, TransactionSpec } from '@codemirror/state';

/** The place in a document where something was pasted. It moves with what is typed before it. */
export class PastePlace {
  /** Whether the document is still the one that is open. */
  isThere = true;

  constructor(private selection: EditorSelection) {}

  map(changes: ChangeDesc): void {
    this.selection = this.selection.map(changes);
  }

  /** Replaces what was selected when the text was pasted. */
  insert(state: EditorState, text: string): TransactionSpec {
    if (state.selection.eq(this.selection)) return state.replaceSelection(text);
    return { changes: this.selection.ranges.map(({ from, to }) => ({ from, to, insert: text })) };
  }
}

export type Outcome = 'converted' | 'plain' | 'gone' | 'empty';

export interface ToPaste {
  html: string;
  /** The same as plain text, read while the browser gives access to the clipboard; may be empty. */
  plain: string;
}

/**
 * Inserts Markdown, or the plain text if there is no Markdown: nothing is ever deleted for nothing.
 * @param convert Makes Markdown of HTML. Empty if it refuses the HTML.
 */
export async function paste(
  { html, plain }: ToPaste, convert: (html: string) => Promise<string>, place: { readonly isThere: boolean },
  insert: (text: string) => void): Promise<Outcome> {
  // Whatever the reason of a failure, there is the plain text.
  const markdown = await convert(html).catch(() => '');
  const text = markdown.trim() === '' ? plain : markdown;
  if (!place.isThere) return 'gone';
  if (text === '') return 'empty';
  insert(text.replace(/\r\n?/g, '\n'));
  return text === markdown ? 'converted' : 'plain';
}
