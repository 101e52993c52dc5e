// Other tabs of this browser that have the same brief open.

import { randomId } from './randomId';

type Message = { kind: 'asks' | 'has' | 'left' | 'stored'; path: string; tab: string };

export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export interface TabEvents {
  /** The number of other tabs that have the brief of this tab open has changed. */
  others(count: number): void;
  /** Another tab has stored or deleted the work on a brief, which this tab may have open or listed. */
  stored(path: string): void;
}

export class Tabs {
  private readonly others = new Set<string>();
  private path: string | null = null;

  constructor(private readonly channel: Channel, private readonly events: TabEvents, private readonly tab: string = randomId()) {
    channel.onmessage = ({ data }) => this.take(data as Message);
  }

  enter(path: string): void {
    this.leave();
    this.path = path;
    this.say('asks', path);
  }

  leave(): void {
    if (this.path === null) return;
    this.say('left', this.path);
    this.path = null;
    this.others.clear();
    this.events.others(0);
  }

  hasStored(path: string): void {
    this.say('stored', path);
  }

  private say(kind: Message['kind'], path: string): void {
    this.channel.postMessage({ kind, path, tab: this.tab } satisfies Message);
  }

  private take({ kind, path, tab }: Message): void {
    if (tab === this.tab) return;
    if (kind === 'stored') this.events.stored(path);
    // A tab without the brief stores when its work is deleted from the list.
    else if (path === this.path) this.count(kind, tab);
  }

  private count(kind: 'asks' | 'has' | 'left', tab: string): void {
    const before = this.others.size;
    if (kind === 'left') this.others.delete(tab);
    else this.others.add(tab);
    if (kind === 'asks') this.say('has', this.path!);
    if (this.others.size !== before) this.events.others(this.others.size);
  }
}
