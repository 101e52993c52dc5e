// Makes BibTeX and RIS of the sources of a brief, which are published as CSL-JSON. `briefs export sources` makes the same files.
(() => {
  'use strict';
  const current = document.currentScript;

  const line = (text) => (/[\p{Cc}\u2028\u2029]/u.test(text) ? text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').split(' ').filter(Boolean).join(' ') : text);
  const encode = (url) => url.replace(/[ "<>\\^`{|}]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const trim = (text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');

  // Fields of an unexpected type count as absent. Only items of a reference manager have such fields.
  const value = (field) => (typeof field === 'string' || typeof field === 'number' ? trim(`${field}`) || undefined : undefined);
  const list = (field) => (Array.isArray(field) ? field : []);
  const name = (author) => value(author?.literal)
    ?? ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map((part) => value(author?.[part])).filter(Boolean).join(' ');
  const digits = (number, length) => `${number}`.padStart(length, '0');
  // Year, month and day as far as known. A month above 12 is a season.
  const day = ([year, month, date]) => (!(year > 0 && year < 1e4) ? []
    : [digits(year, 4), ...(month > 0 && month < 13 ? [digits(month, 2), ...(date > 0 ? [digits(date, 2)] : [])] : [])]);
  const days = (field) => list(field?.['date-parts']).map((parts) => day(list(parts).map(Number)));

  // Titles of reference managers may have tags. The same as TitleMarkup.cs: 10⁶ is not 106. Other entities were replaced when the file was written.
  const letters = { none: '0123456789+-=()n', sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ' };
  const script = (all, how, text) => ([...text].every((c) => letters.none.includes(c))
    ? [...text].map((c) => letters[how.toLowerCase()][letters.none.indexOf(c)]).join('') : text);
  const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  const plain = (text) => trim(text.replace(/<(sup|sub)>([^<>]{0,40})<\/\1>/gi, script).replace(/<(br|p|\/p|div|\/div) ?\/?>/gi, ' ')
    .replace(/<\/?(i|b|em|strong|u|s|sc|sup|sub|span|font|a|q|tt|code|scp|title)( [^<>]{0,200})?\/?>/gi, '').replace(/&(lt|gt|amp);/g, (e) => entities[e]));

  // Only the program knows the types of the formats. It publishes them in `custom`.
  const read = (item) => {
    const { ris = 'GEN', bibtex: bib = 'misc', kind, imported } = item.custom ?? {};
    const text = (key) => (imported ? plain(value(item[key]) ?? '') || undefined : item[key]);
    const container = text('container-title');
    return {
      text, container, id: item.id, ris, bib, kind, title: text('title'), author: list(item.author).map(name).filter(Boolean).join(', '),
      publisher: text('publisher') ?? (container ? undefined : text('authority') ?? text('collection-title')),
      place: text('event-place') ?? text('publisher-place') ?? text('jurisdiction'), number: text('issue') ?? text('number'),
      issued: days(item.issued), circa: item.issued?.circa, accessed: days(item.accessed)[0] ?? [],
      url: item.URL && line(item.URL), notes: (item.note ?? '').split('\n').filter(Boolean),
    };
  };

  const marks = { '\\': '{\\textbackslash}', '{': '{\\textbraceleft}', '}': '{\\textbraceright}', '~': '{\\textasciitilde}', '^': '{\\textasciicircum}' };
  const escaped = (text) => line(text).replace(/[\\{}~^]/g, (c) => marks[c]).replace(/[$&#%_]/g, (c) => `\\${c}`);
  const bibtex = (items) => items.map(read).map((s) => {
    const dates = s.issued.map((parts) => parts.join('-'));
    const date = dates[0] && dates.join('/') + (s.circa && dates.length === 1 ? '~' : '');
    const container = { incollection: 'booktitle', inproceedings: 'booktitle', article: 'journal' }[s.bib] ?? 'howpublished';
    const publisher = { techreport: 'institution', phdthesis: 'school', mastersthesis: 'school' }[s.bib] ?? 'publisher';
    const whole = (text) => text && `{${escaped(text)}}`;
    const part = (key) => s.text(key) && escaped(s.text(key));
    const fields = [
      ['title', whole(s.title)], ['author', whole(s.author)], [container, whole(s.container)], [publisher, whole(s.publisher)],
      ['address', whole(s.place)], ['volume', part('volume')], ['number', s.number && escaped(s.number)],
      ['pages', part('page')?.replace(/--/g, '-').replace(/-/g, '--')], ['edition', part('edition')], ['isbn', part('ISBN')], ['doi', part('DOI')],
      ['date', date], ['year', s.issued[0]?.[0]], ['url', s.url && encode(s.url)], ['urldate', s.accessed.join('-')],
      ['language', part('language')], ['type', s.kind], ['note', s.notes.length ? escaped(s.notes.join('; ')) : undefined],
    ];
    return `@${s.bib}{${s.id},\n${fields.filter(([, value]) => value).map(([key, value]) => `  ${key} = {${value}},\n`).join('')}}\n`;
  }).join('\n');

  const ris = (items) => items.map(read).map((s) => {
    const slashes = ([year, month, date]) => year && `${year}/${month ?? ''}/${date ?? ''}/`;
    // A page may contain dashes itself: only the first one is between two pages.
    const [, first, last] = /^([^-–]*)[-–]?(.*)$/s.exec(s.text('page') ?? '').map(trim);
    const fields = [
      ['TY', s.ris], ['ID', s.id], ['TI', s.title], ['AU', s.author], ['T2', s.container], ['PB', s.publisher], ['VL', s.text('volume')],
      ['IS', s.number], ['SP', first], ['EP', trim(last.replace(/^[-–]+/, ''))], ['ET', s.text('edition')], ['SN', s.text('ISBN') ?? s.text('ISSN')], ['DO', s.text('DOI')],
      ['CY', s.place], ['PY', s.issued[0]?.[0]], ['DA', slashes(s.issued[0] ?? [])], ['UR', s.url], ['Y2', slashes(s.accessed)], ['LA', s.text('language')],
      ['M3', s.kind], ...s.notes.map((note) => ['N1', note]),
    ];
    return `${fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${line(value)}\r\n`).join('')}ER  - \r\n\r\n`;
  }).join('');

  const formats = { bib: ['BibTeX', bibtex], ris: ['RIS', ris] };

  const save = async (link, ending) => {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(`${link.href}: ${answer.status}`);
    const file = document.createElement('a');
    file.href = URL.createObjectURL(new Blob([formats[ending][1](await answer.json())]));
    file.download = `sources.${ending}`;
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
  };

  const DATA = '.exports a[href$="/sources.csl.json"]';
  const offer = (page) => {
    for (const link of page.querySelectorAll(DATA)) {
      for (const [ending, [label]] of Object.entries(formats)) {
        const button = page.createElement('button');
        button.type = 'button';
        button.dataset.format = ending;
        button.textContent = label;
        link.parentElement.append(' ', button);
      }
    }
  };
  offer(document);
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('.exports button[data-format]');
    const link = button?.parentElement.querySelector(DATA);
    // If the data cannot be fetched, the browser shows why.
    if (link) save(link, button.dataset.format).catch(() => { location.href = link.href; });
  });

  document.addEventListener('briefs:next', ({ detail }) => {
    offer(detail.page);
    detail.ready(current);
  });
})();
