// The elements of the page, which the template prints.

export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(`desk-${id}`);
  if (!found) throw new Error(`The page has no element desk-${id}.`);
  return found as T;
}

/** Shows a text in an element, or hides the element. */
export function show(element: HTMLElement, text: string | null): void {
  element.hidden = text === null;
  if (text !== null && element.textContent !== text) element.textContent = text;
}

/**
 * Calls a function a moment after the last call.
 * @param longest The longest time after the first call, in milliseconds: someone may type without a pause.
 */
export function later(milliseconds: number, work: () => void, longest = Infinity): { (): void; now(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end = 0;
  const call = () => {
    if (timer === undefined) end = Date.now() + longest;
    clearTimeout(timer);
    timer = setTimeout(() => { timer = undefined; work(); }, Math.max(0, Math.min(milliseconds, end - Date.now())));
  };
  call.now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    work();
  };
  return call;
}
