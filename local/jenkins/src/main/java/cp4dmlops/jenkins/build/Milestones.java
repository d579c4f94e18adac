package cp4dmlops.jenkins.build;

import hudson.model.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/**
 * Which builds passed which milestones of their jobs. Builds pass in the order of their numbers: one that comes late ends
 * there, and one that goes on, or ends, ends older ones that stand where it stood.
 */
public final class Milestones {
    private record Place(String job, int ordinal) {
    }

    private final Map<Place, Integer> newest = new HashMap<>();
    private final Map<Build, Place> standing = new HashMap<>();

    /** Lets a build pass, or tells it which newer build was there before it. */
    public synchronized void pass(Build build, int ordinal) throws FlowInterruptedException {
        Place place = new Place(build.request().jobName(), ordinal);
        int before = newest.getOrDefault(place, 0);
        if (build.request().jobNumber() < before) {
            build.log().println("Canceled since build #" + before + " already got here");
            throw new FlowInterruptedException(Result.NOT_BUILT, true, new Superseded(place.job + "#" + before));
        }
        leave(build);
        newest.put(place, build.request().jobNumber());
        standing.put(build, place);
    }

    /** The build goes on from where it stands, if it stands anywhere. */
    synchronized void leave(Build build) {
        Place left = standing.remove(build);
        List<Build> overtaken = new ArrayList<>(standing.keySet());
        overtaken.removeIf(other -> !standing.get(other).equals(left) || other.request().jobNumber() >= build.request().jobNumber());
        overtaken.forEach(older -> older.interrupt(Result.NOT_BUILT, new Superseded(left.job + "#" + build.request().jobNumber())));
    }

    /** A newer build of the job got further. */
    private static final class Superseded extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        private final String build;

        Superseded(String build) {
            this.build = build;
        }

        @Override
        public String getShortDescription() {
            return "Superseded by " + build;
        }
    }
}
