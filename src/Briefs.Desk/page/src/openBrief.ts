// The brief that this tab has open, and the work on it that this browser keeps.
import { titleOf } from './files';
import { randomId } from './randomId';
import { isPublished } from './store';
import type { Store, There, Work } from './store';

/** The editor, and what the page says about the work. */
export interface OpenEvents {
  /** The text of the editor. */
  text(): string;
  /**
   * Puts another text into the editor; null if the brief is deleted.
   * @param isChosen Whether the editor has asked for it, and so may undo it. What another tab has typed is not undone here.
   */
  take(text: string | null, isChosen: boolean): void;
  /** @param when Null if the text is the published one, so that nothing has to be kept. */
  kept(when: Date | null): void;
  /** The browser cannot store the text. */
  notKept(why: string): void;
  /** Another tab has stored another text. The text of this tab is stored beside it until the editor has chosen. */
  conflict(): void;
}

export interface Opening {
  /** content/briefs/NAME.md */
  path: string;
  /** The text of the site; null for a new brief. */
  published: string | null;
  /** The work on it in this browser. */
  work: Work | undefined;
  /** The text of a tab that was in conflict with the work: the editor now chooses. */
  copy?: Work | undefined;
}

/** The text that the editor begins with, and where it is from; null if there is no such brief. */
export function beginning({ published, work, copy }: Opening): { text: string | null; published: string | null; unfinished: Work | undefined } {
  const unfinished = work && !isPublished(work) ? work : undefined;
  // Another tab may have a newer site, in which the brief is no longer new.
  const known = published ?? (unfinished ? null : work?.text ?? null);
  return { text: (copy ?? unfinished)?.text ?? known, published: known, unfinished };
}

export class OpenBrief {
  readonly path: string;
  /** The text of the site, as far as this tab knows: another one may have loaded a newer site. */
  private current: string | null;
  // One after the other: the text of the editor and what is stored are compared, and nothing may come between.
  private queue: Promise<void> = Promise.resolve();
  private isClosed = false;
  /** The id of the work that was read or written last. */
  private id: string | null;
  /** Whether the site has published the work of this browser. */
  private isMerged: boolean;
  /** The text that was read or written last. */
  private last: string | null;
  /** The published text when the work began. */
  private base: string | null;
  private theirs: { work: There } | null = null;
  private copy: { name: string; id: string } | null = null;
  /** The text of this tab that this browser has. */
  private stored: string | null;

  constructor(opening: Opening, private readonly store: Store, private readonly events: OpenEvents) {
    const { path, work, copy } = opening;
    const { published, unfinished } = beginning(opening);
    this.path = path;
    this.current = published;
    this.id = work?.id ?? null;
    this.last = unfinished?.text ?? published;
    this.isMerged = work !== undefined && work.text === published;
    // What follows begins with the text that was proposed and merged.
    this.base = this.isMerged && !copy ? published : (copy ?? unfinished ?? { base: published }).base;
    this.stored = copy?.text ?? this.last;
    if (!copy) return;
    this.copy = { name: copy.copy, id: copy.id };
    this.theirs = { work: work ?? null };
  }

  get published(): string | null {
    return this.current;
  }

  /** Whether another tab has stored another text. */
  get isInConflict(): boolean {
    return this.theirs !== null;
  }

  /** Whether another tab has deleted the work, while this one had more of it. */
  get isDeletedElsewhere(): boolean {
    return this.theirs !== null && this.theirs.work === null;
  }

  /** The name of the text that is stored beside the work; empty outside a conflict. */
  get copyName(): string {
    return this.theirs && this.copy ? this.copy.name : '';
  }

  /** Whether the published text has changed since the work began. */
  get hasMovedOn(): boolean {
    return this.base !== this.current;
  }

  /** Whether this browser has the text of the editor, so that it isn't lost with the page. */
  get isStored(): boolean {
    return this.events.text() === this.stored;
  }

  /** Keeps the text in this browser. */
  keep(): Promise<void> {
    return this.next(() => this.write());
  }

  /** Nothing is written any more. */
  close(): void {
    this.isClosed = true;
  }

  /** The editor takes the text of the other tab. */
  takeTheirs(): Promise<void> {
    return this.next(async () => {
      if (!this.theirs) return;
      this.follow(this.theirs.work, true);
      await this.dropCopy();
    });
  }

  /** The text of this tab goes in the place of the other tab's. */
  keepMine(): Promise<void> {
    return this.next(async () => {
      if (!this.theirs) return;
      this.id = this.theirs.work?.id ?? null;
      this.theirs = null;
      await this.write();
    });
  }

  /** The editor takes the published text: the work on the old one is no longer kept. */
  takePublished(): Promise<void> {
    return this.next(async () => {
      this.events.take(this.current, true);
      await this.write();
    });
  }

  /** Another tab has stored a text: takes it if this tab has nothing of its own, else asks. */
  look(): Promise<void> {
    return this.next(async () => {
      const there = await this.store.get(this.path) ?? null;
      if ((there?.id ?? null) === (this.theirs ? this.theirs.work?.id ?? null : this.id)) return;
      const text = this.events.text();
      if (text === this.textOf(there) || (!this.theirs && text === this.last)) {
        this.follow(there, false);
        await this.dropCopy();
      } else await this.meet(there);
    });
  }

  /** Deletes the work, unless another tab has changed it. @returns Whether it is deleted. */
  async delete(): Promise<boolean> {
    let isDeleted = false;
    await this.next(async () => {
      const refused = await this.store.delete({ path: this.path }, this.id);
      if (refused) await this.disagree(refused.conflict);
      else isDeleted = true;
    });
    return isDeleted;
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(async () => {
      try {
        if (!this.isClosed) await work();
      } catch (error) {
        this.events.notKept(error instanceof Error ? error.message : String(error));
      }
    });
    return this.queue;
  }

  private textOf(there: There): string | null {
    return there?.text ?? this.current;
  }

  /** This tab has the same text as another one from now on. */
  private follow(there: There, isChosen: boolean): void {
    this.adopt(there);
    this.last = this.textOf(there);
    this.base = there ? there.base : this.current;
    this.stored = this.last;
    this.theirs = null;
    if (this.last !== this.events.text()) this.events.take(this.last, isChosen);
    this.events.kept(there && !isPublished(there) ? new Date(there.changed) : null);
  }

  private adopt(there: There): void {
    this.id = there?.id ?? null;
    if (!there || !isPublished(there)) return;
    this.current = there.text;
    this.isMerged = true;
  }

  /** Another tab has stored something else, and this one has a text of its own. */
  private async meet(there: There): Promise<void> {
    if (this.theirs || !there || !isPublished(there) || there.text !== this.last) {
      await this.disagree(there);
      return;
    }

    // The site has published what this tab had, and what was typed since is work on it.
    this.adopt(there);
    this.base = there.text;
    await this.write();
  }

  private async disagree(there: There): Promise<void> {
    this.theirs = { work: there };
    this.events.conflict();
    await this.putCopy(this.events.text());
  }

  private async write(): Promise<void> {
    const text = this.events.text();
    if (this.theirs) {
      await this.putCopy(text);
      return;
    }

    const refused = text === this.current && !this.isMerged ? await this.forget() : await this.put(text);
    await (refused ? this.meet(refused.conflict) : this.dropCopy());
  }

  private async put(text: string): Promise<{ conflict: There } | null> {
    if (text === this.current) this.base = text;
    const written = await this.store.put(this.workOf(text, ''), this.id);
    if ('conflict' in written) return written;
    this.id = written.stored.id;
    this.wrote(text, text === this.current ? null : new Date(written.stored.changed));
    return null;
  }

  private async forget(): Promise<{ conflict: There } | null> {
    const refused = await this.store.delete({ path: this.path }, this.id);
    if (refused) return refused;
    this.id = null;
    this.base = this.current;
    this.wrote(this.current!, null);
    return null;
  }

  private wrote(text: string, when: Date | null): void {
    this.last = text;
    this.stored = text;
    this.events.kept(when);
  }

  // Beside the work of the other tab. If yet another tab has opened the same copy and written it, this tab makes one of its own.
  private async putCopy(text: string): Promise<void> {
    const there = this.copy && await this.store.put(this.workOf(text, this.copy.name), this.copy.id);
    const written = there && 'stored' in there ? there : await this.store.put(this.workOf(text, randomId()), null);
    if ('conflict' in written) throw new Error('The name of a new copy is taken.');
    this.copy = { name: written.stored.copy, id: written.stored.id };
    this.stored = text;
    this.events.kept(new Date(written.stored.changed));
  }

  private async dropCopy(): Promise<void> {
    const { copy } = this;
    if (!copy) return;
    this.copy = null;
    await this.store.delete({ path: this.path, copy: copy.name }, copy.id);
  }

  private workOf(text: string, copy: string): Omit<Work, 'id'> {
    return { path: this.path, copy, text, base: this.base, title: titleOf(text, this.path), changed: Date.now() };
  }
}
