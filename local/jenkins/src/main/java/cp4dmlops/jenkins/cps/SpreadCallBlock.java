package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Next;
import com.cloudbees.groovy.cps.impl.ConstantBlock;
import com.cloudbees.groovy.cps.impl.FunctionCallBlock;
import com.cloudbees.groovy.cps.impl.SourceLocation;
import com.cloudbees.groovy.cps.sandbox.Trusted;
import java.util.List;

/** `f(*list)`, which groovy-cps 1.31 lacks: once the arguments are known it is an ordinary call. */
public final class SpreadCallBlock implements Block {
    private static final long serialVersionUID = 1L;

    private final SourceLocation location;
    private final Block receiver;
    private final Block name;
    private final boolean safe;
    private final Block arguments;

    public SpreadCallBlock(SourceLocation location, Block receiver, Block name, boolean safe, Block arguments) {
        this.location = location;
        this.receiver = receiver;
        this.name = name;
        this.safe = safe;
        this.arguments = arguments;
    }

    @Override
    public Next eval(Env environment, Continuation end) {
        return new Next(receiver, environment, new WithReceiver(this, environment, end));
    }

    private static final class WithReceiver implements Continuation {
        private static final long serialVersionUID = 1L;

        private final SpreadCallBlock call;
        private final Env environment;
        private final Continuation end;

        WithReceiver(SpreadCallBlock call, Env environment, Continuation end) {
            this.call = call;
            this.environment = environment;
            this.end = end;
        }

        @Override
        public Next receive(Object value) {
            return new Next(call.arguments, environment, new WithArguments(this, value));
        }
    }

    private static final class WithArguments implements Continuation {
        private static final long serialVersionUID = 1L;

        private final WithReceiver before;
        private final Object receiver;

        WithArguments(WithReceiver before, Object receiver) {
            this.before = before;
            this.receiver = receiver;
        }

        @Override
        public Next receive(Object list) {
            Block[] values = ((List<?>) list).stream().map(ConstantBlock::new).toArray(Block[]::new);
            SpreadCallBlock call = before.call;
            return new FunctionCallBlock(call.location, List.of(Trusted.INSTANCE), new ConstantBlock(receiver), call.name, call.safe, values)
                .eval(before.environment, before.end);
        }
    }
}
