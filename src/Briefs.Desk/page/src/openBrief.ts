// The brief that this tab has open, and the work on it that this browser keeps.
import type { Store, Work } from './store';

export interface OpenEvents {
  /** @param when Null if the text is the published one, so that nothing has to be kept. */
  kept(when: Date | null): void;
  /** The browser cannot store the text. */
  notKept(why: string): void;
  /** Another tab has stored another text. Nothing is written until the editor has chosen. */
  conflict(theirs: Work): void;
}

export class OpenBrief {
  private revision: number;
  private queue: Promise<void> = Promise.resolve();
  private theirs: Work | null = null;
  /** The text that was read or written last. */
  private last: string | null;

  /**
   * @param path content/briefs/NAME.md
   * @param published The text of the site; null for a new brief.
   * @param work The work on it in this browser.
   */
  constructor(
    readonly path: string, readonly published: string | null, work: Work | undefined, private readonly store: Store,
    private readonly events: OpenEvents) {
    this.revision = work?.revision ?? 0;
    this.last = work?.text ?? published;
  }

  /** Whether another tab has stored another text. */
  get isInConflict(): boolean {
    return this.theirs !== null;
  }

  /** Keeps a text in this browser. Writes of one tab come one after the other. */
  keep(text: string, title: string): Promise<void> {
    this.queue = this.queue.then(() => this.write(text, title));
    return this.queue;
  }

  /** The text of the other tab, which this tab takes over. */
  takeTheirs(): string {
    const { text, revision } = this.theirs!;
    this.revision = revision;
    this.last = text;
    this.theirs = null;
    return text;
  }

  /** The text of this tab goes in the place of the other tab's. */
  async keepMine(text: string, title: string): Promise<void> {
    this.revision = this.theirs!.revision;
    this.theirs = null;
    await this.keep(text, title);
  }

  /**
   * Another tab has stored a text: takes it over if this tab has nothing of its own, else asks.
   * @param text The text of the editor.
   */
  async look(text: () => string): Promise<string | null> {
    await this.queue;
    const there = await this.store.get(this.path);
    if (!there || there.revision === this.revision || there.text === text()) return null;
    this.theirs = there;
    if (text() === this.last) return this.takeTheirs();
    this.events.conflict(there);
    return null;
  }

  private async write(text: string, title: string): Promise<void> {
    if (this.theirs) return;
    try {
      const conflict = text === this.published ? await this.forget() : await this.put(text, title);
      if (!conflict) return;
      this.theirs = conflict;
      this.events.conflict(conflict);
    } catch (error) {
      this.events.notKept(error instanceof Error ? error.message : String(error));
    }
  }

  private async put(text: string, title: string): Promise<Work | null> {
    const work = { path: this.path, text, base: this.published, title, changed: Date.now() };
    const written = await this.store.put(work, this.revision);
    if ('conflict' in written) return written.conflict;
    this.revision = written.stored.revision;
    this.last = text;
    this.events.kept(new Date(written.stored.changed));
    return null;
  }

  private async forget(): Promise<Work | null> {
    const refused = await this.store.delete(this.path, this.revision);
    if (refused) return refused.conflict;
    this.revision = 0;
    this.last = this.published;
    this.events.kept(null);
    return null;
  }
}
