// Finds words and phrases that the project avoids in what people read: texts for users and contributors, and the comments and string
// literals of the code. Texts must have none; the count in the code may only fall. Each word has the one to write in its place.
//
//   node .ci/plain-english.mjs              check, after a self-test
//   node .ci/plain-english.mjs --list       print every place in the code too
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Places in the code when this check was last changed. Lower it when the count falls. */
const MOST_IN_CODE = 163;

const EXCEPTIONS = '.ci/plain-english-exceptions.txt';
const MOST_EXCEPTIONS = 39;

/** What is avoided, what to write instead, and a planted sentence that must be found. */
const AVOIDED = [
  [/\b(stands?|stood)\b/i, 'is, appears, goes, is listed', 'The name stands below.'],
  [/\bbehind\b/i, 'after', 'The mark behind the word.'],
  [/\bin front of\b/i, 'before', 'A space in front of the mark.'],
  [/\b(somebody|nobody)\b/i, 'someone, no one, a person', 'Nobody knows.'],
  [/\bwho(m?so)?ever\b/i, 'anyone who, the person who', 'Whoever reads it.'],
  [/\b(holds?|held|holding)\b/i, 'contains, has', 'The folder holds a file.'],
  [/\bmend(s|ed|ing)?\b/i, 'fix', 'Mend the file.'],
  [/\bfaults?\b/i, 'error (content), bug (program)', 'A fault in Briefs.'],
  [/\banew\b/i, 'again', 'Read it anew.'],
  [/\b(brought|bring|brings) out\b/i, 'published', 'It was brought out in May.'],
  [/\b(kept|held) cop(y|ies)\b/i, 'saved copy', 'A kept copy.'],
  [/\b(left|leave|leaves|leaving) aside\b/i, 'suppress', 'Leave the rule aside: it is left aside.'],
  [/\ballowances?\b(?!-)/i, 'suppression', 'An allowance is not needed.'],
  [/\bwanted by\b/i, 'used by', 'It is wanted by two files.'],
  [/\bweigh(s|ed|ing)?\b/i, 'has severity', 'How much a rule weighs.'],
  [/\bupper part of the file\b/i, 'front matter', 'In the upper part of the file.'],
  [/\b(what is wrong|what was found)\b/i, 'error', 'It says what is wrong.'],
  [/\bfindings?\b/i, 'diagnostic, error, warning', 'Two findings at one place.'],
  [/\bverdicts?\b/i, 'result, status', 'The verdict of a run.'],
  [/\b(is|are|be|was|were) told\b/i, 'Briefs prints, Briefs reports', 'You are told so.'],
  [/\b(tells|told) (that|what|how|whether|which|where|of|by)\b/i, 'explains, shows, lists', 'This page tells how.'],
  [/`(briefs )?[a-z]+` (says|tells)\b/i, 'prints, lists, explains', '`briefs limits` says how large.'],
  [/\bhow (large|deep)\b/i, 'size limits', 'How large and how deep.'],
  [/\b(rooms?|walls?|doors?)\b/i, 'project, boundary, entry point', 'A door for a stranger.'],
  [/(?<!vowel )\bsigns?\b(?! in\b| up\b)/i, 'character, mark', 'The sign before the word.'],
  [/\bsurroundings\b/i, 'options, context', 'In other surroundings.'],
  [/\blent\b/i, 'pooled', 'The bytes are lent.'],
  [/\bin vain\b/i, 'unknown', 'It was looked up in vain.'],
  [/\b(it|this|that|which|there|one|source|file|mark|word|name) is none\b/i, 'is not one', 'This is none.'],
  [/(?<!\bthere )\bis no (?!longer\b|more\b|one\b|need\b|such\b)[a-z]/i, 'is not a', 'What follows is no address.'],
  [/\bnever for others\b|\bnot without saying so\b/i, 'a whole sentence', 'Never for others.'],
  [/\bof others\b/i, "other people's", 'The works of others.'],
  [/\blies? (in|beside|below|outside)\b/i, 'is in', 'The file lies beside it.'],
  [/\b(lets?|letting) (an?|the|its) [a-z]+ be\b/i, 'skip', 'It lets a host be.'],
  [/\bhas its place\b|\bno place here\b/i, 'unexpected', 'It has no place here.'],
];

/** @typedef {{path: string, text: string, original?: string}} File: what is searched, and what is printed if it differs. */
/** @typedef {{path: string, line: number, word: string, instead: string, shown: string}} Place */

/** @returns {Place[]} */
function findAvoided(/** @type {File[]} */ files) {
  const places = [];
  for (const { path, text, original = text } of files) {
    const shown = original.split('\n');
    text.split('\n').forEach((line, index) => {
      for (const [pattern, instead] of AVOIDED) {
        const match = pattern.exec(line);
        if (match) places.push({ path, line: index + 1, word: match[0], instead, shown: shown[index].trim() });
      }
    });
  }

  return places;
}

/** The comments and string literals of C# or JavaScript; everything else becomes a space, so that lines stay the same. */
function proseOf(code) {
  const kept = [];
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\$*("{3,})[\s\S]*?\1|[@$]*@[@$]*"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/g;
  let end = 0;
  for (const match of code.matchAll(token)) {
    kept.push(code.slice(end, match.index).replace(/[^\n]/g, ' '), match[0]);
    end = match.index + match[0].length;
  }

  // Names of tests and members in XML comments are code.
  return kept.join('').replace(/cref="[^"]*"/g, 'cref');
}

/** What others wrote in a brief: block quotes, and words in quotation marks. */
function withoutQuotations(text) {
  return text.replace(/^>.*$/gm, '').replace(/[“«][^”»]*[”»]/g, (quoted) => quoted.replace(/[^\n]/g, ' '));
}

/** Each line is `path | words of the line | reason`. */
function readExceptions(text) {
  return text.split('\n').filter((line) => line.trim() && !line.startsWith('#')).map((line) => {
    const [path, words, reason] = line.split(' | ').map((part) => part.trim());
    return { path, words, reason, isUsed: false };
  });
}

function withoutExceptions(places, exceptions) {
  return places.filter((place) => {
    const fitting = exceptions.filter((e) => (e.path === '*' || place.path === e.path) && e.words && place.shown.includes(e.words)
      && (e.words.includes(place.word) || /`/.test(place.word)));
    for (const exception of fitting) exception.isUsed = true;
    return fitting.length === 0;
  });
}

function testItself() {
  for (const [pattern, , planted] of AVOIDED) {
    const found = findAvoided([{ path: 'x.md', text: `Plain words.\n${planted}` }]);
    if (!found.some((place) => place.line === 2) || !pattern.test(planted)) throw new Error(`not found: ${planted}`);
  }

  const clean = 'To build the site, run `briefs build`. There is no release yet. It is no longer used. Understand the standard.';
  if (findAvoided([{ path: 'x.md', text: clean }]).length) throw new Error(`found in: ${clean}`);
  const code = 'var behind = Mend(); // stands here\nvar s = "mend \\" it"; var c = \'"\'; var t = @"a ""fault""";\n/// <see cref="Mended"/>\n';
  const words = findAvoided([{ path: 'x.cs', text: proseOf(code) }]).map((place) => place.word);
  if (words.join() !== 'stands,mend,fault') throw new Error(`found in code: ${words}`);
  if (findAvoided([{ path: 'x.md', text: withoutQuotations('He said “nobody knows”.\n> It stands.') }]).length) throw new Error('found in a quotation');
  const planted = findAvoided([{ path: 'x.md', text: 'A wall of rock.\nA wall.' }]);
  const exceptions = readExceptions('# a comment\nx.md | wall of rock | a thing\ny.md | wall | unused\n');
  if (withoutExceptions(planted, exceptions).length !== 1) throw new Error('an exception excuses too much or too little');
  if (exceptions.map((e) => e.isUsed).join() !== 'true,false') throw new Error('an unused exception is not seen');
}

function filesIn(...patterns) {
  return execFileSync('git', ['ls-files', '-z', '--', ...patterns], { encoding: 'utf8' }).split('\0').filter(Boolean)
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

// The pages of rules and variables come from the code, and the table of mutations from runs of tests.
const isGenerated = (path) => /^content\/pages\/(rules\/|rules\.md|template-variables\.md)|^docs\/mutations\.md/.test(path);

/** A file, type or rule named in backticks is a name, not a word. */
const withoutNames = (text) => text.replace(/`[^`\s]+`/g, '`name`');

function texts() {
  return filesIn('README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/*.md', 'content/*.md', 'content/*.yml', 'templates/*.html',
    'templates/*.css', 'templates/*.js', 'src/Briefs.Cli/Init/Site', 'src/Briefs.VSCode/*.md', '.github', 'action.yml', 'build.ps1', 'Containerfile')
    .filter(({ path }) => !isGenerated(path) && !/evidence\//.test(path))
    .map(({ path, text }) => ({ path, text: withoutNames(path.startsWith('content/briefs/') ? withoutQuotations(text) : text), original: text }));
}

function code() {
  return filesIn('src/*.cs', 'src/*.js', 'src/*.ts').map(({ path, text }) => ({ path, text: proseOf(text), original: text }))
    .concat(filesIn('src/Briefs.Pages/Localization/en.json'));
}

function report(places) {
  for (const { path, line, word, instead, shown } of places) console.log(`${path}:${line}: “${word}”: write ${instead}\n    ${shown}`);
}

testItself();
const exceptions = readExceptions(readFileSync(EXCEPTIONS, 'utf8'));
const inTexts = withoutExceptions(findAvoided(texts()), exceptions);
const inCode = withoutExceptions(findAvoided(code()), exceptions);
report(inTexts);
if (process.argv.includes('--list')) report(inCode);
const errors = [
  ...(inTexts.length ? [`${inTexts.length} places in texts have words that we avoid`] : []),
  ...(inCode.length > MOST_IN_CODE ? [`${inCode.length} places in the code, ${MOST_IN_CODE} before: run it with --list`] : []),
  ...(exceptions.length > MOST_EXCEPTIONS ? [`${exceptions.length} exceptions, at most ${MOST_EXCEPTIONS}`] : []),
  ...exceptions.filter((e) => !e.reason).map((e) => `an exception without a reason: ${e.path} | ${e.words}`),
  ...exceptions.filter((e) => !e.isUsed).map((e) => `an exception that is not needed: ${e.path} | ${e.words}`),
];
console.log(`${inTexts.length} places in texts, ${inCode.length} in the code (at most ${MOST_IN_CODE}), ${exceptions.length} exceptions`);
for (const error of errors) console.log(error);
process.exitCode = errors.length ? 1 : 0;
