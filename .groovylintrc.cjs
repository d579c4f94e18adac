// How the generated Groovy is linted: CodeNarc's rules for Jenkins, but those that do not fit, each with the reason.
const off = { enabled: false };

module.exports = {
  extends: 'recommended-jenkinsfile',
  rules: {
    // Tables, flags and texts say the same words again, each in its own place: the source does not share them either.
    'dry.DuplicateListLiteral': off,
    'dry.DuplicateMapLiteral': off,
    'dry.DuplicateNumberLiteral': off,
    'dry.DuplicateStringLiteral': off,

    // Values come from JSON and from Jenkinsfiles: what they are is found out when the step runs.
    'design.Instanceof': off,
    'convention.MethodParameterTypeRequired': off,
    'unnecessary.UnnecessaryDefInMethodDeclaration': off,

    // Null is the language's one value for nothing, of any type.
    'design.ReturnsNullInsteadOfEmptyCollection': off,

    // The language's numbers count as JavaScript's do; and the sandbox allows no other exception with a message.
    'convention.NoDouble': off,
    'exceptions.ThrowException': off,

    // The interruption of an abort is caught and thrown on before it.
    'exceptions.CatchException': off,

    // `parameters` is replaced by its checked form at the top of each step, so that nobody uses the other by mistake.
    'convention.ParameterReassignment': off,

    // The CPS engine does not run the spread operator `*.`.
    'unnecessary.UnnecessaryCollectCall': off,

    // Generated files keep no state in fields: what a method needs is handed to it.
    'size.ParameterCount': off,

    // What the language needs of Groovy stands in one place.
    'size.MethodCount': off,

    // The Groovy keeps the order and the statements of the source.
    'convention.PublicMethodsBeforeNonPublicMethods': off,
    'convention.IfStatementCouldBeTernary': off,
    'design.NestedForLoop': off,

    // Comments stand as they do in the source, a little further to the right.
    // A text stays in one piece, so that an error can be found by its words; code keeps to the width.
    'formatting.LineLength': { length: 120, ignoreLineRegex: /^\s*(\/?\*|\/\/).*|.*(["'])(?:(?!\2).){40,}\2.*/.source, severity: 'warning' },
  },
};
