package cp4dmlops.jenkins.build;

import cp4dmlops.jenkins.cps.StepHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The questions a build waits with, by their id. */
public final class Inputs {
    /** What happens with an answer: the values of the parameters, or null to refuse. */
    public record Question(StepHandle step, BiConsumer<StepHandle, Map<String, Object>> answer) {
    }

    private final Map<String, Question> open = new ConcurrentHashMap<>();

    public void ask(String id, Question question) {
        open.put(id, question);
    }

    public void withdraw(String id) {
        open.remove(id);
    }

    /** Answers a question; false when none has that id. */
    public boolean answer(String id, Map<String, Object> values) {
        Question question = open.remove(id);
        if (question == null) {
            return false;
        }
        question.answer().accept(question.step(), values);
        return true;
    }
}
