package io.careloop.wechatsandbox;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable names for codes and tokens. */
final class Randomness {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Randomness() {}

    static String urlSafe(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
