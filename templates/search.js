// Search over all pages. Each word needs one file of the index, and each list of results one or two files of pages.
(() => {
  'use strict';
  const form = document.getElementById('search');
  if (!form) return;
  const at = (id) => document.getElementById(id);
  const { from, found, none, failed } = form.dataset;
  const PAGE = 20, FILES = 3;
  const list = at('search-results').querySelector('ol');
  let matches = [], shown = 0, turn = 0, perFile = 50;

  // The same as SearchWordFinder.cs, which makes the index. Both must change together.
  const twins = { 'ς': 'σ', '\u0649': '\u064A', '\u06CC': '\u064A', '\u0629': '\u0647', '\u06A9': '\u0643', 'ı': 'i' };
  const fold = (s) => s.normalize('NFKD').replace(/[\p{Mn}\u0640]/gu, '').replace(/[ς\u0649\u06CC\u0629\u06A9ı]/g, (c) => twins[c]).normalize('NFC').toLowerCase().replace(/ς/g, 'σ');
  const dense = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u0E00-\u0EFF\u1780-\u17FF\u1000-\u109F]/;
  const letter = /[\p{L}\p{Nd}]/u, half = /[\uD800-\uDFFF]/;
  const ofWord = (c) => letter.test(c) || half.test(c);
  const split = (text) => {
    const words = new Set(), folded = fold(text);
    for (let i = 0, end; i < folded.length; i = Math.max(end, i + 1)) {
      const run = dense.test(folded[i]);
      end = i;
      while (end < folded.length && ofWord(folded[end]) && dense.test(folded[end]) === run) end++;
      const part = folded.slice(i, end);
      if (run) for (let k = 0; k === 0 && part || k + 1 < part.length; k++) words.add(part.slice(k, k + 2));
      else if (part) words.add((part.length > 4 && part.startsWith('\u0627\u0644') ? part.slice(2) : part).slice(0, 40).replace(/[\uD800-\uDBFF]$/, ''));
    }
    return [...words];
  };

  const kept = new Map();
  const get = (path) => {
    if (!kept.has(path)) {
      const file = fetch(from + path, { cache: 'no-cache' }).then((r) => { if (!r.ok) throw new Error(path); return r.json(); });
      file.catch(() => kept.delete(path));
      kept.set(path, file);
    }
    return kept.get(path);
  };

  const numbers = (text) => {
    const pages = [];
    let last = 0;
    for (const part of text.split(' ')) {
      const [step, more] = part.split('+');
      last += parseInt(step, 36);
      pages.push(last);
      for (let i = more ? parseInt(more, 36) : 0; i > 0; i--) pages.push(++last);
    }
    return pages;
  };

  // The pages with a word that begins like this one, each with 1 if only its text has it, or more if its title does.
  const look = async (word) => {
    const index = await get('index.json');
    perFile = index.pages;
    let file = 0;
    while (file + 1 < index.words.length && index.words[file + 1] <= word) file++;
    const pages = new Map();
    for (let n = 0; n < FILES && file < index.words.length && (n === 0 || index.words[file].startsWith(word)); n++, file++) {
      for (const [key, value] of Object.entries(await get(`words/${file}.json`))) {
        if (!key.startsWith(word)) continue;
        const [texts, titles] = value.split('|');
        for (const p of numbers(texts)) if (!pages.has(p)) pages.set(p, 1);
        for (const p of titles ? numbers(titles) : []) pages.set(p, key === word ? 3 : Math.max(2, pages.get(p)));
      }
    }
    return pages;
  };

  const item = (page) => {
    const li = document.createElement('li');
    const link = li.appendChild(document.createElement('h2')).appendChild(document.createElement('a'));
    link.href = page.link;
    link.textContent = page.title;
    link.lang = page.lang;
    link.dir = 'auto';
    for (const [name, text] of [['lead', page.note], ['date', page.date]]) {
      if (!text) continue;
      const p = li.appendChild(document.createElement('p'));
      p.className = name;
      p.textContent = text;
      p.dir = 'auto';
      if (name === 'lead') p.lang = page.lang;
    }
    return li;
  };

  const more = async () => {
    const now = turn, next = matches.slice(shown, shown + PAGE);
    const files = await Promise.all(next.map((n) => get(`pages/${Math.floor(n / perFile)}.json`)));
    if (now !== turn) return;
    list.append(...next.map((n, i) => item(files[i][n % perFile])));
    shown += next.length;
    at('search-more').hidden = shown >= matches.length;
  };

  const search = async () => {
    const now = ++turn, words = split(form.elements.q.value);
    let state = '';
    try {
      const each = await Promise.all(words.map(look));
      if (now !== turn) return;
      const weight = new Map();
      if (each.length) for (const p of each[0].keys()) if (each.every((e) => e.has(p))) weight.set(p, each.reduce((sum, e) => sum + e.get(p), 0));
      matches = [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || a - b);
      shown = 0;
      list.replaceChildren();
      if (words.length) state = matches.length ? found.replace('{0}', matches.length) : none;
      at('search-more').hidden = true;
      at('search-results').hidden = !matches.length;
      await more();
    } catch {
      state = failed;
    }
    if (now === turn) at('search-state').textContent = state;
  };

  const keep = () => {
    const q = form.elements.q.value;
    history.replaceState(history.state, '', q ? `?${new URLSearchParams({ q })}` : location.pathname);
  };
  form.elements.q.value = new URLSearchParams(location.search).get('q') || '';
  form.hidden = false;
  // The first word then needs no wait for the list of files.
  form.elements.q.addEventListener('focus', () => get('index.json'), { once: true });
  let wait = 0;
  form.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(search, 100); keep(); });
  form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(wait); search(); keep(); });
  at('search-more').addEventListener('click', async () => {
    const first = shown;
    await more();
    list.children[first]?.querySelector('a')?.focus();
  });
  if (form.elements.q.value) search();
  else form.elements.q.focus();
})();
