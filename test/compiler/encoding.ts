/** How values go between Node and Groovy in tests without losing anything: the kind of a number, the order of entries. */
type Encoded = null | boolean | string | { number: string } | { list: Encoded[] } | { map: [string, Encoded][] };

export function encoded(value: unknown): Encoded {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === 'number') {
    return { number: String(value) };
  }
  if (Array.isArray(value)) {
    return { list: value.map(encoded) };
  }
  if (typeof value === 'object') {
    return { map: Object.entries(value).map(([key, inner]) => [key, encoded(inner)]) };
  }
  return value as boolean | string;
}

export function decoded(value: Encoded): unknown {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if ('number' in value) {
    return Number(value.number);
  }
  return 'list' in value ? value.list.map(decoded) : Object.fromEntries(value.map.map(([key, inner]) => [key, decoded(inner)]));
}

/** Equal values have equal texts; nothing is null, zero has no sign, entries stand in the order of their names. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(shown).join(', ')}]`;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${shown(inner)}`).join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** The same in Groovy. A number that is whole is an Integer or a Long there, any other one a Double. */
export const DECODER = `import groovy.json.JsonOutput
import groovy.json.JsonSlurper

@NonCPS
def decode(String text) {
    return value(new JsonSlurper().parseText(text))
}

@NonCPS
private def value(given) {
    if (given instanceof List) {
        return given.collect { item -> value(item) }
    }
    if (!(given instanceof Map)) {
        return given
    }
    if (given.containsKey('number')) {
        return number(given.number)
    }
    if (given.containsKey('list')) {
        return given.list.collect { item -> value(item) }
    }
    Map made = [:]
    for (pair in given.map) {
        made.put(pair[0], value(pair[1]))
    }
    return made
}

@NonCPS
private Number number(String text) {
    double exact = Double.parseDouble(text)
    if (exact != Math.rint(exact) || Math.abs(exact) > 9007199254740992d) {
        return exact
    }
    if (Math.abs(exact) < 2147483648d) {
        return exact.intValue()
    }
    return exact.longValue()
}

@NonCPS
String encode(given) {
    return JsonOutput.toJson(encodable(given))
}

@NonCPS
private def encodable(given) {
    if (given instanceof Number) {
        return [number: given.toString()]
    }
    if (given instanceof List) {
        return [list: given.collect { item -> encodable(item) }]
    }
    if (given instanceof Map) {
        return [map: given.collect { entry -> [entry.key.toString(), encodable(entry.value)] }]
    }
    return given instanceof CharSequence ? given.toString() : given
}
`;
