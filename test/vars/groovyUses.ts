import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Use } from '../../generator/compiler/sandbox/uses.ts';
import { connectJenkins } from '../../local/jenkins/client.ts';

/** A Groovy file that a person wrote, read by Groovy's own parser. */
export interface HandWritten {
  name: string;
  methods: string[];
  fields: string[];
  /** Parameters that hold a closure. */
  closures: string[];
  uses: Use[];
}

/** A Jenkinsfile that gives the uses of the Groovy files in its parameter. */
const READER = `import groovy.json.JsonSlurper
import org.codehaus.groovy.ast.CodeVisitorSupport
import org.codehaus.groovy.ast.builder.AstBuilder
import org.codehaus.groovy.ast.expr.*
import org.codehaus.groovy.control.CompilePhase

class Reader extends CodeVisitorSupport implements Serializable {
    List uses = []

    @NonCPS
    void add(node, String kind, String receiver, String name, int count) {
        uses.add([kind: kind, receiver: receiver, name: name, arguments: count, line: node.lineNumber])
    }

    @NonCPS
    static int count(node) {
        if (node instanceof TupleExpression) {
            return node.expressions.size()
        }
        return node instanceof NamedArgumentListExpression ? 1 : 0
    }

    @NonCPS
    static String nameOf(node) {
        return node instanceof VariableExpression ? node.name : ''
    }

    @NonCPS
    void visitMethodCallExpression(MethodCallExpression call) {
        String receiver = call.implicitThis ? null : nameOf(call.objectExpression)
        add(call, 'call', receiver, call.methodAsString, count(call.arguments))
        super.visitMethodCallExpression(call)
    }

    @NonCPS
    void visitConstructorCallExpression(ConstructorCallExpression call) {
        add(call, 'new', null, call.type.name, count(call.arguments))
        super.visitConstructorCallExpression(call)
    }

    @NonCPS
    void visitPropertyExpression(PropertyExpression node) {
        add(node, 'property', nameOf(node.objectExpression), node.propertyAsString, 0)
        super.visitPropertyExpression(node)
    }

    @NonCPS
    void visitBinaryExpression(BinaryExpression node) {
        String operator = node.operation.text
        add(node, 'operator', null, operator == '[' ? '[]' : operator, 2)
        super.visitBinaryExpression(node)
    }
}

@NonCPS
List read(String texts) {
    return new JsonSlurper().parseText(texts).collect { file ->
        List nodes = new AstBuilder().buildFromString(CompilePhase.CONVERSION, false, file.text)
        Reader reader = new Reader()
        Map found = [name: file.name, methods: [], fields: [], closures: []]
        nodes[0].statements.each { statement -> fieldsOf(statement, found, reader) }
        nodes.drop(1).each { type ->
            type.methods.findAll { method -> !(method.name in ['main', 'run']) }.each { method ->
                found.methods.add(method.name)
                found.closures.addAll(method.parameters.findAll { it.type.name == 'Closure' }*.name)
                method.code.visit(reader)
            }
        }
        return found + [uses: reader.uses]
    }
}

@NonCPS
void fieldsOf(statement, Map found, Reader reader) {
    def expression = statement.expression
    if (expression instanceof DeclarationExpression) {
        found.fields.add(expression.leftExpression.name)
        expression.rightExpression.visit(reader)
    }
}

return read(params.files)
`;

export async function usesOfGroovy(files: { name: string; text: string }[]): Promise<HandWritten[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-uses-'));
  try {
    const outcome = await connectJenkins(inject('jenkins')).run({
      jenkinsfile: READER,
      workspace: join(folder, 'workspace'),
      buildFolder: join(folder, 'build'),
      parameters: { files: JSON.stringify(files) },
    }).finished;
    if (outcome.result !== 'SUCCESS') {
      throw new Error(outcome.console);
    }
    return (outcome.returned as HandWritten[]).map((file) => ({
      ...file,
      uses: file.uses.map((use) => ({ ...use, receiver: use.receiver ?? undefined })),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
