// The texts of the page, in the language of the site. The template prints them into a hidden list.

export type Word = (key: string, ...values: (string | number)[]) => string;

export function readWords(list: ParentNode): Word {
  const words = new Map([...list.querySelectorAll<HTMLElement>('[data-word]')].map((e) => [e.dataset['word']!, e.textContent ?? '']));
  return (key, ...values) => {
    const text = words.get(key);
    if (text === undefined) throw new Error(`The page has no text “${key}”.`);
    return fill(text, values);
  };
}

/** Replaces `{0}`, `{1}` … In one pass: a value may contain `{1}` itself. */
export function fill(text: string, values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
