package hudson.tasks.junit;

import java.io.Serializable;

/** What the `junit` step gives. */
public final class TestResultSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int failCount;
    private final int skipCount;
    private final int totalCount;

    public TestResultSummary(int failCount, int skipCount, int totalCount) {
        this.failCount = failCount;
        this.skipCount = skipCount;
        this.totalCount = totalCount;
    }

    public TestResultSummary plus(TestResultSummary that) {
        return new TestResultSummary(failCount + that.failCount, skipCount + that.skipCount, totalCount + that.totalCount);
    }

    public int getFailCount() {
        return failCount;
    }

    public int getSkipCount() {
        return skipCount;
    }

    public int getPassCount() {
        return totalCount - failCount - skipCount;
    }

    public int getTotalCount() {
        return totalCount;
    }
}
