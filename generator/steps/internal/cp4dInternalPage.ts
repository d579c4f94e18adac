import { decimal } from '#language';
import { confusionSection } from './cp4dInternalConfusion.ts';
import type { Judged, Verdict } from './cp4dInternalGate.ts';
import { historySection } from './cp4dInternalHistory.ts';
import { element, escape, named, section, shortened } from './cp4dInternalMarkup.ts';
import { metricsSection, rulesSection } from './cp4dInternalTables.ts';
import { inWords } from './cp4dInternalText.ts';

/**
 * The verdict as an HTML page. It keeps to the policy that Jenkins sends with archived files: no script, and no style
 * but that of `report.css` beside it.
 *
 * @param data the files beside the page that hold the same for machines
 */
export function pageOf(judged: Judged, verdict: Verdict, data: string[]): string {
  const sections = [
    headline(judged, verdict),
    rulesSection(verdict),
    historySection(judged, verdict),
    confusionSection(judged.confusion),
    metricsSection(judged, verdict),
    factsSection(judged),
  ].filter((part) => part !== '');
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escape(`${shortened(judged.deployment.name)}: gate ${verdict.passed ? 'passed' : 'failed'}`)),
    '<link rel="stylesheet" href="report.css">',
    '</head>',
    '<body>',
    element('main', {}, `\n${sections.join('\n')}\n`),
    element('footer', {}, `The same for machines: ${inWords(data.map((file) => element('a', { href: file }, escape(file))))}.`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headline(judged: Judged, verdict: Verdict): string {
  const broken = verdict.rules.filter((rule) => !rule.passed);
  const count = verdict.rules.length;
  const sum = broken.length === 0 ? `${count} of ${count} rules kept` : `${broken.length} of ${count} rules broken: `;
  return element(
    'header',
    { class: verdict.passed ? 'passed' : 'failed' },
    [
      element('p', { class: 'outcome' }, verdict.passed ? '✓ Gate passed' : '✗ Gate failed'),
      element('h1', {}, named(judged.deployment.name)),
      element('p', {}, `${sum}${inWords(broken.map((rule) => named(rule.metric)))}`),
    ].join('\n'),
  );
}

function factsSection(judged: Judged): string {
  const records = judged.records;
  const facts = [
    fact('Deployment', `${named(judged.deployment.name)} ${id(judged.deployment.id)}`),
    fact('Space', `${named(judged.space.name)} ${id(judged.space.id)}`),
    fact('Model', `${id(judged.model.id)}${judged.model.revision == null ? '' : ` revision ${named(judged.model.revision)}`}`),
    fact('Monitor', named(judged.kind)),
    fact('Run', id(judged.run)),
    fact('Finished', element('time', { datetime: judged.finished }, escape(shortened(judged.finished)))),
    fact('Records', records == null ? 'not told' : decimal(records)),
  ];
  return section('Facts', element('dl', {}, `\n${facts.join('\n')}\n`));
}

function fact(name: string, content: string): string {
  return element('div', {}, `${element('dt', {}, name)}${element('dd', {}, content)}`);
}

function id(text: string): string {
  return element('code', {}, escape(shortened(text)));
}
