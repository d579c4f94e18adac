package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Outcome;
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import com.cloudbees.groovy.cps.impl.FunctionCallEnv;
import cp4dmlops.jenkins.build.Build;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jenkinsci.plugins.workflow.cps.CpsScript;

/**
 * Runs one program. Everything that touches it happens on one thread, taken from a queue; when no thread of the program can
 * go on, the program is saved and replaced by what was read back.
 */
public final class CpsVm {
    /** Deep call chains are saved by deep recursion. */
    private static final long STACK_BYTES = 512L << 20;
    private static final Consumer<Program> END = program -> { };

    private final Build build;
    private final ProgramStore store;
    private final LinkedBlockingQueue<Consumer<Program>> queue = new LinkedBlockingQueue<>();
    private final List<Runnable> afterSave = new ArrayList<>();
    private Program program;
    private volatile CpsThread running;
    private volatile boolean killed;
    private boolean passQueued;
    private Outcome mainOutcome;

    public CpsVm(Build build, ProgramStore store) {
        this.build = build;
        this.store = store;
    }

    /** Begins a script; its end is reported to the build. */
    public void start(CpsScript script) {
        launch(() -> {
            program = new Program();
            program.register(script);
            CpsThread main = program.addThread(new Continuable(script, environment()), ContextVariables.NONE, null);
            main.resume(new Outcome(null, null));
        });
    }

    /** Takes up a program that was saved. */
    public void resume() {
        launch(() -> {
            program = store.restore();
            for (CpsThread thread : program.threads()) {
                if (thread.step() != null) {
                    thread.step().context().resume(thread.step());
                }
            }
        });
    }

    /** Does something with the program as soon as its scripts pause. */
    public void submit(Consumer<Program> action) {
        queue.add(action);
    }

    /** Puts off what must not be lost before its result is saved: to the next time the program is, or its end. Only to be called with the program. */
    public void afterSave(Runnable work) {
        afterSave.add(work);
    }

    /** A script that was loaded shares the variables of the Jenkinsfile. Only to be called while a script runs. */
    public void register(CpsScript script) {
        program.register(script);
    }

    /** Forgets the program at once, without a word to anybody. What script code still does until it stops is not saved. */
    public void kill() {
        killed = true;
        queue.clear();
        queue.add(END);
        CpsThread busy = running;
        if (busy != null) {
            busy.breakOff();
        }
    }

    private static Env environment() {
        FunctionCallEnv caller = new FunctionCallEnv(null, Continuation.HALT, null, null);
        caller.setInvoker(ScriptInvoker.INSTANCE);
        return caller;
    }

    private interface Beginning {
        void run() throws Exception;
    }

    private void launch(Beginning beginning) {
        Thread worker = new Thread(null, () -> work(beginning), "build " + build.name(), STACK_BYTES);
        worker.setDaemon(true);
        worker.setContextClassLoader(build.scripts().classLoader());
        worker.start();
    }

    private void work(Beginning beginning) {
        CpsCallableInvocation.registerMismatchHandler(new MismatchLog(build));
        build.scripts().enter();
        try {
            beginning.run();
            queuePass();
            while (!program.isEmpty()) {
                Consumer<Program> action = queue.take();
                if (action == END) {
                    return;
                }
                action.accept(program);
                if (build.savesEveryStep() && program.hasRunnable()) {
                    // A step that worked beside the script has ended.
                    save();
                }
                queuePass();
            }
            end(mainOutcome);
        } catch (Throwable problem) {
            end(new Outcome(null, problem));
        } finally {
            CpsCallableInvocation.registerMismatchHandler(null);
            build.scripts().leave();
        }
    }

    private void end(Outcome outcome) {
        if (!killed) {
            saved();
            build.ended(outcome);
        }
    }

    private void queuePass() {
        if (!passQueued && program.hasRunnable()) {
            passQueued = true;
            queue.add(ignored -> pass());
        }
    }

    /** Lets every thread that can run do so once, oldest first. */
    private void pass() {
        passQueued = false;
        for (CpsThread thread : program.threads()) {
            program.thread(thread.id()).filter(CpsThread::isRunnable).ifPresent(this::run);
        }
        if (!program.hasRunnable() && !program.isEmpty()) {
            save();
        }
    }

    private void run(CpsThread thread) {
        running = thread;
        Outcome outcome = thread.runChunk();
        running = null;
        if (!thread.isAlive()) {
            if (thread.body() == null) {
                mainOutcome = outcome;
            }
            program.remove(thread);
        } else if (outcome.getNormal() instanceof StepCall.Suspension suspension) {
            suspension.settle(program, thread);
            if (suspension.savesAtOnce()) {
                save();
            }
        }
    }

    /** Ends the step a thread waits for. A step whose bodies still run ends after them. */
    void deliver(Program current, CpsThread thread) {
        StepContext context = thread.step().context();
        if (current.hasBodies(thread)) {
            return;
        }
        if (context.isBlock()) {
            build.log().pipeline("// " + context.stepName());
        }
        if (context.outcome().isFailure()) {
            build.errors().record(context.outcome().getAbnormal());
        }
        thread.setStep(null);
        thread.resume(context.outcome());
    }

    private void save() {
        if (killed) {
            return;
        }
        try {
            program = store.save(program);
            saved();
        } catch (IOException | ClassNotFoundException | RuntimeException problem) {
            if (killed) {
                return;
            }
            // Nobody knows which thread holds what cannot be saved; Jenkins blames the youngest.
            List<CpsThread> threads = program.threads();
            threads.get(threads.size() - 1).stop(problem);
        }
    }

    private void saved() {
        afterSave.forEach(Runnable::run);
        afterSave.clear();
    }
}
