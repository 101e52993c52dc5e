// When the browser hides, keeps or closes the page.

export interface Life {
  /** Whether nothing would be lost if the page were closed. */
  isSafe(): boolean;
  /** The page goes out of sight: the last moment in which a browser reliably lets a page write. */
  hides(): void;
  /** The page ends, or is put aside until the user goes back to it. */
  leaves(): void;
  /** The page was put aside, and is in use again. */
  returns(): void;
}

export function follow(window: EventTarget, document: EventTarget & { visibilityState: DocumentVisibilityState }, life: Life): void {
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') life.hides(); });
  window.addEventListener('beforeunload', (event) => {
    life.hides();
    if (life.isSafe()) return;
    event.preventDefault();
    // Older browsers ask only if there is a value.
    (event as BeforeUnloadEvent).returnValue = '1';
  });
  window.addEventListener('pagehide', () => { life.hides(); life.leaves(); });
  window.addEventListener('pageshow', (event) => { if ((event as PageTransitionEvent).persisted) life.returns(); });
}
