// The text of a brief: CodeMirror with the checks, completions and hovers of the language server.
import { acceptCompletion, autocompletion, completionKeymap, snippet } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting } from '@codemirror/language';
import { lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, Transaction } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { Checker, CompletionItem, Diagnostic } from './checker';
import { hovers } from './hovers';
import { inEnglish } from './inEnglish';
import { briefLanguage } from './language';
import { PastePlace } from './pasting';
import { contentChanges, difference, toOffset, toPosition } from './positions';
import type { ContentChange } from './positions';
import { toSnippet } from './snippets';

/** A change that the page makes by itself: it is not written back to where it comes from. */
const FromElsewhere = Annotation.define<boolean>();

const SEVERITIES = { 1: 'error', 2: 'warning', 3: 'info' } as const;

/** The longest text for which the place of every diagnostic is underlined. */
const MAX_UNDERLINED = 500;

export interface EditorEvents {
  /** @param isTyped False if the page itself has put another text there. */
  changed(changes: ContentChange[], isTyped: boolean): void;
  /** Ctrl+. or Cmd+. */
  wantsFixes(): void;
  /** @returns Whether the editor has taken what was pasted; otherwise it is pasted as plain text. */
  pasted(data: DataTransfer): boolean;
  dropped(file: File): void;
}

export interface EditorOptions {
  parent: HTMLElement;
  label: string;
  /** The id of the element that lists the keys. */
  describedBy: string;
  phrases: Record<string, string>;
  /** Why a diagnostic may be wrong here; null for most. */
  doubt(code: string): string | null;
  checker: Checker;
  events: EditorEvents;
}

export class Editor {
  readonly view: EditorView;
  private readonly dark = new Compartment();
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly places = new Set<PastePlace>();
  private uri = '';

  constructor(private readonly options: EditorOptions) {
    this.view = new EditorView({ parent: options.parent, state: this.stateOf('') });
    this.scheme.addEventListener('change', () => this.view.dispatch({ effects: this.dark.reconfigure(this.darkness()) }));
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Shows another document, with a history of its own. */
  open(uri: string, text: string): void {
    this.uri = uri;
    for (const place of this.places) place.isThere = false;
    this.places.clear();
    this.view.setState(this.stateOf(text));
  }

  /** Puts another text in the place of this one. The cursor stays where it is. */
  replace(text: string, canUndo: boolean): void {
    const annotations = [FromElsewhere.of(true), Transaction.addToHistory.of(canUndo)];
    this.view.dispatch({ changes: difference(this.text, text), annotations });
  }

  /** The selection of now, in which something is inserted later. */
  holdPlace(): PastePlace {
    const place = new PastePlace(this.view.state.selection);
    this.places.add(place);
    return place;
  }

  insert(place: PastePlace, text: string): void {
    this.places.delete(place);
    this.view.dispatch(place.insert(this.view.state, text), { userEvent: 'input.paste', scrollIntoView: true });
  }

  underline(diagnostics: readonly Diagnostic[]): void {
    const { doc } = this.view.state;
    const shown = diagnostics.slice(0, MAX_UNDERLINED).map((d) => ({
      from: toOffset(doc, d.range.start), to: toOffset(doc, d.range.end), severity: SEVERITIES[d.severity], message: d.message,
      renderMessage: () => messageOf(d, this.options.doubt(d.code)),
    }));
    this.view.dispatch(setDiagnostics(this.view.state, shown));
  }

  select(from: number, to: number): void {
    this.view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.view.focus();
  }

  private stateOf(text: string): EditorState {
    return EditorState.create({ doc: text, extensions: this.extensions() });
  }

  private darkness(): Extension {
    return EditorView.darkTheme.of(this.scheme.matches);
  }

  private extensions(): Extension {
    const { options } = this;
    const { events, label, describedBy, phrases } = options;
    return [
      lineNumbers(), history(), drawSelection(), highlightSelectionMatches(), search({ top: true }), lintGutter(),
      EditorState.phrases.of(phrases), EditorView.lineWrapping, EditorView.perLineTextDirection.of(true), this.dark.of(this.darkness()),
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, autocapitalize: 'sentences', tabindex: '0' }),
      briefLanguage(), syntaxHighlighting(classHighlighter),
      autocompletion({ override: [(context) => this.complete(context)], activateOnTypingDelay: 50, icons: false }),
      hovers(async (position) => (options.checker.isReady ? await options.checker.hover(this.uri, position) : null)),
      keymap.of([
        { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
        { key: 'Mod-.', run: () => { events.wantsFixes(); return true; } },
        { key: 'Tab', run: acceptCompletion },
        ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
      ]),
      EditorView.domEventHandlers({
        paste: (event, view) => {
          if (!event.clipboardData || view.state.readOnly || !events.pasted(event.clipboardData)) return false;
          event.preventDefault();
          return true;
        },
        drop: (event) => {
          const file = event.dataTransfer?.files[0];
          if (!file) return false;
          event.preventDefault();
          events.dropped(file);
          return true;
        },
      }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        for (const place of this.places) place.map(update.changes);
        // The changes of several transactions count in the text before all of them.
        const isTyped = !update.transactions.some((t: Transaction) => t.annotation(FromElsewhere));
        events.changed(contentChanges(update.startState.doc, update.changes), isTyped);
      }),
    ];
  }

  private async complete(context: CompletionContext): Promise<CompletionResult | null> {
    const { checker } = this.options;
    if (!checker.isReady) return null;
    const before = context.state.sliceDoc(context.pos - 1, context.pos);
    if (!context.explicit && !/[@.\w-]/.test(before)) return null;
    const items = await checker.completion(this.uri, toPosition(context.state.doc, context.pos));
    if (context.aborted || items.length === 0) return null;
    const [first] = items;
    // The server has chosen by id and by name; CodeMirror would look at the ids alone.
    return { from: toOffset(context.state.doc, first!.textEdit.range.start), options: items.map(completionOf), filter: false };
  }
}

function completionOf(item: CompletionItem): Completion {
  const text = item.textEdit.newText;
  return {
    label: item.label,
    ...(item.detail ? { detail: item.detail } : {}),
    ...(item.documentation ? { info: item.documentation } : {}),
    apply: snippet(withEnd(toSnippet(item.insertTextFormat === 2 ? text : text.replace(/[\\$}]/g, '\\$&')))),
  };
}

// Without a field, CodeMirror would leave the cursor before the inserted text.
const withEnd = (snippetText: string) => (/\$\{\d*[:}]/.test(snippetText) ? snippetText : `${snippetText}\${}`);

function messageOf(diagnostic: Diagnostic, doubt: string | null): HTMLElement {
  const [message = '', help = ''] = splitMessage(diagnostic.message);
  const dom = inEnglish('div');
  dom.appendChild(document.createElement('strong')).textContent = message;
  dom.append(document.createElement('br'), help);
  if (doubt === null) return dom;
  const both = document.createElement('div');
  both.append(dom, Object.assign(document.createElement('p'), { textContent: doubt }));
  return both;
}

/** The message and the help. */
export function splitMessage(text: string): [string, string] {
  const at = text.indexOf('\n');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
