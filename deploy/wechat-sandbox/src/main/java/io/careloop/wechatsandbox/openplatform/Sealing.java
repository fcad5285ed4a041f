package io.careloop.wechatsandbox.openplatform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careloop.wechatsandbox.web.Callbacks;
import io.careloop.wechatsandbox.web.Randomness;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a callback for a platform and signs it: AES-256-CBC over sixteen random bytes, the length, the text and the
 * platform's appid, and SHA-1 over the sorted parts.
 */
record Sealing(Platform platform) {

    private static final int BLOCK = 32;
    private static final int RANDOM = 16;

    /** @param receiver the element that names who the callback is for, and its value */
    Callbacks.Post post(String url, Map.Entry<String, String> receiver, String xml, long timestamp) {
        var encrypted = encrypted(xml);
        var time = String.valueOf(timestamp);
        var nonce = Randomness.digits(10);
        var query = "signature=" + sha1(platform.token(), time, nonce) + "&timestamp=" + time + "&nonce=" + nonce
                + "&encrypt_type=aes&msg_signature=" + sha1(platform.token(), time, nonce, encrypted);
        var body = new Xml()
                .text(receiver.getKey(), receiver.getValue())
                .text("Encrypt", encrypted)
                .toString();
        return new Callbacks.Post(url + (url.contains("?") ? '&' : '?') + query, "text/xml", Map.of(), body);
    }

    private String encrypted(String xml) {
        var content = xml.getBytes(UTF_8);
        var receiver = platform.appid().getBytes(UTF_8);
        var plain = ByteBuffer.allocate(padded(RANDOM + Integer.BYTES + content.length + receiver.length));
        plain.put(Randomness.bytes(RANDOM)).putInt(content.length).put(content).put(receiver);
        Arrays.fill(plain.array(), plain.position(), plain.capacity(), (byte) plain.remaining());
        try {
            var key = Base64.getDecoder().decode(platform.aesKey() + "=");
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The padding fills the last block, or is a block of its own. */
    private static int padded(int length) {
        return (length / BLOCK + 1) * BLOCK;
    }

    private static String sha1(String... parts) {
        Arrays.sort(parts);
        try {
            var digest = MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", parts).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
