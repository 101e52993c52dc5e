// The way on which a text gets to GitHub.
import { editFile, newFile, parseRepository } from './github';

export interface ToPropose {
  /** content/briefs/NAME.md */
  path: string;
  text: string;
  isNew: boolean;
  /** Whether the file has parts that are not published, and that the text therefore lacks. */
  isShortened: boolean;
  errors: number;
}

export interface Way {
  /** The key of the text that explains it. */
  how: 'propose_new' | 'propose_paste' | 'propose_edit' | 'propose_none' | 'propose_shortened';
  /** Null if there is no page to go to. */
  href: string | null;
  /** Whether the editor has to copy the text. */
  isCopied: boolean;
}

export function wayOf(repositoryText: string | null, { path, text, isNew, isShortened }: ToPropose): Way {
  // The edit page would invite the editor to replace the whole file.
  if (isShortened) return { how: 'propose_shortened', href: null, isCopied: true };
  const repository = parseRepository(repositoryText);
  if (!repository) return { how: 'propose_none', href: null, isCopied: false };
  if (!isNew) return { how: 'propose_edit', href: editFile(repository, path).href, isCopied: true };
  const { href, hasText } = newFile(repository, path, text);
  return { how: hasText ? 'propose_new' : 'propose_paste', href, isCopied: !hasText };
}
