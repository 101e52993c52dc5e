// Opens notes next to their numbers, and sharing. Pages have the same content without it.
(() => {
  'use strict';
  const script = document.currentScript;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const still = matchMedia('print');

  // A note opens next to its number. It is a copy of the endnote, which stays where it is.
  const box = document.createElement('div');
  let opener = null;
  box.className = 'note-box';
  box.id = 'note-box';
  box.tabIndex = -1;
  box.setAttribute('role', 'note');

  const close = (focus) => {
    if (!opener) return;
    const from = opener;
    opener = null;
    from.setAttribute('aria-expanded', 'false');
    box.remove();
    if (focus) from.focus();
  };

  const place = () => {
    const at = opener.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.min(Math.max(8, at.left + at.width / 2 - box.offsetWidth / 2), width - box.offsetWidth - 8);
    const below = at.bottom + 8 + box.offsetHeight < innerHeight || at.top < box.offsetHeight + 8;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? at.bottom + 8 : at.top - box.offsetHeight - 8) + scrollY}px`;
  };

  const open = (reference, note, focus = true) => {
    close(false);
    opener = reference;
    const copy = note.cloneNode(true);
    all('.back', copy).forEach((e) => e.remove());
    all('[id]', copy).forEach((e) => e.removeAttribute('id'));
    box.replaceChildren(...copy.childNodes);
    const shut = document.createElement('button');
    shut.type = 'button';
    shut.className = 'note-close';
    shut.setAttribute('aria-label', document.body.dataset.close);
    shut.textContent = '×';
    shut.addEventListener('click', () => close(true));
    box.append(shut);
    box.setAttribute('aria-label', `${document.body.dataset.note} ${reference.textContent}`);
    document.querySelector('main').append(box);
    reference.setAttribute('aria-expanded', 'true');
    place();
    if (focus) box.focus({ preventScroll: true });
  };

  const noteOf = (reference, page = document) => page.getElementById(decodeURIComponent(reference.hash.slice(1)));

  addEventListener('keydown', (event) => { if (event.key === 'Escape') close(true); });
  addEventListener('resize', () => close(false));
  addEventListener('beforeprint', () => close(false));
  document.addEventListener('click', (event) => {
    const reference = event.target.closest('a[aria-expanded][role="doc-noteref"]');
    if (reference && !box.contains(reference) && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || still.matches)) {
      event.preventDefault();
      if (opener === reference) close(true);
      else open(reference, noteOf(reference));
    }
    const button = event.target.closest('button[data-action]');
    if (button) actions[button.dataset.action]?.(button);
    if (opener && !box.contains(event.target) && !opener.contains(event.target)) close(false);
  });
  box.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget) && event.relatedTarget !== opener) close(false);
  });

  // Sharing sends no request: it uses the reader's clipboard or the share sheet of the system.
  const url = () => (document.querySelector('link[rel="canonical"]') || location).href;
  const title = () => document.querySelector('h1')?.textContent.trim() || document.title;
  const done = (button) => {
    const said = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = said; }, 2000);
  };
  const textOf = (id) => id && document.getElementById(id).textContent.trim();
  const actions = {
    copy: (button) => navigator.clipboard.writeText(textOf(button.dataset.from) || url()).then(() => done(button), () => {}),
    share: () => navigator.share({ title: title(), url: url() }).catch(() => {}),
  };

  // Shows the buttons that work in this browser.
  const ready = (page) => {
    for (const reference of all('a[role="doc-noteref"]', page)) if (noteOf(reference, page)) reference.setAttribute('aria-expanded', 'false');
    for (const button of all('button[data-action]', page)) button.hidden = !(button.dataset.action === 'share' ? navigator.share : navigator.clipboard);
  };
  ready(document);

  // An old link to the BibTeX or RIS file of a brief, which pages make themselves now.
  if (document.body.classList.contains('kind-missing') && /\/sources\.(bib|ris)$/.test(location.pathname)) location.replace('./#cite');

  // `briefs serve` updates the open page after each change.
  document.addEventListener('briefs:next', ({ detail }) => {
    const from = opener;
    const focus = box.contains(document.activeElement);
    close(false);
    ready(detail.page);
    detail.ready(script);
    queueMicrotask(() => { if (from?.isConnected && noteOf(from)) open(from, noteOf(from), focus); });
  });
})();
