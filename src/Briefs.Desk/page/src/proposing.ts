// The dialog that leads to GitHub.
import { download } from './download';
import { part, show } from './parts';
import { wayOf } from './proposal';
import type { ToPropose } from './proposal';
import type { Word } from './words';

export class Proposing {
  private readonly dialog = part<HTMLDialogElement>('proposing');
  private current: ToPropose | null = null;

  constructor(private readonly repository: string | null, private readonly word: Word) {
    part('proposing-close').addEventListener('click', () => this.dialog.close());
    part('proposing-download').addEventListener('click', () => { if (this.current) download(this.current.path, this.current.text); });
    part('copy').addEventListener('click', () => void this.copy());
  }

  open(brief: ToPropose): void {
    this.current = brief;
    const { how, href, isCopied } = wayOf(this.repository, brief);
    show(part('proposing-errors'), brief.errors > 0 ? this.word('propose_errors', brief.errors) : null);
    part('proposing-how').textContent = this.word(how);
    const link = part<HTMLAnchorElement>('github');
    link.hidden = href === null;
    if (href !== null) link.href = href;
    part('copy').hidden = !isCopied;
    show(part('copied'), null);
    this.dialog.showModal();
    (isCopied ? part('copy') : href !== null ? link : part('proposing-download')).focus();
  }

  private async copy(): Promise<void> {
    const { text } = this.current!;
    // Without https, a browser has no clipboard; and it may refuse.
    const isCopied = await (navigator.clipboard as Clipboard | undefined)?.writeText(text).then(() => true, () => false) ?? false;
    show(part('copied'), this.word(isCopied ? 'copied' : 'not_copied'));
  }
}
