// A new brief without the checker, when it doesn't run. The checker has more words for it.

const MAX_LENGTH = 80;

// The checker reports each FILL IN that is left (Placeholder.cs).
const SUMMARY = 'FILL IN (the whole brief in one or two sentences)';
const OPENING = 'FILL IN (what happened and to whom in the first paragraph)';

/**
 * @param now The day on the clock of the editor becomes the date of the brief.
 * @returns Null if the title has no letter or digit, for the name of the file.
 */
export function scaffold(title: string, language: string, siteLanguage: string, now: Date): { path: string; text: string } | null {
  const line = title.split(/\s+/).join(' ').trim();
  const slug = slugOf(line, language);
  if (slug === '') return null;
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  // A block of YAML, in which no character of a title has a meaning.
  const head = `title: >-\n  ${line}\nsummary: >-\n  ${SUMMARY}\ndate: ${day}\ntopics: []\nsources:\nquoted:\n`;
  const text = `---\n${head}---\n\n${OPENING}\n`;
  return { path: `content/briefs/${slug}${language === siteLanguage ? '' : `.${language}`}.md`, text };
}

/** Letters and digits of any script, as in the names that the checker makes. Windows keeps some names for itself. */
function slugOf(title: string, language: string): string {
  const small = title.toLocaleLowerCase(language).normalize('NFC').replace(/['’ʼ\p{Cf}]/gu, '');
  const words = small.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  while (words.length > 1 && words.join('-').length > MAX_LENGTH) words.pop();
  const slug = [...words.join('-')].slice(0, MAX_LENGTH).join('');
  return /^(con|prn|aux|nul|(com|lpt)\d)$/.test(slug) ? `brief-${slug}` : slug;
}
