// SARIF files against the schema of SARIF 2.1.0, by ajv.
// node sarif.mjs FILE…
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { equal, holds, pronounce, readJson } from './verdict.mjs';

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
const validate = ajv.compile(readJson(import.meta.dirname, 'sarif-2.1.0.json'));
const files = process.argv.slice(2);
let results = 0;
for (const file of files) {
  const log = readJson(file);
  holds(validate(log), `${file}: ${ajv.errorsText(validate.errors, { separator: '; ' })}`);
  for (const run of log.runs) {
    const rules = run.tool.driver.rules;
    for (const result of run.results) {
      results += 1;
      equal(rules[result.ruleIndex]?.id, result.ruleId, `${file}: the rule of a result`);
    }
  }
}

holds(results > 0, 'no file has a result');
pronounce('sarif', files.length);
