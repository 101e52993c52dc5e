// The unfinished work of this browser, in IndexedDB. Nothing else has it.
import { randomId } from './randomId';

export interface Work {
  /** content/briefs/NAME.md */
  path: string;
  /** Empty for the work on the brief; for the text of a tab that is in conflict with it, an id of this text. */
  copy: string;
  text: string;
  /** The published text when the work began; null for a new brief. */
  base: string | null;
  title: string;
  /** Milliseconds since 1970. */
  changed: number;
  /** Another one with each write, whichever tab wrote. */
  id: string;
}

/**
 * Whether it is the text that the site has published by now, and no longer unfinished. It stays in the browser, so that other tabs with an
 * older site learn of it. Any other work that is the published text is deleted.
 */
export const isPublished = ({ text, base }: Work): boolean => text === base;

/** Null if another tab has deleted it. */
export type There = Work | null;

export type Written = { stored: Work } | { conflict: There };

const WORK = 'work';

export class Store {
  private isEnded = false;
  private connecting: Promise<void> | null = null;

  private constructor(
    private readonly name: string, private readonly factory: IDBFactory, private readonly forgotten: () => void,
    private database: IDBDatabase) {}

  /**
   * @param name Different for each site: sites of one owner on github.io share their origin.
   * @param forgotten Called when another tab deletes everything. Nothing can be stored any more.
   */
  static async open(name: string, forgotten: () => void = () => {}, factory: IDBFactory = indexedDB): Promise<Store> {
    const store = new Store(name, factory, forgotten, await connect(name, factory));
    store.watch();
    return store;
  }

  /** All work, the latest first. */
  async list(): Promise<Work[]> {
    const all: Work[] = await done((await this.read()).getAll());
    return all.sort((a, b) => b.changed - a.changed);
  }

  async get(path: string, copy = ''): Promise<Work | undefined> {
    return await done<Work | undefined>((await this.read()).get([path, copy]));
  }

  /**
   * Writes a text, unless another tab has written or deleted one since. Reading and writing are one transaction, so that no tab overwrites
   * the text of another.
   * @param expected The id of the work that this tab has read or written last; null if there was none.
   */
  async put(work: Omit<Work, 'id'>, expected: string | null): Promise<Written> {
    return await this.change<Written>([work.path, work.copy], (there, store) => {
      if ((there?.id ?? null) !== expected && there?.text !== work.text) return { conflict: there };
      const stored = { ...work, id: randomId() };
      store.put(stored);
      return { stored };
    });
  }

  /** Deletes a text, unless another tab has written one since. */
  async delete({ path, copy = '' }: { path: string; copy?: string }, expected: string | null): Promise<{ conflict: Work } | null> {
    return await this.change([path, copy], (there, store) => {
      if (there && there.id !== expected) return { conflict: there };
      store.delete([path, copy]);
      return null;
    });
  }

  /** Deletes everything, and stores nothing any more, neither here nor in another tab. */
  async forget(): Promise<void> {
    const transaction = await this.begin('readwrite');
    const finished = end(transaction);
    transaction.objectStore(WORK).clear();
    await finished;
    this.close();
    const deleting = this.factory.deleteDatabase(this.name);
    await new Promise<void>((resolve, reject) => {
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
      // A tab that hangs. It is empty already, and is deleted when that tab closes.
      deleting.onblocked = () => resolve();
    });
  }

  close(): void {
    this.isEnded = true;
    this.database.close();
  }

  private async read(): Promise<IDBObjectStore> {
    return (await this.begin('readonly')).objectStore(WORK);
  }

  /** A browser may close the connection by itself, such as after an error of its disk: then another one is opened. */
  private async begin(mode: IDBTransactionMode): Promise<IDBTransaction> {
    try {
      return this.database.transaction(WORK, mode);
    } catch (error) {
      if (this.isEnded || !(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      // One for all that find it closed at the same time.
      this.connecting ??= this.reconnect();
      await this.connecting;
      return this.database.transaction(WORK, mode);
    }
  }

  private async reconnect(): Promise<void> {
    try {
      this.database = await connect(this.name, this.factory);
      this.watch();
      if (this.isEnded) this.database.close();
    } finally {
      this.connecting = null;
    }
  }

  private watch(): void {
    this.database.onversionchange = ({ newVersion }) => {
      this.close();
      if (newVersion === null) this.forgotten();
    };
  }

  private async change<T>(key: string[], work: (there: There, store: IDBObjectStore) => T): Promise<T> {
    const transaction = await this.begin('readwrite');
    const finished = end(transaction);
    const store = transaction.objectStore(WORK);
    const result = work(await done<Work | undefined>(store.get(key)) ?? null, store);
    await finished;
    return result;
  }
}

function connect(name: string, factory: IDBFactory): Promise<IDBDatabase> {
  const opening = factory.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(WORK, { keyPath: ['path', 'copy'] });
  return done(opening);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// The browser reports a full disk only when the transaction ends.
function end(transaction: IDBTransaction): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  // A request that fails first is what the caller reports.
  ended.catch(() => {});
  return ended;
}
