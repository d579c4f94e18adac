package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.impl.CollectionLiteralBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** `[a: 1, *: map]`, in a map or as the named arguments of a call, which groovy-cps 1.31 lacks. */
public final class SpreadMapBlock extends CollectionLiteralBlock {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Boolean> spread;

    /** The elements are a key and a value for each plain entry, and a map for each one that is taken apart, as its flag says. */
    public SpreadMapBlock(List<Boolean> spread, Block... elements) {
        super(elements);
        this.spread = new ArrayList<>(spread);
    }

    @Override
    protected Object toCollection(Object[] values) {
        Map<Object, Object> map = new LinkedHashMap<>();
        int next = 0;
        for (boolean whole : spread) {
            if (!whole) {
                map.put(values[next], values[next + 1]);
                next += 2;
            } else if (values[next++] instanceof Map<?, ?> inner) {
                map.putAll(inner);
            }
        }
        return map;
    }
}
