import assert from 'node:assert/strict';
import test from 'node:test';
import { titleOf } from '../src/files';
import { scaffold } from '../src/scaffold';

const now = new Date(2026, 0, 9);
const pathOf = (title: string, language = 'en') => scaffold(title, language, 'en', now)?.path;

test('without the checker, a new brief has its title, its day and what to fill in', () => {
  const { path, text } = scaffold('  At the\nborder: “no” ', 'en', 'en', now)!;
  assert.equal(path, 'content/briefs/at-the-border-no.md');
  assert.equal(titleOf(text, path), 'At the border: “no”');
  assert.match(text, /^date: 2026-01-09$/m);
  assert.equal(text.match(/FILL IN \(/g)!.length, 2);
});

test('the name has letters and digits of any script, and the language if it is another one', () => {
  assert.equal(pathOf('На границе', 'ru'), 'content/briefs/на-границе.ru.md');
  assert.equal(pathOf('People’s cafe\u0301 2'), 'content/briefs/peoples-café-2.md');
  assert.equal(pathOf('边境', 'zh'), 'content/briefs/边境.zh.md');
  assert.equal(pathOf('…'), undefined);
  assert.equal(pathOf('con'), 'content/briefs/brief-con.md');
  assert.equal(pathOf('word '.repeat(40)), `content/briefs/${'word-'.repeat(15)}word.md`);
});
