// BibTeX and RIS as a reader of a brief saves them: the published script runs here with as much of a browser as it uses.
import vm from 'node:vm';
import { filesOf, read } from './verdict.mjs';

// text: what the button with this ending saves, for the items of one brief.
export const savedBy = (site) => {
  const script = read(site, filesOf(site).find((f) => /^sources-[0-9a-f]+\.js$/.test(f)));
  return async (ending, items) => {
    let onClick, saved;
    const button = { dataset: { format: ending }, append() {} };
    const link = { href: 'sources.csl.json', parentElement: { append() {} } };
    button.parentElement = { querySelector: () => link };
    const page = {
      currentScript: {}, querySelectorAll: () => [link], createElement: () => ({ dataset: {}, click() {} }),
      addEventListener: (event, listener) => { if (event === 'click') onClick = listener; },
    };
    const done = new Promise((resolve, reject) => {
      const browser = {
        document: page, setTimeout: () => {}, fetch: async () => ({ ok: true, json: async () => items }),
        Blob: class { constructor([text]) { saved = text; } },
        URL: { createObjectURL: () => { resolve(); return 'blob:'; }, revokeObjectURL() {} },
      };
      Object.defineProperty(browser, 'location', { value: { set href(_) { reject(new Error('the script could not make the file')); } } });
      vm.runInNewContext(script, browser);
      onClick({ target: { closest: () => button } });
    });
    await done;
    return saved;
  };
};
