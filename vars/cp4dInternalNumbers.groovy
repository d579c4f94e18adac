// Generated from generator/steps/internal/cp4dInternalNumbers.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** Beyond it a number is a slip of whoever computed it, and not the same in each language. */
@Field static final Number LARGEST = 1e+300

@Field static final Number LEAST = -1e+300

@Field static final Number USUAL_PLACES = 4

@Field static final Number MOST_PLACES = 30

/** Whether a value is a number that can be compared: NaN and the infinities are none. */
@NonCPS
boolean isFiniteNumber(value) {
    return value instanceof Number && value >= LEAST && value <= LARGEST
}

/**
 * A number as people read it: rounded to four places, and to more where it would otherwise look like zero, or like
 * being at or beyond a limit that it is not.
 */
@NonCPS
String shownBeside(Number value, List limits) {
    for (int places = USUAL_PLACES; places < MOST_PLACES; places++) {
        String text = cp4dInternalLanguage.decimal(value, places)
        Number rounded = cp4dInternalLanguage.numberIn(text)
        if (([0] + limits).every { limit -> standAlike(value, rounded, limit) }) {
            return text
        }
    }
    return cp4dInternalLanguage.decimal(value)
}

/** Whether two numbers are both below, both at, or both above a third. */
@NonCPS
private boolean standAlike(Number first, Number second, Number third) {
    return first < third == second < third && first > third == second > third
}

