package cp4dmlops.jenkins.build;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes a duration the way Jenkins' log does: `1 min 5 sec`, `12 sec`, `0.25 sec`, `5 ms`. */
public final class TimeSpan {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;

    private TimeSpan() {
    }

    public static String text(long milliseconds) {
        if (milliseconds >= YEAR) {
            return two(milliseconds / YEAR, "yr", milliseconds % YEAR / MONTH, "mo");
        }
        if (milliseconds >= MONTH) {
            return two(milliseconds / MONTH, "mo", milliseconds % MONTH / DAY, days(milliseconds % MONTH / DAY));
        }
        if (milliseconds >= DAY) {
            return two(milliseconds / DAY, days(milliseconds / DAY), milliseconds % DAY / HOUR, "hr");
        }
        if (milliseconds >= HOUR) {
            return two(milliseconds / HOUR, "hr", milliseconds % HOUR / MINUTE, "min");
        }
        if (milliseconds >= MINUTE) {
            return two(milliseconds / MINUTE, "min", milliseconds % MINUTE / SECOND, "sec");
        }
        if (milliseconds >= 10 * SECOND) {
            return milliseconds / SECOND + " sec";
        }
        if (milliseconds >= SECOND) {
            return number(milliseconds / 100 / 10.0) + " sec";
        }
        return milliseconds >= 100 ? number(milliseconds / 10 / 100.0) + " sec" : milliseconds + " ms";
    }

    /** The smaller unit is shown beside a small number only. */
    private static String two(long big, String bigUnit, long small, String smallUnit) {
        return big + " " + bigUnit + (big < 10 ? " " + small + " " + smallUnit : "");
    }

    private static String days(long count) {
        return count == 1 ? "day" : "days";
    }

    private static String number(double value) {
        return new DecimalFormat("#.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
