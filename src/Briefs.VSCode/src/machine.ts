import * as fs from 'node:fs';
import * as os from 'node:os';
import type { Machine } from './program';

/** This computer. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: os.homedir(),
  isFile: (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  readText: (file) => {
    try {
      return fs.readFileSync(file, 'utf8');
    } catch {
      // The search goes on in the folder above.
      return null;
    }
  },
};
