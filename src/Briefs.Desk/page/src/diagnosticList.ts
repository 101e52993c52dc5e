// The errors and warnings as a list: each with its line, its help, and its fixes as buttons.
import type { CodeAction, Diagnostic } from './checker';
import { splitMessage } from './editor';
import { fixesOf, fixesOfAll } from './fixes';
import { inEnglish } from './inEnglish';
import { show } from './parts';
import type { Position } from './positions';
import { doubtAbout } from './unpublished';
import type { Word } from './words';

/** More would make the page slow; the first ones usually are the cause of the others. */
const MAX_SHOWN = 100;

export interface ListEvents {
  jump(diagnostic: Diagnostic): void;
  /** @param diagnostic Null for the fix of the whole text. */
  apply(title: string, diagnostic: Diagnostic | null): void;
  leave(): void;
}

export interface ListParts {
  list: HTMLOListElement;
  state: HTMLElement;
  more: HTMLElement;
  all: HTMLButtonElement;
}

export class DiagnosticList {
  private items: Item[] = [];
  private diagnostics: readonly Diagnostic[] = [];

  constructor(private readonly parts: ListParts, private readonly word: Word, private readonly events: ListEvents) {
    parts.all.addEventListener('click', () => events.apply(parts.all.textContent!, null));
    parts.list.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') events.leave();
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.move(event);
    });
  }

  get errors(): number {
    return this.count(1);
  }

  /** Items of before stay in the page, with the focus and the buttons in them. */
  show(diagnostics: readonly Diagnostic[]): void {
    const { list, state, more } = this.parts;
    const focused = this.focused();
    const before = new Map<string, Item[]>();
    for (const item of this.items) before.set(item.key, [...before.get(item.key) ?? [], item]);
    this.diagnostics = [...diagnostics].sort(byPlace);
    this.items = this.diagnostics.slice(0, MAX_SHOWN).map((d) => {
      const item = before.get(keyOf(d))?.shift() ?? new Item(d, this.word, this.events);
      item.place(d);
      return item;
    });
    for (const item of [...before.values()].flat()) item.element.remove();
    this.items.forEach(({ element }, index) => {
      const there = list.children[index];
      if (there !== element) list.insertBefore(element, there ?? null);
    });
    const rest = diagnostics.length - MAX_SHOWN;
    more.hidden = rest <= 0;
    if (rest > 0) more.textContent = this.word('more', rest);
    const said = diagnostics.length === 0 ? this.word('none') : this.word('count', this.count(1), this.count(2), this.count(3));
    // A screen reader reads what changes: an unchanged number stays silent.
    if (state.textContent !== said) state.textContent = said;
    if (focused !== null && this.focused() === null) this.focus(Math.min(focused, this.items.length - 1));
  }

  /** The fixes of the whole text. */
  offer(fixes: readonly CodeAction[]): void {
    const [all] = fixesOfAll(fixes);
    const hadFocus = document.activeElement === this.parts.all;
    this.parts.all.hidden = !all;
    if (!all && hadFocus) this.events.leave();
    if (all) this.parts.all.textContent = all.title;
    for (const item of this.items) item.offer(fixesOf(fixes, item.diagnostic).map((f) => f.title));
  }

  clear(): void {
    this.show([]);
    this.offer([]);
    this.parts.state.textContent = '';
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** Puts the focus on the fixes of the diagnostic at a place. */
  enter(place: Position): void {
    if (!this.isEmpty) this.focus(nearest(this.items, place), '.fixes button');
  }

  private count(severity: number): number {
    return this.diagnostics.filter((d) => d.severity === severity).length;
  }

  private focused(): number | null {
    const index = this.items.findIndex(({ element }) => element.contains(document.activeElement));
    return index < 0 ? null : index;
  }

  private focus(index: number, first = '.jump'): void {
    const item = this.items[index]?.element;
    if (!item) {
      this.events.leave();
      return;
    }

    (item.querySelector<HTMLElement>(first) ?? item.querySelector<HTMLElement>('.jump')!).focus();
    item.scrollIntoView({ block: 'nearest' });
  }

  private move(event: KeyboardEvent): void {
    const index = this.focused();
    if (index === null) return;
    event.preventDefault();
    this.focus(Math.min(this.items.length - 1, Math.max(0, index + (event.key === 'ArrowDown' ? 1 : -1))));
  }
}

/** What `nearest` looks at. */
export interface Placed { diagnostic: Pick<Diagnostic, 'range'>; hasFixes: boolean }

/**
 * The diagnostic that the cursor is in, else one of its line, else the next one. Where several are as near, one with fixes goes first, then
 * the shortest.
 * @returns The index; 0 if all are before the cursor.
 */
export function nearest(items: readonly Placed[], place: Position): number {
  const all = items.map((item, index) => ({ ...item.diagnostic.range, hasFixes: item.hasFixes, index }));
  const around = all.filter(({ start, end }) => compare(start, place) <= 0 && compare(place, end) <= 0);
  const inLine = all.filter(({ start, end }) => start.line <= place.line && place.line <= end.line);
  const after = all.filter(({ start }) => compare(start, place) > 0).slice(0, 1);
  const [near = []] = [around, inLine, after].filter((some) => some.length > 0);
  const length = ({ start, end }: { start: Position; end: Position }) => (end.line - start.line) * 1e6 + end.character - start.character;
  const [best] = [...near].sort((a, b) => Number(b.hasFixes) - Number(a.hasFixes) || length(a) - length(b) || a.index - b.index);
  return best?.index ?? 0;
}

class Item {
  readonly element = document.createElement('li');
  readonly key: string;
  private readonly where = document.createElement('span');
  private readonly doubt = document.createElement('p');
  private readonly fixes = inEnglish('div');
  private titles: readonly string[] = [];

  constructor(public diagnostic: Diagnostic, private readonly word: Word, private readonly events: ListEvents) {
    this.key = keyOf(diagnostic);
    const [message, help] = splitMessage(diagnostic.message);
    this.element.className = severityOf(diagnostic);
    const jump = this.element.appendChild(document.createElement('button'));
    jump.type = 'button';
    jump.className = 'jump';
    jump.addEventListener('click', () => events.jump(this.diagnostic));
    this.where.className = 'where';
    const said = inEnglish('span');
    said.className = 'message';
    said.textContent = message;
    jump.append(this.where, said);
    const more = this.element.appendChild(inEnglish('p'));
    more.className = 'help';
    more.append(...withCode(help));
    const rule = this.element.appendChild(inEnglish('code'));
    rule.className = 'rule';
    rule.textContent = diagnostic.code;
    this.fixes.className = 'fixes';
    this.doubt.className = 'help';
    this.element.append(this.doubt, this.fixes);
    this.showDoubt();
  }

  get hasFixes(): boolean {
    return this.titles.length > 0;
  }

  /** The same diagnostic, where it is now. */
  place(diagnostic: Diagnostic): void {
    this.diagnostic = diagnostic;
    this.where.textContent = `${this.word(severityOf(diagnostic))} · ${this.word('line', diagnostic.range.start.line + 1)}`;
  }

  offer(titles: readonly string[]): void {
    if (titles.join('\n') === this.titles.join('\n')) return;
    this.titles = titles;
    this.showDoubt();
    this.fixes.replaceChildren(...titles.map((title) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = title;
      button.addEventListener('click', () => this.events.apply(title, this.diagnostic));
      return button;
    }));
  }

  // Before the fixes: one of them may declare what the site has already.
  private showDoubt(): void {
    const key = doubtAbout(this.diagnostic.code, this.titles);
    show(this.doubt, key && this.word(key));
  }
}

const severityOf = ({ severity }: Diagnostic) => (['error', 'warning', 'note'] as const)[severity - 1]!;

const keyOf = ({ severity, code, message }: Diagnostic) => `${severity} ${code} ${message}`;

const compare = (a: Position, b: Position) => a.line - b.line || a.character - b.character;

const byPlace = (a: Diagnostic, b: Diagnostic) => compare(a.range.start, b.range.start);

/** The nodes of a text in which code is between backticks. */
function withCode(text: string): (string | HTMLElement)[] {
  const pieces = text.split('`');
  return pieces.map((piece, index) => {
    if (index % 2 === 0) return piece;
    // A backtick without a partner.
    if (index === pieces.length - 1) return `\`${piece}`;
    return Object.assign(document.createElement('code'), { textContent: piece });
  });
}
