package cp4dmlops.jenkins.step;

/**
 * A parameter of a step.
 *
 * @param setter name of the class and method that takes it on Jenkins, which its errors name; null for a constructor's
 */
public record Parameter(String name, Class<?> type, boolean required, String setter) {

    /** How Jenkins names the place in a message about a wrong type. */
    String place(String className) {
        return setter == null ? className + "." + name : "class " + setter + "()";
    }
}
