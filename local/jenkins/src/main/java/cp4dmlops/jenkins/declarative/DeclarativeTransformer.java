package cp4dmlops.jenkins.declarative;

import cp4dmlops.jenkins.steps.StepRegistry;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/** Turns `pipeline { … }` into `pipeline([…])`, a checked description that the interpreter runs. */
public final class DeclarativeTransformer extends CompilationCustomizer {
    private final StepRegistry steps;

    /**
     * @param steps those of the controller, whose arguments are checked
     */
    public DeclarativeTransformer(StepRegistry steps) {
        super(CompilePhase.CONVERSION);
        this.steps = steps;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        for (MethodNode method : type.getMethods()) {
            if (method.getCode() instanceof BlockStatement block) {
                block.getStatements().forEach(statement -> transform(source, statement));
            }
        }
    }

    private void transform(SourceUnit source, Statement statement) {
        Optional<Call> pipeline = Call.of(statement).filter(call -> "pipeline".equals(call.name()) && call.block() != null);
        if (pipeline.isEmpty()) {
            return;
        }
        Problems problems = new Problems();
        PipelineParser parser = new PipelineParser(new Grammar(problems, source, steps));
        MapExpression model = parser.parse(pipeline.get());
        if (problems.exist()) {
            problems.report(source);
        } else {
            pipeline.get().node().setArguments(Code.at(new ArgumentListExpression(model), statement));
        }
    }
}
