package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Continuable;
import java.util.List;
import java.util.stream.Stream;

/** The method categories script code runs with. */
final class Categories {
    /** Those of groovy-cps, which run closures as continuations, and serialisable iterators. */
    @SuppressWarnings("rawtypes")
    static final List<Class> ALL = Stream.concat(Continuable.categories.stream(), Stream.<Class>of(SerializableViews.class)).toList();

    private Categories() {
    }
}
