package cp4dmlops.jenkins.cps;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.BuildState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.codehaus.groovy.runtime.MethodClosure;

/** Saves a program to a file, and reads it back. */
public final class ProgramStore {
    private static final ThreadLocal<Build> READING = new ThreadLocal<>();

    private final Build build;
    private final Path file;

    public ProgramStore(Build build, Path file) {
        this.build = build;
        this.file = file;
    }

    /** The build whose program is being read; what refers to a build is joined to it. */
    public static Build buildBeingRead() {
        return READING.get();
    }

    /** Writes the program and gives the copy that was read back. */
    Program save(Program program) throws IOException, ClassNotFoundException {
        byte[] state = write(build.state(), program);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, state);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return read(state);
    }

    /** Reads what another process saved: first the state of the build, which tells what classes the program needs. */
    Program restore() throws IOException, ClassNotFoundException {
        byte[] state = Files.readAllBytes(file);
        try (ObjectInputStream in = new ScriptObjects(new ByteArrayInputStream(state), build.scripts().classLoader())) {
            build.restore((BuildState) in.readObject());
        }
        return read(state);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static byte[] write(BuildState state, Program program) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ProgramOutput(bytes)) {
            out.writeObject(state);
            out.writeObject(program);
        } catch (NotSerializableException problem) {
            throw withTrace(problem, program);
        }
        return bytes.toByteArray();
    }

    /** Jenkins' marshaller reports where it stood as the cause of the exception. */
    private static NotSerializableException withTrace(NotSerializableException problem, Program program) {
        NotSerializableException traced = new NotSerializableException(problem.getMessage());
        traced.initCause(new SaveTrace(problem.getMessage(), program));
        traced.setStackTrace(new StackTraceElement[0]);
        return traced;
    }

    private Program read(byte[] state) throws IOException, ClassNotFoundException {
        READING.set(build);
        try (ObjectInputStream in = new ScriptObjects(new ByteArrayInputStream(state), build.scripts().classLoader())) {
            in.readObject();
            Program program = (Program) in.readObject();
            program.shareBinding(build.scripts().binding());
            return program;
        } finally {
            READING.remove();
        }
    }

    private static final class SaveTrace extends Exception {
        private static final long serialVersionUID = 1L;

        SaveTrace(String type, Program program) {
            super("an exception which occurred:\n\tin object of type " + type + "\n\tin object of type " + program.getClass().getName(),
                null, false, false);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    /** Writes method pointers such as `this.&name` in a form that can be read, which Groovy's own cannot. */
    private static final class ProgramOutput extends ObjectOutputStream {
        ProgramOutput(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return object instanceof MethodClosure pointer ? new MethodPointer(pointer.getOwner(), pointer.getMethod()) : object;
        }
    }

    private record MethodPointer(Object owner, String method) implements Serializable {
        private Object readResolve() {
            return new MethodClosure(owner, method);
        }
    }

    /** Finds the classes of the build's scripts and libraries. */
    private static final class ScriptObjects extends ObjectInputStream {
        private final ClassLoader loader;

        ScriptObjects(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(description);
            }
        }
    }
}
