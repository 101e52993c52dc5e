// Notes where they are referred to, and sharing. Every page says the same without it.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const still = matchMedia('print');

  // A note opens beside its number. What is shown is a copy of the endnote, which stays where it is.
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

  const open = (reference, note) => {
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
    box.focus({ preventScroll: true });
  };

  for (const reference of all('a[role="doc-noteref"]')) {
    const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
    if (!note) continue;
    reference.setAttribute('aria-expanded', 'false');
    reference.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || still.matches) return;
      event.preventDefault();
      if (opener === reference) close(true);
      else open(reference, note);
    });
  }

  addEventListener('keydown', (event) => { if (event.key === 'Escape') close(true); });
  addEventListener('resize', () => close(false));
  addEventListener('beforeprint', () => close(false));
  document.addEventListener('click', (event) => {
    if (opener && !box.contains(event.target) && !opener.contains(event.target)) close(false);
  });
  box.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget) && event.relatedTarget !== opener) close(false);
  });

  // Sharing calls nobody: the reader's own clipboard, the system's own sheet.
  const url = (document.querySelector('link[rel="canonical"]') || location).href;
  const title = document.querySelector('h1')?.textContent.trim() || document.title;
  const done = (button) => {
    const said = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = said; }, 2000);
  };
  const textOf = (id) => id && document.getElementById(id).textContent.trim();
  const actions = {
    copy: (button) => navigator.clipboard.writeText(textOf(button.dataset.from) || url).then(() => done(button), () => {}),
    share: () => navigator.share({ title, url }).catch(() => {}),
  };
  for (const button of all('button[data-action]')) {
    const { action } = button.dataset;
    if (action === 'share' ? !navigator.share : !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', () => actions[action](button));
  }
})();
