import { documentationOf, tagOf } from '../adapter/documentation.ts';
import { ts } from '../adapter/project.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { oldStepDoesMore, removalReached, replacementMissing, unfitDeprecation } from '../diagnostics/catalogue.ts';
import { isVersion, majorOf } from '../version.ts';

/** How long an old name goes on; put into the generated files, so that a released version never changes its mind. */
export interface Deprecation {
  since: string;
  removedIn: string;
  /** Whether it is refused already: this is the major version that removed it. */
  refused?: true;
}

/** An old name and the one that stands for it now. */
export interface Replacement extends Deprecation {
  use: string;
}

/** What the names of a step are held against. */
export interface Release {
  /** The version of the library that is compiled. */
  version: string;
  /** The names of all steps. */
  steps: Set<string>;
}

const FORM = /^since (\S+), removed in (\S+), use (\S+)$/;

/** A declaration that may be an old name. */
export interface OldName {
  node: ts.PropertySignature | ts.FunctionDeclaration;
  /** Whether its type is `never`: it is refused, which must be so from the version on that removes it. */
  isNever: boolean;
  /** The names that can stand for it. */
  known: string[];
}

/** Reads `@deprecated since 1.4.0, removed in 2.0.0, use name`; mistakes go into `diagnostics`. */
export function deprecationOf({ node, isNever, known }: OldName, version: string, diagnostics: Diagnostic[]): Replacement | undefined {
  const text = tagOf(documentationOf(node), 'deprecated');
  if (text === undefined) {
    return undefined;
  }
  const spot = node.name ?? node;
  const [, since = '', removedIn = '', use = ''] = FORM.exec(text.replaceAll(/\s+/g, ' ')) ?? [];
  const problem = problemOf(since, removedIn);
  if (problem !== undefined) {
    diagnostics.push(unfitDeprecation(spot, problem));
    return undefined;
  }
  if (!known.includes(use)) {
    diagnostics.push(replacementMissing(spot, use, known));
    return undefined;
  }
  if (!isNever && majorOf(version) >= majorOf(removedIn)) {
    diagnostics.push(removalReached(spot, removedIn, version));
  }
  return { since, removedIn, use, ...(isNever ? { refused: true } : {}) };
}

/** An old name of a step is that alone: `return wmlDeploy(parameters);`. */
export function requireHandingOn(declaration: ts.FunctionDeclaration, { use }: Replacement, diagnostics: Diagnostic[]): void {
  const handedOn = declaration.parameters.map((parameter) => parameter.name.getText()).join(', ');
  const [statement, ...others] = declaration.body?.statements ?? [];
  const call = statement !== undefined && ts.isReturnStatement(statement) ? statement.expression : undefined;
  if (call?.getText().replaceAll(/\s+/g, ' ') !== `${use}(${handedOn})` || others.length > 0) {
    diagnostics.push(oldStepDoesMore(declaration.name ?? declaration, use, handedOn));
  }
}

function problemOf(since: string, removedIn: string): string | undefined {
  if (since === '' || removedIn === '') {
    return 'it does not say since when, until when, and what instead';
  }
  const unfit = [since, removedIn].find((version) => !isVersion(version));
  if (unfit !== undefined) {
    return `'${unfit}' is no version`;
  }
  const isMajor = removedIn.endsWith('.0.0') && majorOf(removedIn) > majorOf(since);
  return isMajor ? undefined : `${removedIn} is no major version after ${since}, and within one nothing is refused that was accepted`;
}
