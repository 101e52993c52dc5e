// The dialog that leads to GitHub.
import { download } from './files';
import { editFile, newFile, parseRepository } from './github';
import { part, show } from './parts';
import type { Word } from './words';

export interface ToPropose {
  /** content/briefs/NAME.md */
  path: string;
  text: string;
  isNew: boolean;
  errors: number;
}

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
    const repository = parseRepository(this.repository);
    const proposal = repository && (brief.isNew ? newFile(repository, brief.path, brief.text) : editFile(repository, brief.path));
    show(part('proposing-errors'), brief.errors > 0 ? this.word('propose_errors', brief.errors) : null);
    const how = !proposal ? 'propose_none' : proposal.hasText ? 'propose_new' : brief.isNew ? 'propose_paste' : 'propose_edit';
    part('proposing-how').textContent = this.word(how);
    const link = part<HTMLAnchorElement>('github');
    link.hidden = !proposal;
    if (proposal) link.href = proposal.href;
    part('copy').hidden = !proposal || proposal.hasText;
    this.dialog.showModal();
    (proposal?.hasText ? link : proposal ? part('copy') : part('proposing-download')).focus();
  }

  private async copy(): Promise<void> {
    const button = part('copy');
    await navigator.clipboard.writeText(this.current!.text);
    const text = button.textContent;
    button.textContent = button.dataset['done']!;
    setTimeout(() => { button.textContent = text; }, 2000);
  }
}
