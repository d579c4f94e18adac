// Generated from generator/steps/internal/cp4dInternalTemplateSchemas.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Map WORDS = [
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    nothing: 'nothing'
]

/** Where a template does not keep to its schema, each with its path and what belongs there. */
@NonCPS
List misfits(template, Map schema) {
    return misfitsAt('', template, schema, schema['x-placeholders'])
}

@NonCPS
private List misfitsAt(String path, value, Map schema, Map placeholders) {
    if (schema.const != null && cp4dInternalLanguage.toJson(value) != cp4dInternalLanguage.toJson(schema.const)) {
        return [
            "${path}: ${cp4dInternalLanguage.toJson(schema.const)} must stand there, because the steps find the object by it".toString()
        ]
    }
    String wanted = wantedKind(schema)
    String kind = kindOf(value, placeholders)
    if (wanted != null && kind != null && kind != wanted) {
        return [
            "${path == '' ? 'the file' : path}: ${WORDS[kind]} is there and ${WORDS[wanted]} must be${hint(schema)}".toString()
        ]
    }
    return value instanceof Map ? misfitsIn(path, value, schema, placeholders) : []
}

@NonCPS
private List misfitsIn(String path, Map map, Map schema, Map placeholders) {
    Map properties = schema.properties != null ? schema.properties : [:]
    String below = path == '' ? '' : "${path}."
    List missing = (schema.required != null ? schema.required : []).findAll { name -> map[name] == null }
    List problems = missing.collect { name -> "${below}${name}: is missing${hint(properties[name])}".toString() }
    for (String name in cp4dInternalLanguage.keys(properties)) {
        if (map[name] != null) {
            for (String problem in misfitsAt("${below}${name}", map[name], properties[name], placeholders)) {
                problems.add(problem)
            }
        }
    }
    return problems
}

@NonCPS
private String hint(Map schema) {
    def own = schema.const != null ? schema.const : schema.default
    return own == null ? '' : "; the library's own has ${cp4dInternalLanguage.toJson(own)}"
}

@NonCPS
private String wantedKind(Map schema) {
    def type = schema.type
    if (type == null) {
        return null
    }
    return type instanceof CharSequence ? "${type}" : type[0]
}

/** A placeholder has the kind of its value; nothing of one that nobody knows. */
@NonCPS
private String kindOf(value, Map placeholders) {
    if (value instanceof CharSequence) {
        String text = "${value}"
        String name = text.startsWith('${') && text.endsWith('}') ? placeholderIn(text) : null
        if (name == null) {
            return 'string'
        }
        return cp4dInternalLanguage.keys(placeholders).contains(name) ? placeholders[name] : null
    }
    return value instanceof Number ? 'number' : kindOfOther(value)
}

@NonCPS
private String kindOfOther(value) {
    if (value instanceof Boolean) {
        return 'boolean'
    }
    if (value instanceof List) {
        return 'array'
    }
    return value instanceof Map ? 'object' : 'nothing'
}

@NonCPS
private String placeholderIn(String text) {
    return cp4dInternalLanguage.substring(text, 2, text.length() - (text.endsWith('?}') ? 2 : 1))
}

