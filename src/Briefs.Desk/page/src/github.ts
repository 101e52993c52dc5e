// Addresses of GitHub's pages for a new or changed file. They need no token: GitHub asks the editor to log in.
import { decoded } from './addresses';

/** GitHub answers 414 above 8,191 bytes. The rest is for what its login page adds. */
export const MAX_ADDRESS = 8_000;

/** Where GitHub sends an editor who is not logged in: the whole address, encoded once more. */
export const loginAddress = (href: string) => `https://github.com/login?return_to=${encodeURIComponent(href)}`;

export interface Repository {
  /** https://github.com/OWNER/NAME */
  address: string;
  /** May contain slashes. */
  branch: string;
  /** The folder of the site in the repository: empty, or with a slash at its end. */
  folder: string;
}

export interface Proposal {
  href: string;
  /** Whether the address contains the text. Otherwise, the editor pastes it. */
  hasText: boolean;
}

/**
 * @param text https://github.com/OWNER/NAME, or with /tree/BRANCH or /tree/BRANCH/FOLDER as GitHub writes it. A slash in BRANCH is written
 * as %2F: only GitHub knows where a branch ends.
 */
export function parseRepository(text: string | null | undefined): Repository | null {
  const match = /^(https:\/\/github\.com\/[\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/tree\/([^/?#\s]+)((?:\/[^/?#\s]+)*))?\/?$/.exec(text ?? '');
  if (!match) return null;
  const [, address = '', branch = 'main', folder = ''] = match;
  return { address, branch: decoded(branch), folder: folder ? `${decoded(folder.slice(1))}/` : '' };
}

/** The page for a new file, with the text if the address stays short enough. */
export function newFile({ address, branch, folder }: Repository, path: string, text: string): Proposal {
  const empty = `${address}/new/${encoded(branch)}?filename=${encodeURIComponent(folder + path)}`;
  const full = `${empty}&value=${encodeURIComponent(wellFormed(text))}`;
  return loginAddress(full).length <= MAX_ADDRESS ? { href: full, hasText: true } : { href: empty, hasText: false };
}

/** The page where a file is edited. It takes no text from its address. */
export function editFile({ address, branch, folder }: Repository, path: string): Proposal {
  return { href: `${address}/edit/${encoded(branch)}/${encoded(folder + path)}`, hasText: false };
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Half of a surrogate pair can't be encoded. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
