import { describe, expect, test } from 'vitest';
import { printed, useJenkins } from './support.ts';

const jenkins = useJenkins();

/** A pipeline with one stage; the sections are written one to a line, as Declarative wants them. */
function pipeline(...sections: string[]): string {
  return ['pipeline {', ...sections, '}'].join('\n');
}
const STAGES = "stages { stage('A') { steps { echo 'a' } } }";

describe('a pipeline that is wrong is refused before anything runs', () => {
  test.each([
    { given: pipeline(STAGES), want: ['1: Missing required section "agent" @ line 1, column 1.'] },
    { given: pipeline('agent any'), want: ['1: Missing required section "stages" @ line 1, column 1.'] },
    { given: pipeline('agent any', 'sections { }', STAGES), want: ['3: Undefined section "sections" @ line 3, column 1.'] },
    { given: pipeline('agent any', 'agent none', STAGES), want: ['3: Multiple occurrences of the agent section @ line 3, column 1.'] },
    { given: pipeline('agent "x"', STAGES), want: ['2: Only "agent none", "agent any" or "agent {...}" are allowed. @ line 2, column 7.'] },
    { given: pipeline('agent any', "stages { stage('A') { when { expression { true } } steps { echo 'a' } } }"), want: ['3: Expected a symbol @ line 3, column 23.'] },
    { given: pipeline('agent any', "stages { stage('A') { echo 'a' } }"), want: ['3: Unknown stage section "echo". Starting with version 0.5, steps in a stage must be in a ‘steps’ block. @ line 3, column 23.'] },
    { given: pipeline('agent any', "stages { stage('A') { } }"), want: ['3: Expected one of "steps", "stages", or "parallel" for stage "A" @ line 3, column 10.'] },
    { given: pipeline('agent any', "stages { stage('A') { steps {", 'def x = 1', 'params.get("x")', "echo 'a'", '} } }'), want: [
      '4: Expected a step @ line 4, column 1.', '5: Method calls on objects not allowed outside "script" blocks. @ line 5, column 1.'] },
    { given: pipeline('agent any', "stages { stage('A') { steps { sh(scrip: 'x') } } }"), want: [
      '3: Invalid parameter "scrip", did you mean "script"? @ line 3, column 34.', '3: Missing required parameter: "script" @ line 3, column 31.'] },
    { given: pipeline('agent any', "stages { stage('A') { steps { timeout(time: 'soon') { echo 'a' } } } }"), want: [
      '3: Expecting "int" for parameter "time" but got "soon" of type class java.lang.String instead @ line 3, column 45.'] },
    { given: pipeline('agent any', 'environment {', 'A = params.X', '}', STAGES), want: [
      '4: Environment variable values must either be single quoted, double quoted, or function calls. @ line 4, column 5.'] },
    { given: pipeline('agent any', STAGES, 'post { done { echo "x" } }'), want: [
      '4: Invalid condition "done" - valid conditions are [always, changed, fixed, regression, aborted, failure, success, unstable, unsuccessful, notBuilt, cleanup] @ line 4, column 8.'] },
  ])('$want.0', async ({ given, want }) => {
    const { result, console } = await jenkins.run({ jenkinsfile: given });
    const messages = printed(console).filter(line => line.startsWith('WorkflowScript:')).map(line => line.replace('WorkflowScript: ', ''));
    expect({ result, messages }).toEqual({ result: 'FAILURE', messages: want });
  });

  test('a step that nobody has is found when it is called', async () => {
    const { result, error } = await jenkins.run({ jenkinsfile: pipeline('agent any', "stages { stage('A') { steps { wmlDeploy(name: 'x') } } }") });
    expect(result).toBe('FAILURE');
    expect(error).toContain("No such DSL method 'wmlDeploy' found among steps");
  });
});

/** What the steps of a pipeline printed, without the line about the agent. */
async function linesOf(jenkinsfile: string, more: object = {}): Promise<string[]> {
  return printed((await jenkins.run({ jenkinsfile, ...more })).console).filter(line => !line.startsWith('Running on'));
}

test('entries of `environment` see each other, whatever their order, and stages may change them', async () => {
  expect(await linesOf(pipeline('agent any', 'environment {', 'SECOND = "${FIRST}-${env.THIRD}"', "FIRST = 'one' + 1", "THIRD = 'three'", '}',
    "stages { stage('A') { environment {", "FIRST = 'other'", '}', "steps { echo \"$FIRST $SECOND\" } } }"))).toEqual(['other one1-three']);
});

test('parameters have their defaults, and the values of the request', async () => {
  const jenkinsfile = pipeline('agent any', "parameters { string(name: 'A', defaultValue: 'a'); booleanParam(name: 'B', defaultValue: true); choice(name: 'C', choices: ['x', 'y']) }",
    "stages { stage('A') { steps { echo \"${params.A} ${params.B} ${params.C} ${A}\" } } }");
  expect(await linesOf(jenkinsfile)).toEqual(['a true x a']);
  expect(await linesOf(jenkinsfile, { parameters: { A: 'given', B: false } })).toEqual(['given false x given']);
});

describe('when', () => {
  test.each([
    ['expression { 1 + 1 == 2 }', true],
    ["environment name: 'COLOUR', value: 'blue'", true],
    ["environment name: 'COLOUR', value: 'red'", false],
    ['equals expected: 2, actual: 1 + 1', true],
    ["branch 'release/*'", true],
    ["branch 'main'", false],
    ["not { branch 'main' }", true],
    ["allOf { branch 'release/*'; expression { false } }", false],
    ["anyOf { branch 'main'; expression { true } }", true],
    ['buildingTag()', false],
    ['changeRequest()', false],
  ])('%s is %s', async (condition, holds) => {
    const lines = await linesOf(pipeline('agent any', 'environment {', "COLOUR = 'blue'", '}', "stages { stage('A') { when {", condition, '}', "steps { echo 'ran' } } }"),
      { scm: undefined, environment: { PATH: process.env['PATH']! }, parameters: { BRANCH_NAME: 'release/1' } });
    expect(lines).toEqual([holds ? 'ran' : 'Stage "A" skipped due to when conditional']);
  });
});

test('`post` runs the conditions that hold, in the order of Jenkins, each whatever happened in the others', async () => {
  const { result, console } = await jenkins.run({ jenkinsfile: pipeline('agent any', "stages { stage('A') { steps { unstable 'hm' } } }", 'post {',
    "cleanup { echo 'cleanup' }", "success { echo 'success' }", "unstable { error 'in unstable' }", "unsuccessful { echo 'unsuccessful' }", "always { echo 'always' }", '}') });
  expect(result).toBe('FAILURE');
  expect(printed(console).filter(line => /^(cleanup|success|unsuccessful|always|Error when)/.test(line)))
    .toEqual(['always', 'Error when executing unstable post condition:', 'unsuccessful', 'cleanup']);
});

test('a matrix runs a branch for each cell that is not excluded', async () => {
  const lines = await linesOf(pipeline('agent any', "stages { stage('Cells') { matrix {", "axes { axis { name 'OS'; values 'linux', 'mac' }", "axis { name 'V'; values '1', '2' } }",
    "excludes { exclude { axis { name 'OS'; values 'mac' }", "axis { name 'V'; notValues '1' } } }", "stages { stage('Show') { steps { echo \"$OS $V\" } } } } } }"));
  expect(lines.sort()).toEqual(['linux 1', 'linux 2', 'mac 1']);
});

test('a failing branch stops the others when the stage says so, and the build has failed', async () => {
  const { result, console } = await jenkins.run({ jenkinsfile: pipeline('agent any', "stages { stage('Both') { failFast true", "parallel { stage('Slow') { steps { sleep 60 } }", "stage('Bad') { steps { error 'bad' } } } } }") });
  expect({ result, last: printed(console).at(-1) }).toEqual({ result: 'FAILURE', last: 'ERROR: bad' });
});

test('stages report their beginning, their end with its result, and that they were skipped', async () => {
  const build = jenkins.start({ jenkinsfile: pipeline('agent any', "stages { stage('Soft') { steps { catchError(buildResult: 'SUCCESS', stageResult: 'UNSTABLE') { error 'x' } } }",
    "stage('No') { when { expression { false } }", "steps { echo 'x' } } }") });
  const events: string[] = [];
  for await (const event of build.events) {
    if (event.event === 'stage') {
      events.push(`${event.name} ${event.state} ${event.result}`);
    }
  }
  expect({ events, result: (await build.finished).result }).toEqual({
    events: ['Soft started null', 'Soft finished UNSTABLE', 'No started null', 'No skipped null', 'No finished SUCCESS'], result: 'SUCCESS',
  });
});

test('what catchError makes of a stage decides which conditions of its post hold, and not which of the build hold', async () => {
  const { result, console } = await jenkins.run({ jenkinsfile: pipeline('agent any', "stages { stage('Soft') { steps { catchError(buildResult: 'SUCCESS', stageResult: 'FAILURE') { error 'x' } }",
    "post { success { echo 'stage: success' }\nfailure { echo 'stage: failure' } } } }", "post { success { echo 'build: success' }\nfailure { echo 'build: failure' } }") });
  expect({ result, said: printed(console).filter(line => /: (success|failure)$/.test(line)) }).toEqual({ result: 'SUCCESS', said: ['stage: failure', 'build: success'] });
});

test('a method may hold a whole pipeline, as those of libraries do', async () => {
  const { returned, result } = await jenkins.run({ jenkinsfile: "def whole() {\n pipeline {\n agent none\n stages { stage('A') { steps { echo 'x' } } }\n }\n}\nwhole()" });
  expect({ returned, result }).toEqual({ returned: undefined, result: 'SUCCESS' });
});
