// Search and filters of the list of quotations. The data are fetched in parts when a search begins.
(() => {
  'use strict';
  const form = document.getElementById('find');
  if (!form) return;
  const at = (id) => document.getElementById(id);
  const { parts, found, none, loading, failed } = form.dataset;
  const waiting = parts.split(' ').filter(Boolean);
  const count = waiting.length;
  const [PAGE, PARTS] = [50, 5];
  const facets = ['person', 'organization', 'topic', 'status', 'year', 'lang'];
  const all = [];
  let matches = [], shown = 0, busy = false, broken = false;

  // Ignores case, accents, vowel marks, and the style of quotation marks and dashes.
  const fold = (s) => s.normalize('NFKD').replace(/[\p{Mn}\u0640]/gu, '').toLowerCase().replace(/[‘’‚“”„«»]/g, "'").replace(/[‐-―]/g, '-');

  const add = ({ briefs, people, sources, quotations }) => {
    for (const part of quotations) {
      const [b, who, work] = [briefs[part.brief], people[part.person] || {}, sources[part.source] || {}];
      const q = { lang: b.lang, standing: 'cited', ...part, ...who, ...work, person: who.person, in: b };
      q.key = fold([q.text, q.name, q.role, q.organization, q.source, b.title].join('\n'));
      q.facets = [[q.name], [q.organization], b.topics, [q.standing], [q.year && `${q.year}`], [q.lang]];
      all.push(q);
    }
  };

  const names = typeof Intl.DisplayNames === 'function' ? new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }) : null;
  const label = (i, value) => (i === 5 && names ? names.of(value) : value);

  const fill = (counts) => facets.forEach((facet, i) => {
    const select = form.elements[facet];
    const chosen = select.value || wanted.get(facet) || '';
    const old = new Map([...select.options].slice(1).map((o) => [o.value, o]));
    const values = [...new Set([...counts[i].keys(), ...(chosen ? [chosen] : [])])];
    values.sort(i === 4 ? (a, b) => b - a : (a, b) => a.localeCompare(b, document.documentElement.lang));
    const options = (i === 3 ? [...old.keys()] : values).map((value) => {
      const option = old.get(value) || new Option('', value);
      option.dataset.name ||= option.text || label(i, value);
      option.text = `${option.dataset.name} (${counts[i].get(value) || 0})`;
      option.disabled = !counts[i].has(value) && value !== chosen;
      return option;
    });
    select.replaceChildren(select.options[0], ...options);
    select.value = chosen;
    select.disabled = false;
  });

  const mark = (element, text, words) => {
    let folded = '';
    const places = [];
    let i = 0;
    for (const c of text) {
      const f = fold(c);
      for (let k = 0; k < f.length; k++) places.push(i);
      folded += f;
      i += c.length;
    }
    const hits = new Uint8Array(text.length + 1);
    for (const w of words) {
      for (let p = folded.indexOf(w); p >= 0; p = folded.indexOf(w, p + w.length)) hits.fill(1, places[p], p + w.length < places.length ? places[p + w.length] : text.length);
    }
    for (let from = 0; from < text.length;) {
      let to = from + 1;
      while (to < text.length && hits[to] === hits[from]) to++;
      const piece = document.createTextNode(text.slice(from, to));
      if (hits[from]) element.appendChild(document.createElement('mark')).append(piece);
      else element.append(piece);
      from = to;
    }
  };

  const link = (element, text, href) => {
    const a = element.appendChild(document.createElement('a'));
    a.textContent = text;
    a.href = href;
  };

  const item = (q, words) => {
    const li = at('result').content.firstElementChild.cloneNode(true);
    const [quote, who, where, home, tick, standing] = ['blockquote', '.who', '.where', '.in', '.tick', '.standing'].map((s) => li.querySelector(s));
    for (const line of q.text.split('\n')) mark(quote.appendChild(document.createElement('p')), line, words);
    quote.lang = q.lang;
    quote.dir = 'auto';
    const rest = [q.role, q.organization === q.name ? '' : q.organization, q.date].filter(Boolean).join(', ');
    if (q.person) link(who, q.name, q.person);
    else who.append(q.name || '');
    who.append((q.name && rest ? ', ' : '') + rest);
    const cite = where.appendChild(document.createElement('cite'));
    if (q.original) link(cite, q.source || q.original, q.original);
    else cite.append(q.source || '');
    if (q.source) where.append('.');
    home.textContent = q.in.title;
    home.href = `${q.in.link}#${q.id}`;
    home.lang = q.in.lang;
    if (q.standing === 'verified') who.append(' ', tick);
    else tick.remove();
    if (q.standing !== 'unverifiable') standing.remove();
    return li;
  };

  const more = () => {
    const words = terms();
    at('results').firstElementChild.append(...matches.slice(shown, shown + PAGE).map((q) => item(q, words)));
    shown = Math.min(shown + PAGE, matches.length);
    at('find-more').hidden = shown === matches.length;
  };

  const terms = () => fold(form.elements.q.value).split(/\s+/).filter(Boolean);
  const wanted = new URLSearchParams(location.search);

  const look = () => {
    const words = terms();
    const chosen = facets.map((f) => form.elements[f].value || wanted.get(f) || '');
    const active = words.length > 0 || chosen.some(Boolean);
    const counts = facets.map(() => new Map());
    matches = [];
    for (const q of all) {
      if (!words.every((w) => q.key.includes(w))) continue;
      const misses = facets.map((_, i) => i).filter((i) => chosen[i] && !q.facets[i].includes(chosen[i]));
      if (misses.length === 0) matches.push(q);
      // The number of quotations that each other choice would leave.
      for (const i of misses.length === 0 ? facets.keys() : misses.length === 1 ? misses : []) {
        for (const v of q.facets[i]) if (v) counts[i].set(v, (counts[i].get(v) || 0) + 1);
      }
    }
    fill(counts);
    shown = 0;
    at('results').firstElementChild.replaceChildren();
    at('results').hidden = !active;
    at('listed').hidden = active;
    form.querySelector('[type=reset]').hidden = !active;
    at('find-older').hidden = busy || !waiting.length;
    more();
    const state = broken ? failed : busy ? loading.replace('{0}', count - waiting.length).replace('{1}', count) : '';
    at('find-state').textContent = [active ? (matches.length || busy ? found.replace('{0}', matches.length) : none) : '', state].filter(Boolean).join(' · ');
  };

  const keep = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, v]) => v)).toString();
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
  };

  const load = async () => {
    if (busy) return;
    busy = true;
    broken = false;
    for (let i = 0; i < PARTS && waiting.length; i++) {
      look();
      try {
        add(await (await fetch(waiting[0])).json());
        waiting.shift();
      } catch {
        broken = true;
        break;
      }
    }
    busy = false;
    facets.forEach((f) => wanted.delete(f));
    look();
  };
  const begin = () => { if (!all.length) load(); };

  const changed = () => {
    begin();
    if (!busy) facets.forEach((f) => wanted.delete(f));
    look();
    keep();
  };
  form.elements.q.value = wanted.get('q') || '';
  form.hidden = false;
  form.addEventListener('focusin', begin);
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => { event.preventDefault(); changed(); });
  form.addEventListener('reset', () => setTimeout(() => { changed(); form.elements.q.focus(); }));
  form.elements.q.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    form.elements.q.value = '';
    changed();
  });
  at('find-more').addEventListener('click', () => {
    const first = shown;
    more();
    at('results').firstElementChild.children[first]?.querySelector('a')?.focus();
  });
  at('find-older').addEventListener('click', load);
  if ([...wanted.keys()].some((k) => k === 'q' || facets.includes(k))) begin();
})();
