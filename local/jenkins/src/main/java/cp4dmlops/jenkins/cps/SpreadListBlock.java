package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.impl.CollectionLiteralBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.codehaus.groovy.runtime.InvokerHelper;

/** `[a, *b]`, in a list or as the arguments of a call, which groovy-cps 1.31 lacks. */
public final class SpreadListBlock extends CollectionLiteralBlock {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Boolean> spread;

    /** Each element is taken as it is, or taken apart, as its flag says. */
    public SpreadListBlock(List<Boolean> spread, Block... elements) {
        super(elements);
        this.spread = new ArrayList<>(spread);
    }

    @Override
    protected Object toCollection(Object[] values) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!spread.get(i)) {
                list.add(values[i]);
            } else if (values[i] instanceof Object[] array) {
                list.addAll(Arrays.asList(array));
            } else if (values[i] != null) {
                list.addAll(DefaultGroovyMethods.toList(InvokerHelper.asIterator(values[i])));
            }
        }
        return list;
    }
}
