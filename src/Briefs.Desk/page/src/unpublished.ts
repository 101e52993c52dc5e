// Diagnostics that may be wrong here: the page has only what the site publishes.

/** Reported about a person, source or file that the site may have, but that no published brief uses. */
const ENTRIES = [
  'attachment-missing', 'author-unknown', 'image-missing', 'image-without-credit', 'link-broken', 'related-unknown',
  'source-speaker-unknown', 'source-unknown', 'speaker-unknown',
];

/** Reported about words that may be a name or term in site.yml, if they are short enough for one. */
const NAMES = 'quote-without-source';

/**
 * The key of the text that says so; null for every other diagnostic.
 * @param fixes The titles of the fixes that are offered.
 */
export function doubtAbout(code: string, fixes: readonly string[]): 'unpublished' | 'unpublished_name' | null {
  if (ENTRIES.includes(code)) return 'unpublished';
  return code === NAMES && fixes.some((title) => title.startsWith('Declare as a name')) ? 'unpublished_name' : null;
}
