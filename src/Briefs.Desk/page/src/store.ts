// The unfinished work of this browser, in IndexedDB. Nothing else has it.

export interface Work {
  /** content/briefs/NAME.md */
  path: string;
  text: string;
  /** The published text when the work began; null for a new brief. */
  base: string | null;
  title: string;
  /** Milliseconds since 1970. */
  changed: number;
  /** Grows by one with each write, whichever tab wrote. */
  revision: number;
}

export type Written = { stored: Work } | { conflict: Work };

const WORK = 'work';

export class Store {
  private constructor(private readonly database: IDBDatabase) {}

  /** @param name Different for each site: sites of one owner on github.io share their origin. */
  static async open(name: string, factory: IDBFactory = indexedDB): Promise<Store> {
    const opening = factory.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(WORK, { keyPath: 'path' });
    const database = await done(opening);
    // Another tab deletes everything.
    database.onversionchange = () => database.close();
    return new Store(database);
  }

  /** All work, the latest first. */
  async list(): Promise<Work[]> {
    const all: Work[] = await done(this.read().getAll());
    return all.sort((a, b) => b.changed - a.changed);
  }

  async get(path: string): Promise<Work | undefined> {
    return await done<Work | undefined>(this.read().get(path));
  }

  /**
   * Writes a text, unless another tab has written one since. Reading and writing are one transaction, so that no tab overwrites the text
   * of another.
   * @param expected The revision that this tab has read or written last; 0 if there was none.
   */
  async put(work: Omit<Work, 'revision'>, expected: number): Promise<Written> {
    const transaction = this.database.transaction(WORK, 'readwrite');
    const finished = end(transaction);
    const store = transaction.objectStore(WORK);
    const there = await done<Work | undefined>(store.get(work.path));
    let written: Written;
    if (there && there.revision !== expected && there.text !== work.text) written = { conflict: there };
    else {
      const stored = { ...work, revision: Math.max(there?.revision ?? 0, expected) + 1 };
      store.put(stored);
      written = { stored };
    }

    await finished;
    return written;
  }

  /** Deletes a text, unless another tab has written one since. */
  async delete(path: string, expected: number): Promise<{ conflict: Work } | null> {
    const transaction = this.database.transaction(WORK, 'readwrite');
    const finished = end(transaction);
    const store = transaction.objectStore(WORK);
    const there = await done<Work | undefined>(store.get(path));
    const conflict = there && there.revision !== expected ? { conflict: there } : null;
    if (!conflict) store.delete(path);
    await finished;
    return conflict;
  }

  async clear(): Promise<void> {
    const transaction = this.database.transaction(WORK, 'readwrite');
    const finished = end(transaction);
    transaction.objectStore(WORK).clear();
    await finished;
  }

  close(): void {
    this.database.close();
  }

  private read(): IDBObjectStore {
    return this.database.transaction(WORK, 'readonly').objectStore(WORK);
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// The browser reports a full disk only when the transaction ends.
function end(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
