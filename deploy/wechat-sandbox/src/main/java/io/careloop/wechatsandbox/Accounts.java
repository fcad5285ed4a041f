package io.careloop.wechatsandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Who a phone's owner is to an app. Openids are hashes of app and phone, so they are the same after a restart, and the
 * same person is somebody else to another app.
 */
final class Accounts {

    private final Phones phones;
    private final ConcurrentMap<String, Map<String, Phone>> byAppid = new ConcurrentHashMap<>();

    Accounts(Phones phones) {
        this.phones = phones;
    }

    static String openid(String appid, Phone phone) {
        return "o" + hash("openid", appid, phone.id()).substring(0, 27);
    }

    /** One per person, as if all apps belonged to one open-platform account. */
    static String unionid(Phone phone) {
        return "o6" + hash("unionid", "", phone.id()).substring(0, 26);
    }

    Optional<Phone> owner(String appid, String openid) {
        var known = byAppid.computeIfAbsent(appid, key -> new ConcurrentHashMap<>());
        if (!known.containsKey(openid)) {
            phones.all().forEach(phone -> known.put(openid(appid, phone), phone));
        }
        return Optional.ofNullable(known.get(openid));
    }

    static String digits(String kind, String phone, int count) {
        var number = new BigInteger(1, digest(kind, "", phone)).mod(BigInteger.TEN.pow(count));
        return "0".repeat(count - number.toString().length()) + number;
    }

    private static String hash(String kind, String appid, String phone) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(kind, appid, phone));
    }

    private static byte[] digest(String kind, String appid, String phone) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((kind + '\n' + appid + '\n' + phone).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
