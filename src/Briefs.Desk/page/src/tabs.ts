// Other tabs of this browser that have the same brief open.

type Message = { kind: 'asks' | 'has' | 'left' | 'stored'; path: string; tab: string };

export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export interface TabEvents {
  /** The number of other tabs that have the brief of this tab open has changed. */
  others(count: number): void;
  /** Another tab has stored a text of the brief. */
  stored(): void;
}

export class Tabs {
  private readonly others = new Set<string>();
  private path: string | null = null;

  constructor(private readonly channel: Channel, private readonly events: TabEvents, private readonly tab: string = crypto.randomUUID()) {
    channel.onmessage = ({ data }) => this.take(data as Message);
  }

  enter(path: string): void {
    this.leave();
    this.path = path;
    this.say('asks');
  }

  leave(): void {
    if (this.path === null) return;
    this.say('left');
    this.path = null;
    this.others.clear();
    this.events.others(0);
  }

  hasStored(): void {
    this.say('stored');
  }

  private say(kind: Message['kind']): void {
    if (this.path !== null) this.channel.postMessage({ kind, path: this.path, tab: this.tab } satisfies Message);
  }

  private take({ kind, path, tab }: Message): void {
    if (path !== this.path || tab === this.tab) return;
    const before = this.others.size;
    if (kind === 'left') this.others.delete(tab);
    else this.others.add(tab);
    if (kind === 'asks') this.say('has');
    if (this.others.size !== before) this.events.others(this.others.size);
    if (kind === 'stored') this.events.stored();
  }
}
