package org.jenkinsci.plugins.workflow.libs;

import cp4dmlops.jenkins.cps.CpsThread;
import cp4dmlops.jenkins.library.LoadedLibrary;
import cp4dmlops.jenkins.script.Scripts;
import groovy.lang.GroovyObjectSupport;
import groovy.lang.GroovyRuntimeException;
import groovy.lang.MissingPropertyException;
import java.io.Serializable;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jenkinsci.plugins.workflow.cps.CpsCompilationErrorsException;

/** Holds what the `library` step gives. */
public final class LibraryStep {
    private LibraryStep() {
    }

    /** The classes of a library by their names: `library('x@1').com.example.Tool.new(this)`. */
    public static final class LoadedClasses extends GroovyObjectSupport implements Serializable {
        private static final long serialVersionUID = 1L;

        private final LoadedLibrary library;
        private final String prefix;
        private final String type;

        public LoadedClasses(LoadedLibrary library) {
            this(library, "", null);
        }

        private LoadedClasses(LoadedLibrary library, String prefix, String type) {
            this.library = library;
            this.prefix = prefix;
            this.type = type;
        }

        @Override
        public Object getProperty(String name) {
            if (type != null) {
                try {
                    return load(prefix + type).getField(name).get(null);
                } catch (ReflectiveOperationException noField) {
                    if (!Character.isUpperCase(name.charAt(0))) {
                        throw new MissingPropertyException(name, load(prefix + type));
                    }
                }
            }
            if (!Character.isUpperCase(name.charAt(0))) {
                return new LoadedClasses(library, prefix + name + ".", null);
            }
            String nested = type == null ? name : type + "$" + name;
            load(prefix + nested);
            return new LoadedClasses(library, prefix, nested);
        }

        @Override
        public Object invokeMethod(String name, Object arguments) {
            Class<?> found = load(prefix + type);
            Object[] given = arguments instanceof Object[] array ? array : new Object[] {arguments};
            return name.equals("new") ? InvokerHelper.invokeConstructorOf(found, given) : InvokerHelper.invokeStaticMethod(found, name, given);
        }

        private Class<?> load(String name) {
            if (CpsThread.current() == null) {
                throw new IllegalStateException("Expected to be called from CpsThread");
            }
            try {
                return Scripts.currentBuild().scripts().loader(library.trusted()).loadClass(name);
            } catch (MultipleCompilationErrorsException problem) {
                throw new CpsCompilationErrorsException(problem);
            } catch (ClassNotFoundException problem) {
                throw new GroovyRuntimeException(problem);
            }
        }
    }
}
