// Loader hooks for running steps in Node: a step checks what it is given before it does anything, as its Groovy does.

const STEP = /\/generator\/steps\/(?!internal\/)[^?]*\/(\w+)\.ts$/;

export async function load(url, context, nextLoad) {
  const step = STEP.exec(url)?.[1];
  if (step === undefined) {
    return nextLoad(url, context);
  }
  const source = [
    `import { checked } from ${JSON.stringify(new URL('checked.ts', import.meta.url).href)};`,
    `import { ${step} as unchecked } from ${JSON.stringify(`${url}?unchecked`)};`,
    `export function ${step}(parameters, body) { return unchecked(checked('${step}', parameters), body); }`,
  ].join('\n');
  return { format: 'module', source, shortCircuit: true };
}
