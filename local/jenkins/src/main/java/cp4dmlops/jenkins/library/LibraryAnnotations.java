package cp4dmlops.jenkins.library;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.StackTraces;
import hudson.AbortException;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.messages.SimpleMessage;
import org.jenkinsci.plugins.workflow.libs.Library;

/** Loads the libraries a Jenkinsfile names by `@Library` while it is compiled: after reading it, before its names are resolved. */
public final class LibraryAnnotations extends CompilationCustomizer {
    private final Build build;
    private boolean done;

    public LibraryAnnotations(Build build) {
        super(CompilePhase.CONVERSION);
        this.build = build;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode ignored) {
        if (done) {
            return;
        }
        done = true;
        Collector collector = new Collector(source);
        source.getAST().getClasses().forEach(collector::visitClass);
        source.getAST().getImports().forEach(collector::visitImport);
        source.getAST().getStarImports().forEach(collector::visitImport);
        source.getAST().getStaticImports().values().forEach(collector::visitImport);
        source.getAST().getStaticStarImports().values().forEach(collector::visitImport);
        if (build.resumes()) {
            return;
        }
        try {
            build.libraries().loadAll(collector.identifiers);
        } catch (Exception problem) {
            report(problem);
            source.getErrorCollector().addErrorAndContinue(new SimpleMessage("Loading libraries failed", source));
        }
    }

    private void report(Exception problem) {
        if (problem instanceof AbortException) {
            build.log().println("ERROR: " + problem.getMessage());
        } else {
            build.log().print("ERROR: Loading libraries failed\n" + StackTraces.of(problem));
        }
    }

    private static final class Collector extends ClassCodeVisitorSupport {
        private final SourceUnit source;
        private final List<String> identifiers = new ArrayList<>();

        Collector(SourceUnit source) {
            this.source = source;
        }

        @Override
        protected SourceUnit getSourceUnit() {
            return source;
        }

        void visitImport(ImportNode node) {
            visitAnnotations(node);
        }

        @Override
        public void visitAnnotations(AnnotatedNode node) {
            for (AnnotationNode annotation : node.getAnnotations()) {
                String name = annotation.getClassNode().getName();
                if (name.equals(Library.class.getSimpleName()) || name.equals(Library.class.getName())) {
                    add(annotation.getMember("value"));
                }
            }
        }

        private void add(Expression value) {
            if (value instanceof ConstantExpression constant && constant.getValue() instanceof String identifier) {
                identifiers.add(identifier);
            } else if (value instanceof ListExpression list) {
                list.getExpressions().forEach(this::add);
            }
        }
    }
}
