// The little Markdown of hovers, as DOM nodes: **strong**, *emphasis*, `code`, and backslashes. Everything else stays text, so that
// nothing a brief says becomes an element.

export type Piece = { kind: 'text' | 'strong' | 'em' | 'code'; text: string } | { kind: 'break' };

/** More than any hover has. The time to find the ends of emphasis grows with the square of the length. */
const MAX_LENGTH = 8_000;

/** The paragraphs of a text, each as its pieces. */
export function parse(markdown: string): Piece[][] {
  const paragraphs = markdown.slice(0, MAX_LENGTH).split(/\n{2,}/).map((paragraph) => pieces(paragraph.trim()));
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  const add = (piece: Piece) => {
    const last = found.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') last.text += piece.text;
    else found.push(piece);
  };
  let rest = text;
  while (rest.length > 0) {
    const [whole = '', piece] = next(rest);
    add(piece);
    rest = rest.slice(whole.length);
  }

  return found;
}

function next(rest: string): [string, Piece] {
  let match = /^\\([!-/:-@[-`{-~])/.exec(rest);
  if (match) return [match[0], { kind: 'text', text: match[1]! }];
  match = /^(?: {2,}|\\)\n/.exec(rest);
  if (match) return [match[0], { kind: 'break' }];
  match = /^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/.exec(rest);
  if (match) return [match[0], { kind: 'code', text: code(match[2]!) }];
  match = /^\*\*((?:\\.|[^*\\])+)\*\*/.exec(rest);
  if (match) return [match[0], { kind: 'strong', text: unescape(match[1]!) }];
  match = /^\*((?:\\.|[^*\\])+)\*/.exec(rest);
  if (match) return [match[0], { kind: 'em', text: unescape(match[1]!) }];
  match = /^[^\\*` \n]+|^[\s\S]/.exec(rest)!;
  return [match[0], { kind: 'text', text: match[0] === '\n' ? ' ' : match[0] }];
}

// CommonMark takes one space from each end, so that code can begin with a backtick.
const code = (text: string) => (/^ .*[^ ].* $/s.test(text) ? text.slice(1, -1) : text).replaceAll('\n', ' ');

const unescape = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

export function render(markdown: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const paragraph of parse(markdown)) {
    const p = fragment.appendChild(document.createElement('p'));
    for (const piece of paragraph) {
      if (piece.kind === 'break') p.append(document.createElement('br'));
      else if (piece.kind === 'text') p.append(piece.text);
      else p.appendChild(document.createElement(piece.kind)).textContent = piece.text;
    }
  }

  return fragment;
}
