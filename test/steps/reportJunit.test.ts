import { expect, test } from 'vitest';
import { gateCase, HOSTILE_TEXTS, hostileCase, RULES } from './gateCases.ts';
import { gateInNode, inFolder, onJenkins } from './gateInBoth.ts';

const HALF_A_PAIR = /(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g;
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const CLEAN_TEXTS = HOSTILE_TEXTS.map((text) => text.replaceAll(HALF_A_PAIR, '\ufffd').replaceAll(NO_CHARACTER, '\ufffd'));

test('the junit step of Jenkins reads a report: a case for each rule, a failure for each that is broken', async () => {
  const { console: log, returned } = await inFolder(async (workspace) => {
    await gateInNode(workspace, [gateCase(RULES), ...HOSTILE_TEXTS.map(hostileCase)]);
    return onJenkins(workspace, `node {
      def summary = junit(testResults: 'out*/report/*/quality.xml', skipMarkingBuildUnstable: true)
      return [summary.totalCount, summary.failCount]
    }`);
  });

  expect(returned, log).toEqual([4 + 3 * HOSTILE_TEXTS.length, 1 + 2 * HOSTILE_TEXTS.length]);
});

test('names come out of the XML as they went in, but for characters that XML cannot hold', async () => {
  const { console: log, returned } = await inFolder(async (workspace) => {
    const outcomes = await gateInNode(workspace, HOSTILE_TEXTS.map(hostileCase));
    const files = outcomes.map(({ page }) => page.replace('index.html', 'quality.xml'));
    return onJenkins(workspace, `
      @NonCPS
      def names(String xml) {
        def suite = new XmlSlurper().parseText(xml).testsuite
        return [suite.@name.text(), suite.testcase.find { it.failure.size() == 1 }.@name.text()]
      }
      node { return ${JSON.stringify(files)}.collect { names(readFile(file: it, encoding: 'UTF-8')) } }`);
  });

  expect(returned, log).toEqual(CLEAN_TEXTS.map((text) => [text, `m${text}`]));
});
