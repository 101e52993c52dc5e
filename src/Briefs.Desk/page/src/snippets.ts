// The snippets of LSP in the form of CodeMirror, which knows `${1}` and `${1:text}`, and wants other braces after a backslash.

const TOKEN = /\\([$}\\])|\$(\d+)|\$\{(\d+)\}|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|([^|]*)\|\}|([{}])/g;

/** Of a choice, the first value is taken. */
export function toSnippet(text: string): string {
  return text.replace(TOKEN, (_whole, escaped, bare, braced, named, words, choice, values, brace) => {
    if (bare ?? braced) return `\${${bare ?? braced}}`;
    if (named) return `\${${named}:${literal(words.replace(/\\([$}\\])/g, '$1'))}}`;
    if (choice) return `\${${choice}:${literal(values.split(/(?<!\\),/)[0].replace(/\\([,|\\])/g, '$1'))}}`;
    return literal(escaped ?? brace);
  });
}

const literal = (text: string) => text.replace(/[{}]/g, '\\$&');
