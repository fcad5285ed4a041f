package io.careloop.wechatsandbox.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable names for codes and tokens. */
public final class Randomness {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Randomness() {}

    public static String urlSafe(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    public static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The first is never 0, so that it stays as long as a number. */
    public static String digits(int count) {
        var digits = new StringBuilder().append(1 + RANDOM.nextInt(9));
        while (digits.length() < count) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    /** True in that many of a hundred cases. */
    public static boolean happens(int percent) {
        return percent >= 100 || RANDOM.nextInt(100) < percent;
    }
}
