// What the checker says is English, whatever the language of the page.

export function inEnglish<T extends keyof HTMLElementTagNameMap>(name: T): HTMLElementTagNameMap[T] {
  const element = document.createElement(name);
  element.lang = 'en';
  element.dir = 'ltr';
  return element;
}
