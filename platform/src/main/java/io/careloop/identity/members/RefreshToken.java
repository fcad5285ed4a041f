package io.careloop.identity.members;

import io.careloop.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A refresh token: {@code <tenant>.<secret>}. The tenant says where its hash is looked up; without the secret that goes
 * with it there, it opens nothing.
 *
 * @param secret 256 random bits, base64url
 */
record RefreshToken(TenantId tenant, String secret) {

    private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,17})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken random(TenantId tenant) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new RefreshToken(tenant, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<RefreshToken> parse(String text) {
        var matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? Optional.of(new RefreshToken(new TenantId(Long.parseLong(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }

    /** What is stored: of 256 random bits a plain SHA-256 cannot be reversed. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text() {
        return tenant + "." + secret;
    }

    @Override
    public String toString() {
        return "refresh token of tenant " + tenant;
    }
}
