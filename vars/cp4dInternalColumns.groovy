// Generated from generator/steps/internal/cp4dInternalColumns.ts. Change that file and run `npm run generate`.

/** What `columns` of agent.sh found in a CSV file: `[["age", "integer"], …]`. */
@NonCPS
List columnsPrinted(String text) {
    return cp4dInternalLanguage.fromJson(text).collect { pair -> [name: pair[0], type: pair[1]] }
}

/** The columns of a struct. */
@NonCPS
List columnsIn(struct) {
    Map known = struct instanceof Map ? struct : [:]
    List fields = known.fields != null ? known.fields : []
    return fields.collect { field -> [name: field.name, type: field.type] }
}

/**
 * The columns of a JSON schema's properties, in the order of its text: a model may go by that, and maps do not keep it.
 *
 * @param schema the same, read
 */
@NonCPS
List columnsOfSchema(String text, Map schema) {
    Map properties = schema.properties
    return propertiesIn(text).collect { name -> [name: name, type: sparkType(properties[name])] }
}

/** The names behind the outermost `"properties"`, as they follow each other. */
@NonCPS
private List propertiesIn(String text) {
    List names = []
    Number depth = 0
    boolean isWithin = false
    String word = ''
    for (Number i = 0; i < text.length(); i += 1L) {
        String sign = cp4dInternalLanguage.charAt(text, i)
        if (sign == '"') {
            Number end = endOfText(text, i)
            word = cp4dInternalLanguage.substring(text, i, end + 1L)
            i = end
        } else if (sign == '{' || sign == '[') {
            isWithin = isWithin || depth == 1 && word == '"properties"'
            depth = depth + 1L
        } else if (sign == '}' || sign == ']') {
            depth = depth - 1L
            isWithin = isWithin && depth > 1
        } else if (sign == ':' && isWithin && depth == 2) {
            names.add(cp4dInternalLanguage.fromJson(word))
        }
    }
    return names
}

/** Where the text that begins with a quote has its other one. */
@NonCPS
private Number endOfText(String text, Number start) {
    Number end = start + 1L
    while (cp4dInternalLanguage.charAt(text, end) != '"') {
        end = 0L + end + (cp4dInternalLanguage.charAt(text, end) == '\\' ? 2 : 1)
    }
    return end
}

/** A property may have several types, of which `null` says nothing. */
@NonCPS
private String sparkType(property) {
    def type = (property instanceof Map ? property : [:]).type
    List types = type instanceof List ? type : [type]
    switch (types.find { one -> one != 'null' }) {
        case 'number':
            return 'double'
        case 'integer':
            return 'integer'
        case 'boolean':
            return 'boolean'
        default:
            return 'string'
    }
}

/** Whether a column holds texts, so that it is a categorical one unless something else is said. */
@NonCPS
boolean holdsTexts(Map column) {
    return column.type instanceof CharSequence && column.type == 'string'
}

/** The columns as a struct; each has its role, and the categorical ones are discrete. */
@NonCPS
Map structOf(List columns, String label, List categorical) {
    return [type: 'struct', fields: columns.collect { column ->
            Map role = [modeling_role: column.name == label ? 'target' : 'feature']
            Map metadata = categorical.contains(column.name) ? role + [measure: 'discrete'] : role
            return [name: column.name, type: column.type, nullable: true, metadata: metadata]
        }]
}

/** Whether two schemas have the same columns and the same label, whatever else the server notes there. */
@NonCPS
boolean isSameStruct(first, second) {
    return named(first).toSorted().join('\n') == named(second).toSorted().join('\n')
}

@NonCPS
private List named(struct) {
    Map known = struct instanceof Map ? struct : [:]
    List fields = known.fields != null ? known.fields : []
    return fields.collect { field ->
        "${field.name} ${cp4dInternalLanguage.toJson(field.type)} ${field.metadata?.modeling_role == 'target' ? 'target' : ''}".toString()
    }
}

