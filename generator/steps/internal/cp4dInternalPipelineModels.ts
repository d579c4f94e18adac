import { isMap, toJson } from '#language';
import type { ModelSettings } from './cp4dInternalSettings.ts';
import { nearest } from './cp4dInternalText.ts';

/** An entry of `models`, as mlopsPipeline needs it. */
export type PipelineModel = ModelSettings;

const NAMES = [
  'file',
  'type',
  'softwareSpec',
  'labelColumn',
  'deployment',
  'problemType',
  'label',
  'schema',
  'delimiter',
  'features',
  'categorical',
  'prediction',
  'probability',
  'trainingData',
  'dataMart',
  'serviceProvider',
  'createServiceProvider',
  'stage',
  'monitors',
  'feedback',
  'gate',
];

const NEEDED = ['file', 'type', 'softwareSpec', 'problemType', 'label', 'schema', 'feedback'];

/**
 * What is wrong with entries of `models`, each with its line and key: `cp4d-mlops.json:12: models.digits.lable: …`.
 *
 * @param text of the file, where there is one
 */
export function modelProblems(models: { [name: string]: ModelSettings }, names: string[], text: string | null): string[] {
  if (names.length === 0) {
    return ['models: there is none'];
  }
  return names.flatMap((name) => {
    const known = Object.keys(models);
    if (!known.includes(name)) {
      const meant = nearest(name, known);
      return [`${placeOf(text, ['models'])}: there is no '${name}'${meant == null ? '' : `; did you mean '${meant}'?`}`];
    }
    return problemsOf(name, models[name] as { [key: string]: unknown }, text);
  });
}

function problemsOf(name: string, model: { [key: string]: unknown }, text: string | null): string[] {
  const unknown = Object.keys(model).filter((key) => !NAMES.includes(key));
  const missing = NEEDED.filter((key) => model[key] == null);
  return [
    ...unknown.map((key) => `${placeOf(text, ['models', name, key])}: there is no such setting${suggestion(key)}`),
    ...missing.map((key) => `${placeOf(text, ['models', name])}: ${key} is missing`),
    ...misfits(name, model, text),
  ];
}

function suggestion(key: string): string {
  const meant = nearest(key, NAMES);
  return meant == null ? '' : `; did you mean '${meant}'?`;
}

function misfits(name: string, model: { [key: string]: unknown }, text: string | null): string[] {
  const problems: string[] = [];
  const problemType = model.problemType;
  if (problemType != null && !['binary', 'multiclass', 'regression'].includes(problemType as string)) {
    problems.push(`${placeOf(text, ['models', name, 'problemType'])}: ${toJson(problemType)} is not one of 'binary', 'multiclass', 'regression'`);
  }
  for (const key of ['feedback', 'gate', 'monitors']) {
    if (model[key] != null && !isMap(model[key])) {
      problems.push(`${placeOf(text, ['models', name, key])}: ${toJson(model[key])} is not a map`);
    }
  }
  return problems;
}

/** Where a key stands: its file and line, and its path. */
function placeOf(text: string | null, path: string[]): string {
  const key = path.join('.');
  return text == null ? key : `cp4d-mlops.json:${lineOf(text, path)}: ${key}`;
}

/** The line in which the keys of a path follow one another. */
function lineOf(text: string, path: string[]): number {
  let passed = 0;
  for (const key of path) {
    const at = text.substring(passed).indexOf(toJson(key));
    if (at >= 0) {
      passed = passed + at;
    }
  }
  return text.substring(0, passed).split('\n').length;
}
