package cp4dmlops.jenkins.build;

import com.cloudbees.groovy.cps.Outcome;
import cp4dmlops.jenkins.cps.ContextVariables;
import cp4dmlops.jenkins.cps.CpsVm;
import cp4dmlops.jenkins.cps.ProgramStore;
import cp4dmlops.jenkins.library.Libraries;
import cp4dmlops.jenkins.script.Scripts;
import cp4dmlops.jenkins.steps.StepRegistry;
import hudson.model.Result;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** One run of a Jenkinsfile. A saved program refers to its build by name only and is joined to the running one. */
public final class Build implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final String REQUEST_FILE = "request.json";
    public static final String PROGRAM_FILE = "program.dat";

    private final transient Engine engine;
    private final transient BuildRequest request;
    private final transient BuildEvents events;
    private final transient BuildLog log;
    private final transient ErrorRecorder errors = new ErrorRecorder();
    private final transient Map<String, Credential> credentials;
    private final transient Libraries libraries;
    private final transient Scripts scripts;
    private final transient ProgramStore store;
    private final transient CpsVm vm;
    private final transient StepRegistry steps;
    private final transient Inputs inputs = new Inputs();
    private final transient Map<Long, Long> lastOutput = new ConcurrentHashMap<>();
    private final transient Queue<Runnable> killActions = new ConcurrentLinkedQueue<>();
    private final transient Queue<ScheduledFuture<?>> scheduled = new ConcurrentLinkedQueue<>();
    private transient BuildState state = new BuildState();
    private transient volatile long killBefore = Long.MAX_VALUE;
    private transient volatile boolean ended;
    private transient volatile boolean resumes;

    public Build(Engine engine, BuildRequest request, EventSink sink) throws IOException {
        this.engine = engine;
        this.request = request;
        Files.createDirectories(request.buildFolder());
        Files.createDirectories(request.workspace());
        this.events = new BuildEvents(sink);
        this.log = new BuildLog(request.buildFolder().resolve("log"), events::console);
        this.credentials = request.credentials();
        this.steps = new StepRegistry(request.plugins());
        this.libraries = new Libraries(this);
        this.scripts = new Scripts(this);
        this.store = new ProgramStore(this, request.buildFolder().resolve(PROGRAM_FILE));
        this.vm = new CpsVm(this, store);
    }

    /** A saved build, to be taken up again: its classes and its state, but not yet its program. */
    public static Build resumed(Engine engine, BuildRequest request, EventSink sink) throws IOException {
        Build build = new Build(engine, request, sink);
        build.resumes = true;
        return build;
    }

    public String name() {
        return request.jobName() + " #" + request.jobNumber();
    }

    public Engine engine() {
        return engine;
    }

    public BuildRequest request() {
        return request;
    }

    public BuildEvents events() {
        return events;
    }

    public BuildLog log() {
        return log;
    }

    public ErrorRecorder errors() {
        return errors;
    }

    public Map<String, Credential> credentials() {
        return credentials;
    }

    public Libraries libraries() {
        return libraries;
    }

    public Scripts scripts() {
        return scripts;
    }

    public CpsVm vm() {
        return vm;
    }

    /** The steps that this build has. */
    public StepRegistry steps() {
        return steps;
    }

    public Inputs inputs() {
        return inputs;
    }

    public BuildState state() {
        return state;
    }

    /** Takes over a saved state, and makes the classes that its program needs. */
    public void restore(BuildState saved) throws IOException {
        state = saved;
        libraries.restore();
        scripts.restore(request.jenkinsfile(), state.loadedScripts());
    }

    /** The parameters' values: those of the request over the defaults that the script declares. */
    public Map<String, Object> parameters() {
        Map<String, Object> values = new TreeMap<>(state.defaultParameters());
        values.putAll(request.parameters());
        return values;
    }

    /** A line of the body of that step was printed. */
    public void noteOutput(long step) {
        lastOutput.put(step, System.currentTimeMillis());
    }

    public long lastOutput(long step) {
        return lastOutput.getOrDefault(step, 0L);
    }

    /** True when this is a saved build taken up again. */
    public boolean resumes() {
        return resumes;
    }

    public Path folder() {
        return request.buildFolder();
    }

    public boolean savesEveryStep() {
        return request.savesEveryStep();
    }

    public String unsafeInterpolation() {
        return request.unsafeInterpolation();
    }

    public long nextNumber() {
        return state.nextNumber();
    }

    /** The environment at a place of the script. */
    public Map<String, String> environment(ContextVariables variables) {
        Environment environment = new Environment();
        if (variables.agent() != null) {
            environment.putAll(variables.agent().environment());
        }
        Environment ofBuild = new Environment();
        ofBuild.putAll(BuildVariables.of(this));
        ofBuild.putAll(state.variables());
        environment.overrideAll(ofBuild.variables());
        variables.environment().forEach(change -> change.applyTo(environment));
        return environment.variables();
    }

    /** Interrupts everything that runs; a second time too. */
    public void abort(CauseOfInterruption cause) {
        interrupt(Result.ABORTED, cause);
    }

    /** The same with another result than that of an abort. */
    void interrupt(Result result, CauseOfInterruption cause) {
        log.println(cause.getShortDescription());
        state.worsenFlow(result);
        FlowInterruptedException interruption = new FlowInterruptedException(result, cause);
        vm.submit(program -> program.innermost().forEach(thread -> thread.stop(interruption)));
    }

    /** What runs beside the program and must leave it alone when the build is killed. */
    public void onKill(Runnable end) {
        killActions.add(end);
    }

    public void background(Runnable work) {
        engine.background(work);
    }

    /** Does something later. What is not due when the build ends is dropped: a limit of an hour would hold its classes for that hour. */
    public void schedule(long milliseconds, Runnable work) {
        scheduled.removeIf(ScheduledFuture::isDone);
        scheduled.add(engine.timer().schedule(work, milliseconds, TimeUnit.MILLISECONDS));
    }

    /** Called by the virtual machine when the script is at its end. */
    public void ended(Outcome outcome) {
        BuildEnd.write(this, outcome);
        forgetSaved();
        close();
        BuildEnd.announce(this, outcome.getNormal(), outcome.getAbnormal());
    }

    /** Called when the script could not even be compiled. */
    public void endedBeforeStart(Throwable problem) {
        BuildEnd.writeFailedStart(this, problem);
        forgetSaved();
        close();
        BuildEnd.announce(this, null, problem);
    }

    /** What only serves to take the build up again goes with its end; it may hold secrets. */
    private void forgetSaved() {
        try {
            store.delete();
            Files.deleteIfExists(requestFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where the request is kept while the build runs. */
    public Path requestFile() {
        return folder().resolve(REQUEST_FILE);
    }

    /** Says where the build is to be killed: right before the first step with that number or a higher one. */
    public void killBefore(long number) {
        killBefore = number;
    }

    /** Whether a step must not start any more, because the build is killed; it may be this step that it is killed before. */
    public boolean isKilledBefore(long number, String step) {
        if (number >= killBefore && !ended) {
            kill();
            events.killed(number, step);
        }
        return ended;
    }

    /** Ends everything at once and leaves what was saved. */
    public void kill() {
        vm.kill();
        killActions.forEach(Runnable::run);
        close();
    }

    private void close() {
        ended = true;
        try {
            log.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            scheduled.forEach(work -> work.cancel(false));
            scripts.close();
            engine.forget(this);
        }
    }

    public boolean hasEnded() {
        return ended;
    }

    private Object writeReplace() {
        return new Reference();
    }

    /** Stands for the build in a saved program. */
    private static final class Reference implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            return ProgramStore.buildBeingRead();
        }
    }
}
