package io.careloop.wechatsandbox.web;

/**
 * Something that goes wrong on purpose.
 *
 * @param path of the calls it befalls, or the name of a callback such as {@code callback/ticket}; a star at the end
 *     stands for any rest
 * @param errcode what {@link Kind#ERRCODE} answers
 * @param delayMillis how long {@link Kind#SLOW} and {@link Kind#LOST_ANSWER} wait, in real time
 * @param percent of the calls it befalls
 * @param times how often it happens before it is over; 0 for ever
 */
public record Fault(String path, Kind kind, int errcode, int delayMillis, int percent, int times) {

    private static final int LONGEST_DELAY = 120_000;

    /** What goes wrong. */
    public enum Kind {
        /** Refused with an errcode, and nothing done. */
        ERRCODE,
        /** HTTP status 502, and nothing done. */
        SERVER_ERROR,
        /** Done as asked, but the answer never comes. */
        LOST_ANSWER,
        /** Done as asked, late. */
        SLOW,
        /** A callback that is not sent at all. */
        LOST_CALLBACK,
        /** A callback that is sent twice. */
        DOUBLED_CALLBACK
    }

    public Fault {
        if (path == null || path.isBlank() || kind == null) {
            throw new IllegalArgumentException("a fault has a path and a kind");
        }
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY || percent < 0 || percent > 100 || times < 0) {
            throw new IllegalArgumentException("a fault waits at most two minutes and befalls 0 to 100 percent");
        }
        errcode = errcode == 0 ? -1 : errcode;
        percent = percent == 0 ? 100 : percent;
    }

    /** Refuses with that errcode: -1 is what WeChat says when it is busy. */
    public static Fault errcode(String path, int errcode) {
        return new Fault(path, Kind.ERRCODE, errcode, 0, 100, 0);
    }

    public static Fault of(Kind kind, String path) {
        return new Fault(path, kind, 0, 0, 100, 0);
    }

    public static Fault slow(String path, int delayMillis) {
        return new Fault(path, Kind.SLOW, 0, delayMillis, 100, 0);
    }

    public Fault times(int times) {
        return new Fault(path, kind, errcode, delayMillis, percent, times);
    }

    public Fault percent(int percent) {
        return new Fault(path, kind, errcode, delayMillis, percent, times);
    }

    boolean concerns(String called) {
        return path.endsWith("*") ? called.startsWith(path.substring(0, path.length() - 1)) : called.equals(path);
    }
}
