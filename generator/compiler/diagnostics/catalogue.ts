import { diagnostic } from './diagnostic.ts';

/** Every mistake the compiler itself finds. 1xxx: modules; 2xxx: the language; 3xxx: what may stand where; 4xxx: a step's interface. */

export const stepMissing = diagnostic('CM1001', (module: string) => ({
  message: `the module ${module} exports no function of its own name.`,
  fix: `A step's file holds the step: export function ${module}(parameters: …): … { … }`,
}));

export const exportRefused = diagnostic('CM1002', (what: string) => ({
  message: `${what} cannot be exported: only functions and types cross from one vars/*.groovy file to another.`,
  fix: 'Export a function that returns it.',
}));

export const importRefused = diagnostic('CM1003', (specifier: string) => ({
  message: `'${specifier}' is out of a step's reach: a step imports other steps, internal modules, '#jenkins', '#language' and types.`,
}));

export const topLevelRefused = diagnostic('CM1004', () => ({
  message: 'only imports, types, constants and functions stand at the top of a module: a vars/*.groovy file runs nothing when it is loaded.',
  fix: 'Move it into a function.',
}));

export const constantNotPlain = diagnostic('CM1005', () => ({
  message: 'a constant of a module is plain data: texts, numbers, booleans, lists and maps of them.',
  fix: 'Compute it in a function.',
}));

export const nameTaken = diagnostic('CM1006', (name: string, by: string) => ({
  message: `the name '${name}' belongs to ${by}: in Groovy one would hide the other.`,
  fix: 'Choose another name.',
}));

export const notInLanguage = diagnostic('CM2001', (what: string, instead?: string) => ({
  message: `${what} is not part of the language of steps.`,
  fix: instead,
}));

export const looseEquality = diagnostic('CM2002', (strict: string) => ({
  message: 'JavaScript converts before such a comparison, Groovy does so differently.',
  fix: `Write ${strict}`,
}));

export const comparisonWithNothing = diagnostic('CM2003', (operator: string) => ({
  message: 'null and undefined are one value in Groovy.',
  fix: `Compare with both at once: ${operator} null`,
}));

export const conditionNotBoolean = diagnostic('CM2004', (what: string, instead: string) => ({
  message: `this condition is ${what}; what counts as true differs between JavaScript and Groovy (an empty list is true in one and false in the other).`,
  fix: instead,
}));

export const identityComparison = diagnostic('CM2005', (what: string) => ({
  message: `JavaScript asks whether this is the very same object, Groovy compares the content of ${what}.`,
  fix: 'Compare texts, numbers or booleans in it, such as ids.',
}));

export const fallbackNotPath = diagnostic('CM2006', () => ({
  message: 'the left side of ?? is written twice in Groovy, so it must be a name or a path of names.',
  fix: 'Give it a name first: const found = …; then: found ?? …',
}));

export const unsuitableOperand = diagnostic('CM2007', (operator: string, what: string) => ({
  message: `'${operator}' is for numbers, and '+' for two texts too; this is ${what}.`,
  fix: 'Put a value into a text with a template: `… ${value} …`',
}));

export const throwRefused = diagnostic('CM2008', () => ({
  message: "the sandbox refuses most exceptions, and a pipeline author needs a category and a way out.",
  fix: "Call fail({ … }) of cp4dInternalErrors, or error(text) of '#jenkins'.",
}));

export const anyRefused = diagnostic('CM2009', () => ({
  message: '`any` switches the checks off that this language is for.',
  fix: 'Name the type, or take `unknown` and look at it.',
}));

export const shadowed = diagnostic('CM2010', (name: string) => ({
  message: `'${name}' already stands for something here, and Groovy refuses a second declaration in an inner block.`,
  fix: 'Choose another name.',
}));

export const reservedWord = diagnostic('CM2011', (name: string) => ({
  message: `'${name}' is a word of Groovy.`,
  fix: 'Choose another name.',
}));

export const unfitCallback = diagnostic('CM2012', (member: string, most: number) => ({
  message: `the callback of ${member} takes ${most === 1 ? 'one parameter' : `at most ${most} parameters`}; the CPS engine leaves further ones empty.`,
  fix: 'Use a for loop where the position matters.',
}));

export const notFilledIn = diagnostic('CM2013', (what: string) => ({
  message: `${what} in a template looks different in JavaScript and in Groovy.`,
  fix: 'Fill in texts, whole numbers or booleans; join a list, pick a field of a map.',
}));

export const strayComment = diagnostic('CM2014', () => ({
  message: 'this comment stands where the Groovy has no place for it, and would be lost.',
  fix: 'Put it above a statement, an entry or an element, or behind one.',
}));

export const unlikeComparison = diagnostic('CM2015', (left: string, right: string) => ({
  message: `this compares what is ${left} with what is ${right}; Groovy takes a text of one character for a number.`,
  fix: "Look at its kind first: typeof value === 'string' && value === …",
}));

export const numberAsKey = diagnostic('CM2016', (what: string) => ({
  message: `the name of an entry is a text; this is ${what}, which JavaScript turns into a text and Groovy does not.`,
  fix: 'Write a template: map[`${key}`]',
}));

export const loopVariableKept = diagnostic('CM2017', (name: string) => ({
  message: `'${name}' is a new variable in each turn of the loop in JavaScript, and one for all turns in Groovy; this function may run after the loop went on.`,
  fix: `Keep its value in the loop: const own = ${name};`,
}));

export const defaultNotLast = diagnostic('CM2018', () => ({
  message: 'Groovy moves a default behind the cases that follow it.',
  fix: 'Put it last.',
}));

export const division = diagnostic('CM2019', (operator: string) => ({
  message: `'${operator}' by 0 is an error in Groovy and none in JavaScript${operator === '/' ? ', and Groovy divides to any number of digits' : ''}.`,
  fix: operator === '/' ? 'Compare products instead: part > share * whole' : 'Write the number to divide by, which is not 0: value % 7',
}));

export const replacementNotPlain = diagnostic('CM2020', () => ({
  message: "JavaScript reads '$&' and the like in what is put in; Groovy takes it as it is.",
  fix: 'Write a text without $, or: text.split(part).join(replacement)',
}));

export const onlyInDataFunction = diagnostic('CM3001', (member: string, path: string) => ({
  message: `${member} is wrong or unsafe in a function that reaches a pipeline step (here by ${path}).`,
  fix: 'Move it into a function of its own that calls no step; the compiler marks that one @NonCPS.',
}));

export const functionAsValue = diagnostic('CM3002', () => ({
  message: 'a function is given only to a built-in list method, to a Jenkins block step or to a block step of the library.',
  fix: 'Call it, or write the callback where it is used.',
}));

export const literalTooLong = diagnostic('CM3003', (what: string, most: number, path: string) => ({
  message: `${what}: Jenkins takes at most ${most} in a function that reaches a pipeline step (here by ${path}).`,
  fix: 'Make it a constant of the module, or return it from a function that calls no step.',
}));

export const shapeOfStep = diagnostic('CM4001', () => ({
  message: 'a step takes one map of named parameters, called `parameters`, and a block step a `body` behind it.',
  fix: 'export function name(parameters: NameParameters): Result { … }',
}));

export const undocumented = diagnostic('CM4002', (what: string) => ({
  message: `${what} has no JSDoc comment; it is the help that pipeline authors read.`,
}));

export const unfitDefault = diagnostic('CM4003', (given: string, type: string) => ({
  message: `the default ${given} is no value of the type ${type}.`,
  fix: "Write it as in TypeScript: 'online', 15, true, ['a']",
}));

export const unfitParameter = diagnostic('CM4004', (name: string, type: string) => ({
  message: `a Jenkinsfile cannot say what '${name}' is: ${type}.`,
  fix: 'Parameters are texts, numbers, booleans, lists, maps, or a reference.',
}));

export const unfitDeprecation = diagnostic('CM4005', (problem: string) => ({
  message: `@deprecated: ${problem}.`,
  fix: '@deprecated since 1.4.0, removed in 2.0.0, use newName',
}));

export const replacementMissing = diagnostic('CM4006', (use: string, known: string[]) => ({
  message: `@deprecated names '${use}' instead, and there is no such name.`,
  fix: `One of ${known.join(', ')}.`,
}));

export const removalReached = diagnostic('CM4007', (removedIn: string, version: string) => ({
  message: `this was to be removed in ${removedIn}, and this is ${version}.`,
  fix: 'Give it the type never, and it is refused with the new name; or take it out, and it is unknown.',
}));

export const oldStepDoesMore = diagnostic('CM4008', (use: string, handedOn: string) => ({
  message: `an old name of a step only hands on what it is given to ${use}.`,
  fix: `return ${use}(${handedOn});`,
}));

export const unknownSection = diagnostic('CM4009', (section: string, sections: string[]) => ({
  message: `@contract ${section}: the contract has no such part.`,
  fix: `One of ${sections.join(', ')}.`,
}));
