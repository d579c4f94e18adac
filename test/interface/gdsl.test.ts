import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { StepInterface } from '../../generator/compiler/analysis/interface.ts';
import { gdslText } from '../../generator/interface/gdsl.ts';
import { ROOT } from '../../generator/output/files.ts';
import { connectJenkins } from '../../local/jenkins/client.ts';

/** What IntelliJ would know of a step. */
interface Contribution {
  name: string;
  type: string;
  params?: Record<string, string>;
  namedParams: { name: string; type: string; doc: string }[];
  doc: string;
  scope: string;
}

test('the file for IntelliJ contributes each step to scripts, with its named parameters', async () => {
  const { steps } = JSON.parse(readFileSync(join(ROOT, 'interface.json'), 'utf8')) as { steps: Record<string, StepInterface> };
  const contributed = await contributionsOf(readFileSync(join(ROOT, 'docs/cp4d-mlops.gdsl'), 'utf8'));

  expect(contributed.map(({ name, scope, namedParams }) => ({ name, scope, parameters: namedParams.map((parameter) => parameter.name) }))).toEqual(
    Object.values(steps).map(({ name, parameters }) => ({ name, scope: 'script', parameters: parameters.map((parameter) => parameter.name) })),
  );
  expect(contributed.find(({ name }) => name === 'withCp4d')).toMatchObject({
    params: { body: 'Closure' },
    namedParams: expect.arrayContaining([{ name: 'dryRun', type: 'boolean', doc: expect.stringMatching(/^Whether the steps inside/) }]),
  });
});

test('documentation arrives as it was written, whatever Groovy or HTML would read into it', async () => {
  const says = 'A $name, a ${value}, \'quotes\' and "more" \\ of\nthem, <b> & `code`, Größe 😀.';
  const step = { name: 'wmlTest', summary: '', description: says, throws: [], examples: ["wmlTest(a: '<x>')"], block: false, parameters: [{ name: 'a', kind: 'text' as const, required: true, says }] };

  const [contributed] = await contributionsOf(gdslText([step]));

  const html = 'A $name, a ${value}, \'quotes\' and "more" \\ of them, &lt;b&gt; &amp; <code>code</code>, Größe 😀.';
  expect(contributed).toEqual({
    name: 'wmlTest',
    type: 'java.lang.Object',
    namedParams: [{ name: 'a', type: 'java.lang.String', doc: html }],
    doc: `<p>${html}</p> <ul><li><b>a</b> (text, required): ${html}</li></ul> <pre>wmlTest(a: '&lt;x&gt;')</pre>`,
    scope: 'script',
  });
});

/** Stands in for the part of IntelliJ's GDSL that the file uses, and records what it is told. */
const RECORDER = `
import com.cloudbees.groovy.cps.NonCPS

@NonCPS
def contributions(String text) {
    def recorded = []
    def contributor = { context, body ->
        body.delegate = new Expando(
            method: { Map told -> recorded.add(told + [scope: context.scope]) },
            parameter: { Map told -> told }
        )
        body.resolveStrategy = Closure.DELEGATE_FIRST
        body()
    }
    def binding = new Binding(context: { Map told -> told }, scriptScope: { 'script' }, contributor: contributor)
    new GroovyShell(binding).evaluate(text)
    return groovy.json.JsonOutput.toJson(recorded)
}
return contributions(params.GDSL)
`;

async function contributionsOf(gdsl: string): Promise<Contribution[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-gdsl-'));
  const build = connectJenkins(inject('jenkins')).run({
    jenkinsfile: RECORDER,
    workspace: join(folder, 'workspace'),
    buildFolder: join(folder, 'build'),
    parameters: { GDSL: gdsl },
  });
  const { returned, console } = await build.finished;
  rmSync(folder, { recursive: true });
  if (typeof returned !== 'string') {
    throw new Error(`The file could not be evaluated:\n${console}`);
  }
  return JSON.parse(returned) as Contribution[];
}
