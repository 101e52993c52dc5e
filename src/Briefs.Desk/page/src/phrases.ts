// What CodeMirror says, in the language of the page.

/** In the order of the text `phrases` of the page, in which they are separated by |. */
export const PHRASES = [
  'Find', 'Replace', 'next', 'previous', 'all', 'match case', 'regexp', 'by word', 'replace', 'replace all', 'close', 'current match',
  'on line', 'replaced match on line $', 'replaced $ matches', 'Go to line', 'go', 'Completions', 'Diagnostics', 'No diagnostics',
  'Selection deleted',
];

/** The phrases of CodeMirror with those of the page. */
export function phrasesOf(text: string): Record<string, string> {
  const own = text.split('|');
  return Object.fromEntries(PHRASES.map((phrase, index) => [phrase, own[index] ?? phrase]));
}
