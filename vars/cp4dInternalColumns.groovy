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

/** The columns of a JSON schema's properties. */
@NonCPS
List columnsOfSchema(Map schema) {
    Map properties = schema.properties
    return cp4dInternalLanguage.keys(properties)
        .collect { name ->
            [name: name, type: sparkType(properties[name].type != null ? properties[name].type : 'string')]
        }
}

@NonCPS
private String sparkType(String type) {
    switch (type) {
        case 'number':
            return 'double'
        case 'integer':
        case 'boolean':
            return type
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

