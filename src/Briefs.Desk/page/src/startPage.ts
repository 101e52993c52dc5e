// The lists of the desk: unfinished work of this browser, and the briefs of the site.
import { decoded } from './addresses';
import { titleOf } from './files';
import { part } from './parts';
import type { BriefInfo } from './site';
import type { Work } from './store';
import type { Word } from './words';

export interface StartEvents {
  create(title: string, language: string): void;
  import(file: File): void;
  delete(work: Work): void;
  forget(): void;
}

/** A shorter list is seen at a glance. */
const MIN_TO_SEARCH = 8;

/** The place of a brief in the address of the page: #briefs/NAME.md, or #briefs/NAME.md?copy=ID for the text of a tab in conflict. */
export function hashOf(path: string, copy = ''): string {
  const hash = `#${path.replace(/^content\//, '').split('/').map(encodeURIComponent).join('/')}`;
  return copy ? `${hash}?copy=${copy}` : hash;
}

export function placeOf(hash: string): { path: string; copy: string } | null {
  const [, encoded = '', copy = ''] = /^#([^?]*)(?:\?copy=([\w-]+))?$/.exec(hash) ?? [];
  const [name] = /^briefs\/[^/]+\.md$/.exec(decoded(encoded)) ?? [];
  return name === undefined ? null : { path: `content/${name}`, copy };
}

export class StartPage {
  private readonly find = part<HTMLInputElement>('find');

  constructor(private briefs: readonly BriefInfo[], private readonly word: Word, private readonly events: StartEvents) {
    part<HTMLFormElement>('new').addEventListener('submit', (event) => {
      event.preventDefault();
      events.create(part<HTMLInputElement>('new-title').value.trim(), part<HTMLSelectElement>('new-language').value);
    });
    const file = part<HTMLInputElement>('import');
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      file.value = '';
      if (chosen) events.import(chosen);
    });
    part('forget').addEventListener('click', () => events.forget());
    this.find.addEventListener('input', () => this.list());
    this.find.parentElement!.hidden = briefs.length < MIN_TO_SEARCH;
    this.languages();
    this.list();
  }

  /** The checker has read the briefs. */
  know(briefs: readonly BriefInfo[]): void {
    this.briefs = briefs;
    this.languages();
    this.list();
  }

  keep(all: readonly Work[]): void {
    part('kept').hidden = all.length === 0;
    part('kept').querySelector('ul')!.replaceChildren(...all.map((work) => {
      const item = this.item({ path: work.path, title: work.title || titleOf(work.text, work.path) }, work.copy);
      if (work.copy) item.appendChild(document.createElement('span')).textContent = this.word('in_conflict');
      const when = item.appendChild(document.createElement('span'));
      when.className = 'when';
      when.textContent = new Date(work.changed).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
      const button = item.appendChild(document.createElement('button'));
      button.type = 'button';
      button.textContent = this.word('delete');
      button.setAttribute('aria-label', `${this.word('delete')}: ${work.title || work.path}`);
      button.addEventListener('click', () => this.events.delete(work));
      return item;
    }));
  }

  private list(): void {
    const typed = fold(this.find.value);
    const shown = this.briefs.filter((b) => fold(`${b.title} ${b.path}`).includes(typed));
    part('briefs').replaceChildren(...shown.map((brief) => this.item(brief)));
  }

  private item({ path, title, language }: BriefInfo, copy = ''): HTMLLIElement {
    const item = document.createElement('li');
    const link = item.appendChild(document.createElement('a'));
    link.href = hashOf(path, copy);
    link.textContent = title;
    link.dir = 'auto';
    if (language) link.lang = language;
    const file = item.appendChild(document.createElement('code'));
    file.textContent = path.replace(/^.*\//, '');
    file.dir = 'ltr';
    return item;
  }

  private languages(): void {
    const own = document.documentElement.lang;
    const names = new Intl.DisplayNames([own], { type: 'language' });
    const tags = [...new Set([own, ...this.briefs.flatMap((b) => b.language ?? []), 'en', 'fr', 'ru', 'ar', 'kk', 'zh'])];
    const list = part<HTMLSelectElement>('new-language');
    const chosen = list.value || own;
    list.replaceChildren(...tags.map((tag) => new Option(names.of(tag) ?? tag, tag, tag === own, tag === chosen)));
  }
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
