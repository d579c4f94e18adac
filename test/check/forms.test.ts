import { beforeAll, expect, test } from 'vitest';
import { findingsIn } from './scripts.ts';

/** Each calls wmlDeploy with a wrong parameter; `^` stands before the place where that is found. */
const FORMS = {
  'named parameters in parentheses': "wmlDeploy(name: 'x', model: 'm', ^modell: 'y')",
  'named parameters without parentheses': "wmlDeploy name: 'x', model: 'm', ^modell: 'y'",
  'a map': "wmlDeploy([name: 'x', model: 'm', ^modell: 'y'])",
  'a name in quotes': "wmlDeploy(name: 'x', model: 'm', ^'modell': 'y')",
  'a map that is spread beside it': "wmlDeploy(*: common, ^modell: 'y')",
  'a step in quotes': "'wmlDeploy'(name: 'x', model: 'm', ^modell: 'y')",
  'an explicit this': "this.wmlDeploy(name: 'x', model: 'm', ^modell: 'y')",
  'the method call': "wmlDeploy.call(name: 'x', model: 'm', ^modell: 'y')",
  'a tab before it': "\twmlDeploy(name: 'x', model: 'm', ^modell: 'y')",
  'letters and symbols before it': "wmlDeploy(name: 'Größe 😀', model: 'm', ^modell: 'y')",
  'several lines, with a comment between': "wmlDeploy(\n  name: 'x', // the name\n  model: 'm',\n  ^modell: 'y',\n)",
  'Windows line ends': "node {\r\n  wmlDeploy(\r\n    name: 'x', model: 'm', ^modell: 'y')\r\n}",
  'a Declarative stage': "pipeline {\n agent any\n stages {\n  stage('X') { steps { withCp4d { wmlDeploy(name: 'x', model: 'm', ^modell: 'y') } } }\n }\n}",
  'a script block': "pipeline { agent any\n stages { stage('X') { steps { script { def d = wmlDeploy(name: 'x', model: 'm', ^modell: 'y') } } } } }",
  'a post condition': "pipeline { agent any\n post { always { wmlDeploy(name: 'x', model: 'm', ^modell: 'y') } } }",
  'a function of the script': "def deploy(String n) {\n  return wmlDeploy(name: n, model: 'm', ^modell: 'y')\n}",
  'a default of such a function': "def deploy(d = wmlDeploy(name: 'x', model: 'm', ^modell: 'y')) { d }",
  'closures in closures': "parallel(a: { [1].each { wmlDeploy(name: 'x', model: 'm', ^modell: 'y') } })",
  'a text with a value in it': 'echo "${wmlDeploy(name: \'x\', model: \'m\', ^modell: \'y\').id}"',
  'try, catch and finally': "try { sh 'a' } catch (e) { sh 'b' } finally { wmlDeploy(name: 'x', model: 'm', ^modell: 'y') }",
  'a condition': "def d = isNew ? wmlDeploy(name: 'x', model: 'm', ^modell: 'y') : null",
  'the value of a variable of its name': "def wmlDeploy = wmlDeploy(name: 'x', model: 'm', ^modell: 'y')",
  'a variable of its name in another block': "if (a) { def wmlDeploy = 1 }\nwmlDeploy(name: 'x', model: 'm', ^modell: 'y')",
  'this although a variable has its name': "def wmlDeploy = 1\nthis.wmlDeploy(name: 'x', model: 'm', ^modell: 'y')",
} as const;

const scripts = Object.fromEntries(Object.entries(FORMS).map(([name, script]) => [name, script.replace('^', '')]));
let found: Record<string, string[]>;
beforeAll(async () => { found = await findingsIn(scripts); });

test.each(Object.entries(FORMS))('a call is found in the form of %s', (name, script) => {
  const before = script.slice(0, script.indexOf('^')).split('\n');
  const place = `${before.length}:${before.at(-1)!.length + 1}`;

  expect(found[name]).toEqual([`${place} error unknown-parameter wmlDeploy: modell: there is no such parameter; did you mean 'model'?`]);
});
