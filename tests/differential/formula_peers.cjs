// Reads rows {id, formula} from standard input; prints a row {id, formulon, salto, forcemula} each, where a peer's
// answer is {names} or {error}. A peer that runs too long is cut off: formulon's time explodes with nesting.
const vm = require('node:vm');
const formulon = require('formulon');
const salto = require('@salto-io/salesforce-formula-parser');
const forcemula = require('@dxatscale/forcemula');

const MILLISECONDS = 2000;

// formulon's `extract` answers an empty list for what it cannot parse; `ast` says that it could not.
function formulonNames(formula) {
  const tree = formulon.ast(formula);
  if (tree.type === 'error') throw new Error(tree.message);
  return formulon.extract(formula);
}

// forcemula scans characters: it knows only double quotes, no escapes, no `||`, and glues a single digit to the next
// word. So it gets the formula with empty strings, without comments and with longer numbers.
function withoutTraps(formula) {
  return formula
    .replace(/\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (found) => (found[0] === '/' ? ' ' : '""'))
    .replace(/\|\|/g, '&')
    .replace(/(?<![\w.$])\d(?![\w.])/g, '10');
}

// Only fields; forcemula also lists functions, operators and the objects on the way.
function forcemulaNames(formula) {
  const answer = forcemula({ object: 'HolderObject__c', formula: withoutTraps(formula) });
  return [...(answer.customFields || []), ...(answer.standardFields || [])];
}

function ask(read, formula) {
  try {
    const context = { read, formula };
    const names = vm.runInNewContext('read(formula)', context, { timeout: MILLISECONDS });
    return { names: [...new Set(names)] };
  } catch (error) {
    return { error: String((error && error.message) || error).split('\n')[0] };
  }
}

const peers = { formulon: formulonNames, salto: salto.extractFormulaIdentifiers, forcemula: forcemulaNames };
const rows = require('node:fs').readFileSync(0, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
for (const { id, formula } of rows) {
  const answers = Object.entries(peers).map(([name, read]) => [name, ask(read, formula)]);
  console.log(JSON.stringify({ id, ...Object.fromEntries(answers) }));
}
