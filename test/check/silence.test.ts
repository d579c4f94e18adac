import { beforeAll, expect, test } from 'vitest';
import { findingsIn } from './scripts.ts';

const SILENT = {
  'parameters in a variable': 'wmlDeploy(parameters)',
  'parameters that are put together': "wmlDeploy([name: 'x'] + common)",
  'a spread map, which may hold what is missing': "wmlDeploy(*: common, name: 'x')",
  'a computed name, which may be the missing one': "wmlDeploy((key): 'x', name: 'y')",
  'spread arguments': 'wmlDeploy(*all)',
  'values that only the running script knows': 'wmlScore(deployment: env.D, file: "data/${n}.csv", show: params.SHOW, drop: columns(), limit: -limit, delimiter: "${d}")',
  'texts of Jenkins parameters that are numbers or booleans': "wmlScore(deployment: 'd', file: 'f', show: '3')\ncp4dSpace(name: 'x', create: 'true')",
  'null, which counts as left out': "wmlScore(deployment: 'd', file: 'f', show: null, space: null)",
  'what an earlier step returned': "wmlDeploy(name: 'x', model: wmlStoreModel(name: 'm', file: 'f'))\nwmlDeploy(name: 'x', model: [name: 'm'])",
  'a block in a variable': 'withCp4d(body)\nwithCp4d(environment: \'test\', body)',
  'a comment': "// wmlDeploy(x: 1)\n/* wmlDeploy(x: 1) */\necho 'a'",
  'a text': "sh 'wmlDeploy(x: 1)'\nsh '''\nwmlDeploy(x: 1)\n'''\nsh \"wmlDeploy(x: ${n})\"",
  'a name without a call': 'def step = this.&wmlDeploy\nprintln wmlDeploy',
  'a call on something else': "team.wmlDeploy(x: 1)\nwmlDeploy.help(x: 1)",
  'a function of the script': 'def wmlDeploy(Map m) { }\nwmlDeploy(x: 1)',
  'a variable': 'def wmlDeploy = { m -> m }\nnode { wmlDeploy(x: 1) }',
  'a variable without def': 'node { wmlDeploy(x: 1) }\nwmlDeploy = { m -> m }',
  'several variables at once': 'def (wmlDeploy, other) = [{ }, 2]\nwmlDeploy(x: 1)',
  'a field': '@groovy.transform.Field def wmlDeploy = { m -> m }\ndef f() { wmlDeploy(x: 1) }',
  'a parameter of a function': 'def f(Closure wmlDeploy) { wmlDeploy(x: 1) }',
  'a parameter of a closure': 'all.each { wmlDeploy -> wmlDeploy(x: 1) }',
  'the variable of a loop': 'for (wmlDeploy in all) { wmlDeploy(x: 1) }\nfor (def wmlScore = f; ; ) { wmlScore(x: 1) }',
  'the exception of a catch': 'try { f() } catch (wmlDeploy) { wmlDeploy(x: 1) }',
  'a static import': 'import static com.example.Steps.wmlDeploy\nwmlDeploy(x: 1)',
  'a class of the script': 'class A { def wmlDeploy(Map m) { wmlDeploy(x: 1) } }',
  "Jenkins' own steps and other libraries": "kubectl 'x'\ncheckout scm\nwithEnv(['A=1']) { openshift.withCluster { } }\nwith(a) { }\nwmlops()\ncp4d(1)\ncurl('a')",
  'an empty script': '',
};

let found: Record<string, string[]>;
beforeAll(async () => { found = await findingsIn(SILENT); });

test.each(Object.keys(SILENT))('nothing is said of %s', (name) => {
  expect(found[name]).toEqual([]);
});
