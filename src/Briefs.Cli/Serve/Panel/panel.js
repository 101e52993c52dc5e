// Shows the errors and warnings of a served page, and updates the page when it changes. Never part of a built site.
(() => {
  'use strict';
  const script = document.currentScript;
  let shown = script.dataset.hash;
  const at = script.src.slice(0, script.src.lastIndexOf('/') + 1);
  const kept = (name) => `briefs ${name} ${location.pathname}`;
  let news = null;
  let source = null;

  // Every text is inserted as text, never as HTML: it may come from an untrusted brief.
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  };

  const style = () => make('link', { rel: 'stylesheet', href: script.dataset.style });
  const styleOfMarks = style();
  const host = make('div', { id: 'briefs-panel', lang: 'en', dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  const label = make('p', { class: 'label', role: 'status', hidden: '' });
  const pill = make('button', { class: 'pill', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel', hidden: '' });
  const panel = make('section', { class: 'panel', id: 'panel', 'aria-label': 'Errors and warnings', tabindex: '-1', hidden: '' });
  root.append(style(), label, panel, pill);

  const counted = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
  const summary = ({ errors, warnings, notes }) =>
    [[errors, 'error'], [warnings, 'warning'], [notes, 'note']].filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun)).join(', ');

  const open = (isOpen) => {
    panel.hidden = !isOpen;
    pill.setAttribute('aria-expanded', isOpen);
  };

  const decide = (isOpen) => {
    sessionStorage.setItem(kept('open'), isOpen ? 'yes' : 'no');
    open(isOpen);
  };

  pill.addEventListener('click', () => {
    decide(panel.hidden);
    if (!panel.hidden) panel.focus();
  });

  // The place of a diagnostic on the page: its own element, otherwise the last one before it, otherwise the headline.
  const headline = () => document.querySelector('main h1') ?? document.querySelector('h1') ?? document.body;
  const elementOf = (problem) => {
    if (problem.id) return document.getElementById(problem.id) ?? headline();
    if (problem.picture) return [...document.querySelectorAll('main img')].find((img) => decodeURI(new URL(img.src).pathname) === problem.picture) ?? headline();
    return headline();
  };

  const unmark = () => {
    for (const mark of document.querySelectorAll('.briefs-mark')) mark.remove();
    for (const element of document.querySelectorAll('[data-briefs-fault]')) delete element.dataset.briefsFault;
  };

  const worse = { error: 3, warning: 2, note: 1 };
  const mark = (problem, number) => {
    const element = elementOf(problem);
    const sign = make('button', { class: `briefs-mark ${problem.severity}`, type: 'button', title: problem.message, 'aria-label': `${problem.severity} ${number}: ${problem.message}` }, String(number));
    sign.addEventListener('click', () => {
      decide(true);
      const entry = root.getElementById(`problem-${number}`);
      entry.scrollIntoView({ block: 'nearest' });
      entry.focus();
    });
    if (!problem.near && (worse[element.dataset.briefsFault] ?? 0) < worse[problem.severity]) element.dataset.briefsFault = problem.severity;
    if (element.tagName === 'IMG' || problem.near && element.tagName !== 'H1') element.after(sign);
    else element.append(sign);
  };

  // Text between backticks is code.
  const withCode = (text) => text.split(/`([^`\n]+)`/).map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));

  // What the editor may paste into the text. Without access to the clipboard it can be selected.
  const offer = (text) => {
    const line = make('p', { class: 'offer' }, make('code', { dir: 'ltr' }, text));
    if (!navigator.clipboard) return line;
    const copy = make('button', { type: 'button', class: 'go', 'aria-label': `Copy ${text}` }, 'Copy');
    copy.addEventListener('click', () => navigator.clipboard.writeText(text).then(() => { copy.textContent = 'Copied'; }, () => {}));
    line.append(copy);
    return line;
  };

  const entry = (problem, number) => {
    const place = `${problem.path}${problem.line ? `:${problem.line}:${problem.column}` : ''}`;
    const item = make('li', { class: problem.severity, id: number ? `problem-${number}` : null, tabindex: '-1' });
    const head = make('p', { class: 'head' }, make('span', { class: 'sign' }, number ? String(number) : ''), make('strong', {}, problem.severity), ' ', make('code', { class: 'rule' }, problem.rule));
    item.append(head, make('p', { class: 'message', dir: 'auto' }, problem.message));
    if (problem.source) {
      const [before, marked, behind] = problem.source;
      item.append(make('pre', { dir: 'auto' }, before, make('mark', {}, marked), behind));
    }

    item.append(make('p', { class: 'help', dir: 'auto' }, ...withCode(problem.help)));
    if (problem.offer) item.append(offer(problem.offer));
    const links = make('p', { class: 'links' }, problem.editor ? make('a', { href: problem.editor }, `Open ${place}`) : make('code', {}, place));
    if (number) {
      const go = make('button', { type: 'button', class: 'go' }, problem.near ? 'Show nearest place' : 'Show on the page');
      go.addEventListener('click', () => elementOf(problem).scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' }));
      links.append(go);
    } else if (problem.shownAt) links.append(make('a', { href: problem.shownAt }, 'Open the page'));
    item.append(links);
    return item;
  };

  const list = (title, found, isOfPage) => {
    if (found.problems.length === 0) return null;
    const notes = found.problems.filter((p) => p.severity === 'note');
    const others = found.problems.filter((p) => p.severity !== 'note');
    const numbered = (problem) => entry(problem, isOfPage ? found.problems.indexOf(problem) + 1 : 0);
    const part = make('div', { class: 'part' }, make('h2', {}, `${title}: ${summary(found)}`));
    if (others.length > 0) part.append(make('ol', {}, ...others.map(numbered)));
    if (notes.length > 0) part.append(make('details', { id: `notes-${isOfPage ? 'page' : 'site'}` }, make('summary', {}, counted(notes.length, 'note')), make('ol', {}, ...notes.map(numbered))));
    const more = found.errors + found.warnings + (isOfPage ? found.notes : 0) - found.problems.length;
    if (more > 0) part.append(make('p', { class: 'more' }, `${more.toLocaleString('en')} more. To list all, run briefs check.`));
    return part;
  };

  // Keeps opened details open, and the scroll position and the focus.
  const replace = (...parts) => {
    const [opened, focused, scroll] = [[...panel.querySelectorAll('details[open]')], root.activeElement, panel.scrollTop];
    panel.replaceChildren(...parts);
    for (const { id } of opened) root.getElementById(id)?.setAttribute('open', '');
    panel.scrollTop = scroll;
    if (focused && !focused.isConnected) (root.getElementById(focused.id) ?? panel).focus({ preventScroll: true });
  };

  const draw = () => {
    const { page, site, fault, hidden, hiddenDocuments } = news;
    const serious = page.errors + page.warnings + site.errors + site.warnings;
    unmark();
    label.hidden = !hidden;
    label.textContent = hidden ?? '';
    document.documentElement.classList.toggle('briefs-labelled', !!hidden);
    page.problems.forEach((problem, index) => { if (problem.severity !== 'note' || !problem.near) mark(problem, index + 1); });
    const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
    close.addEventListener('click', () => {
      decide(false);
      pill.focus();
    });
    const drafts = hiddenDocuments.length === 0 ? null : make('details', { class: 'part', id: 'drafts' },
      make('summary', {}, counted(hiddenDocuments.length, 'unpublished page')),
      make('ul', {}, ...hiddenDocuments.map((d) => make('li', { dir: 'auto' }, make('a', { href: d.link }, d.title)))));
    const parts = [fault ? make('p', { class: 'fault', role: 'alert' }, fault) : null, list('This page', page, true), list('Elsewhere on the site', site, false), drafts].filter((p) => p !== null);
    replace(close, ...parts);
    pill.hidden = parts.length === 0;
    pill.className = `pill ${fault || page.errors + site.errors > 0 ? 'error' : serious > 0 ? 'warning' : 'note'}`;
    const total = { errors: page.errors + site.errors, warnings: page.warnings + site.warnings, notes: page.notes };
    pill.textContent = fault ? 'Cannot read the site' : summary(total) || 'Drafts';
    const wish = sessionStorage.getItem(kept('open'));
    // The panel opens by itself for an error of this page, unless the user has closed it. It closes when the last error is fixed.
    open(parts.length > 0 && (wish === 'yes' ? serious > 0 || !!fault : wish !== 'no' && (!!fault || page.errors > 0)) && !document.body.classList.contains('briefs-fault'));
    if (serious === 0 && !fault) sessionStorage.removeItem(kept('open'));
  };

  // Updates the page in place; reloads it if that is not possible.
  const next = ({ hash, html }) => {
    try {
      unmark();
      if (html && briefsChange(html, [host, styleOfMarks])) {
        shown = hash;
        return true;
      }
    } catch (fault) {
      console.warn('briefs: reloading the page', fault);
    }
    anew();
    return false;
  };

  const anew = () => {
    sessionStorage.setItem(kept('scroll'), String(scrollY));
    location.reload();
  };

  // A browser opens only a few connections to one server, so only the visible tab has one.
  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${at}news?page=${encodeURIComponent(location.pathname)}&shown=${shown}`);
    source.onmessage = (event) => {
      const told = JSON.parse(event.data);
      // The data of the page arrives first, then the data of the rest of the site; each again when it changes.
      if (told.hash && told.hash !== shown && !next(told)) return;
      delete told.html;
      news = { ...news, ...told };
      if (news.page && news.site) draw();
    };
  };

  const rest = () => {
    source?.close();
    source = null;
  };

  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden && root.activeElement) {
      decide(false);
      pill.focus();
    }
  });

  const scroll = sessionStorage.getItem(kept('scroll'));
  sessionStorage.removeItem(kept('scroll'));
  if (scroll !== null) {
    // Most browsers restore the position themselves, but pictures that load late can shift it.
    const back = () => { if (Math.abs(scrollY - Number(scroll)) > 2) scrollTo({ top: Number(scroll), behavior: 'instant' }); };
    back();
    addEventListener('load', back, { once: true });
  }

  if (!document.body.classList.contains('briefs-fault')) document.head.append(styleOfMarks);
  document.body.append(host);
  listen();
})();
