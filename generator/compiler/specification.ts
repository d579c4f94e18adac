import type { ParameterInterface, ParameterKind, PlainValue, StepInterface } from './analysis/interface.ts';
import { list, literal, map, method, name, numeral, text } from './groovy/build.ts';
import type { Expression, Field, MapEntry, Statement } from './groovy/tree.ts';

const SPECIFICATION = 'SPECIFICATION';

/** One row of the table by which a step checks what it is given. */
export interface SpecificationRow {
  kind: ParameterKind;
  required?: true;
  values?: string[];
  default?: PlainValue;
  unit?: string;
}

export function specificationOf(step: StepInterface): Record<string, SpecificationRow> {
  return Object.fromEntries(step.parameters.map((parameter) => [parameter.name, rowOf(parameter)]));
}

function rowOf({ kind, required, default: fallback, values, unit }: ParameterInterface): SpecificationRow {
  return {
    kind,
    ...(required ? { required } : {}),
    ...(values === undefined ? {} : { values }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** The table in the generated file, a parameter a line. */
export function specificationField(step: StepInterface): Field {
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
  return typeof value === 'number' ? numeral(value) : literal(String(value));
}

/** `parameters = cp4dInternalParameters.check('wmlDeploy', SPECIFICATION, parameters)` */
export function checkedParameters(step: string): Statement {
  const checked = method(name('cp4dInternalParameters'), 'check', [text(step), name(SPECIFICATION), name('parameters')]);
  return { kind: 'assignment', target: name('parameters'), operator: '=', value: checked };
}
