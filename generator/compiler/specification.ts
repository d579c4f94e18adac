import type { Deprecation } from './analysis/deprecation.ts';
import type { ParameterInterface, ParameterKind, PlainValue, StepInterface } from './analysis/interface.ts';
import { list, literal, map, method, name, text } from './groovy/build.ts';
import type { Expression, Field, MapEntry, Statement } from './groovy/tree.ts';

const SPECIFICATION = 'SPECIFICATION';
const DEPRECATION = 'DEPRECATION';

/** One row of the table by which a step checks what it is given. */
export interface SpecificationRow {
  kind: ParameterKind;
  required?: true;
  values?: string[];
  default?: PlainValue;
  unit?: string;
  /** Old names, by their names. */
  aliases?: Record<string, Deprecation>;
}

export function specificationOf(step: StepInterface): Record<string, SpecificationRow> {
  return Object.fromEntries(step.parameters.map((parameter) => [parameter.name, rowOf(parameter)]));
}

function rowOf({ kind, required, default: fallback, values, unit, aliases }: ParameterInterface): SpecificationRow {
  return {
    kind,
    ...(required ? { required } : {}),
    ...(values === undefined ? {} : { values }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(unit === undefined ? {} : { unit }),
    ...(aliases === undefined ? {} : { aliases: Object.fromEntries(aliases.map(({ name: alias, ...deprecation }) => [alias, deprecation])) }),
  };
}

/** The table in the generated file by which a step looks at what it is given. */
export function tableOf(step: StepInterface): Field {
  return step.deprecated === undefined ? specificationField(step) : deprecationField({ ...step.deprecated });
}

function deprecationField(deprecated: { [field: string]: PlainValue }): Field {
  return { name: DEPRECATION, type: 'Map', value: plain(deprecated), documentation: '/** Which step stands for it now. */' };
}

/** A parameter a line. */
function specificationField(step: StepInterface): Field {
  const entries = Object.entries(specificationOf(step)).map(([parameter, row]): MapEntry => ({
    key: parameter,
    value: map(Object.entries(row).map(([key, value]) => ({ key, value: plain(value as PlainValue) }))),
    comments: { before: [] },
  }));
  return {
    name: SPECIFICATION,
    type: 'Map',
    value: map(entries),
    documentation: '/** What the step takes; anything else is refused before it does anything. */',
  };
}

function plain(value: PlainValue): Expression {
  if (typeof value === 'string') {
    return text(value);
  }
  if (Array.isArray(value)) {
    return list(...value.map(plain));
  }
  if (typeof value === 'object' && value !== null) {
    return map(Object.entries(value).map(([key, inner]) => ({ key, value: plain(inner) })));
  }
  return literal(String(value));
}

/**
 * `parameters = cp4dInternalParameters.check('wmlDeploy', SPECIFICATION, parameters)`; an old name leaves that to the step
 * that stands for it: `parameters = cp4dInternalDeprecations.handOn('wmlServe', DEPRECATION, parameters)`.
 */
export function checkedParameters(step: StepInterface): Statement {
  const [module, check, table] = step.deprecated === undefined ? ['cp4dInternalParameters', 'check', SPECIFICATION] : ['cp4dInternalDeprecations', 'handOn', DEPRECATION];
  const checked = method(name(module), check, [text(step.name), name(table), name('parameters')]);
  return { kind: 'assignment', target: name('parameters'), operator: '=', value: checked };
}
