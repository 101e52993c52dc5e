// What all judges share: a built site on the disk, a list of what is wrong with it, and one line at the end.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const read = (...path) => readFileSync(join(...path), 'utf8');

export const readJson = (...path) => JSON.parse(read(...path));

// Paths relative to the folder, with slashes, in one order.
export const filesOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
  .sort();

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const wrong = [];
let held = 0;

export const holds = (condition, what) => {
  held += 1;
  if (!condition) wrong.push(what);
};

const shown = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);

export const equal = (actual, expected, what) => holds(same(actual, expected), `${what}: ${shown(actual)} and not ${shown(expected)}`);

// A judge that looked at nothing has not judged.
export const pronounce = (name, looked) => {
  if (!(looked > 0)) wrong.push('there was nothing to look at');
  for (const line of wrong.slice(0, 40)) console.error(`${name}: ${line}`);
  if (wrong.length > 40) console.error(`${name}: and ${wrong.length - 40} more`);
  console.log(`${name}: ${looked} looked at, ${held} compared, ${wrong.length} wrong`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
};
