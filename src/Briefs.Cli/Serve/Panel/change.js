// Changes the page in the browser into its new version and keeps everything that is the same in both: the scroll position, open notes and
// the focus. Returns false if only a reload works. Never part of a built site.
const briefsChange = (() => {
  'use strict';
  const { src } = document.currentScript;
  const ownFolder = src.slice(0, src.lastIndexOf('/') + 1);

  // Elements with an effect when they load. If they are the same in both versions, no reload is needed. Scripts with data have no effect.
  const WORKING = 'script:not([type="application/ld+json"], [type="application/json"]), link[rel~="stylesheet"], style, base, meta[http-equiv]';
  // Elements whose content differs between a loaded page and a parsed one.
  const OTHERWISE = 'noscript, template, iframe, object, embed';

  // The largest product of the lengths of two rows of children that are compared one by one.
  const MOST = 40000;

  const all = (page, selector) => [...page.querySelectorAll(selector)];
  const working = (page, ours) => all(page, WORKING).filter((element) => !ours.includes(element)).map((element) => (element.dataset.hash ? element.src : element.outerHTML));
  const isSame = (one, other) => one.length === other.length && one.every((value, i) => value === other[i]);

  // Asks every script of the page to prepare the new version. A script confirms with itself; one that does not would miss the change.
  const isReady = (page) => {
    const scripts = all(document, 'script').filter((script) => script.matches(WORKING) && !script.src.startsWith(ownFolder));
    const ready = new Set();
    document.dispatchEvent(new CustomEvent('briefs:next', { detail: { page, ready: (script) => ready.add(script) } }));
    return scripts.every((script) => ready.has(script));
  };

  const isAlike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.id === other.id;

  const changeAttributes = (element, next) => {
    // The reader decides whether it is open.
    const isTheirs = (name) => name === 'open' && element.nodeName === 'DETAILS';
    for (const { name } of [...element.attributes]) if (!next.hasAttribute(name) && !isTheirs(name)) element.removeAttribute(name);
    for (const { name, value } of next.attributes) if (element.getAttribute(name) !== value && !isTheirs(name)) element.setAttribute(name, value);
  };

  // Elements with an effect must stay in place, so they have the highest value.
  const worth = (node) => (node.nodeType !== Node.ELEMENT_NODE ? 1 : node.matches(WORKING) ? 1000 : 3);

  // Returns the positions of the nodes that are in both rows in the same order, with the highest total value.
  const common = (was, now) => {
    if (was.length * now.length > MOST) return [];
    const worths = Array.from({ length: was.length + 1 }, () => new Uint32Array(now.length + 1));
    for (let i = was.length - 1; i >= 0; i--) {
      for (let j = now.length - 1; j >= 0; j--) {
        worths[i][j] = Math.max(worths[i + 1][j], worths[i][j + 1], was[i].isEqualNode(now[j]) ? worths[i + 1][j + 1] + worth(was[i]) : 0);
      }
    }
    const places = [];
    for (let [i, j] = [0, 0]; i < was.length && j < now.length;) {
      if (worths[i][j] === worths[i + 1][j]) i++;
      else if (worths[i][j] === worths[i][j + 1]) j++;
      else places.push([i++, j++]);
    }
    return places;
  };

  // Each new node replaces the first remaining old node of its kind, or is inserted before the node that follows.
  const changeRow = (was, now, { parent, behind, ours }) => {
    let at = 0;
    for (const node of now) {
      const found = was.findIndex((old, i) => i >= at && isAlike(old, node));
      if (found < 0) {
        parent.insertBefore(node, was[at] ?? behind);
        continue;
      }
      while (at < found) was[at++].remove();
      change(was[at++], node, ours);
    }
    for (const old of was.slice(at)) old.remove();
  };

  const changeChildren = (parent, next, ours) => {
    const was = [...parent.childNodes].filter((node) => !ours.includes(node));
    const now = [...next.childNodes];
    let start = 0;
    let [wasEnd, nowEnd] = [was.length, now.length];
    while (start < wasEnd && start < nowEnd && was[start].isEqualNode(now[start])) start++;
    while (wasEnd > start && nowEnd > start && was[wasEnd - 1].isEqualNode(now[nowEnd - 1])) [wasEnd, nowEnd] = [wasEnd - 1, nowEnd - 1];
    const last = was[wasEnd] ?? ours.find((node) => node.parentNode === parent) ?? null;
    const kept = common(was.slice(start, wasEnd), now.slice(start, nowEnd)).map(([i, j]) => [start + i, start + j]);
    let [i, j] = [start, start];
    for (const [keptAt, nowAt] of [...kept, [wasEnd, nowEnd]]) {
      changeRow(was.slice(i, keptAt), now.slice(j, nowAt), { parent, behind: keptAt < wasEnd ? was[keptAt] : last, ours });
      [i, j] = [keptAt + 1, nowAt + 1];
    }
  };

  const change = (old, next, ours) => {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== next.data) old.data = next.data;
      return;
    }
    changeAttributes(old, next);
    changeChildren(old, next, ours);
  };

  // Returns true if the page is now the same as after loading `html`, except for `ours`, the elements of the panel.
  return (html, ours) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (!isSame(working(document, ours), working(page, ours)) || document.doctype?.name !== page.doctype?.name) return false;
    if (all(document, OTHERWISE).length + all(page, OTHERWISE).length > 0 || !isReady(page)) return false;
    const [stays, focused] = [all(document, WORKING), document.activeElement?.id];
    change(document.documentElement, page.documentElement, ours);
    if (!isSame(all(document, WORKING), stays)) return false;
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
    return true;
  };
})();
