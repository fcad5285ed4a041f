package io.careloop.wechatsandbox.pay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careloop.wechatsandbox.web.Callbacks;
import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Request;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Tells a merchant what happened: encrypted with the merchant's key, signed with WeChat Pay's. */
final class Notices {

    /** 15 s twice, 30 s, 3, 10, 20 min, 30 min three times, 1 h, 3 h three times, 6 h twice. */
    private static final List<Duration> REPEATS = Stream.of(
                    IntStream.of(15, 15, 30).mapToObj(Duration::ofSeconds),
                    LongStream.of(3, 10, 20, 30, 30, 30, 60).mapToObj(Duration::ofMinutes),
                    LongStream.of(3, 3, 3, 6, 6).mapToObj(Duration::ofHours))
            .flatMap(durations -> durations)
            .toList();

    private static final int TAG_BITS = 128;

    private final Callbacks callbacks;
    private final Keys keys;
    private final Clock clock;

    Notices(Callbacks callbacks, Keys keys, Clock clock) {
        this.callbacks = callbacks;
        this.keys = keys;
        this.clock = clock;
    }

    private record Notice(
            String id,
            String create_time,
            String resource_type,
            String event_type,
            String summary,
            Resource resource) {}

    private record Resource(
            String original_type, String algorithm, String ciphertext, String associated_data, String nonce) {}

    void transaction(Order order, PayApi.Transaction transaction) {
        send(
                "callback/pay",
                order.terms().outTradeNo(),
                order.terms().notifyUrl(),
                new Told(order.terms().mchid(), "TRANSACTION.SUCCESS", "transaction", Request.json(transaction)));
    }

    void refund(Refund refund, String mchid, PayApi.RefundNotice notice) {
        if (!refund.notifyUrl().isEmpty()) {
            send(
                    "callback/refund",
                    refund.outRefundNo(),
                    refund.notifyUrl(),
                    new Told(mchid, "REFUND.SUCCESS", "refund", Request.json(notice)));
        }
    }

    private record Told(String mchid, String event, String type, String content) {}

    private void send(String name, String about, String url, Told told) {
        var id = UUID.randomUUID().toString();
        var createdAt = PayApi.time(clock.instant());
        callbacks.send(name, about, REPEATS, () -> {
            var body = Request.json(
                    new Notice(id, createdAt, "encrypt-resource", told.event(), told.event(), sealed(told)));
            return new Callbacks.Post(url, "application/json", signature(body), body);
        });
    }

    private Resource sealed(Told told) {
        return sealed(told.content(), told.type(), keys.merchant(told.mchid()).apiV3Key());
    }

    private static Resource sealed(String content, String type, String key) {
        var nonce = Randomness.digits(12);
        return new Resource(type, "AEAD_AES_256_GCM", encrypted(content, type, nonce, key), type, nonce);
    }

    static String encrypted(String content, String associated, String nonce, String key) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var secret = new SecretKeySpec(key.getBytes(UTF_8), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, secret, new GCMParameterSpec(TAG_BITS, nonce.getBytes(UTF_8)));
            cipher.updateAAD(associated.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(cipher.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The headers that go with a body WeChat Pay sends. */
    Map<String, String> signature(String body) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var nonce = Randomness.urlSafe(24);
        var platform = keys.platform();
        return Map.of(
                "Wechatpay-Serial",
                platform.serial(),
                "Wechatpay-Timestamp",
                timestamp,
                "Wechatpay-Nonce",
                nonce,
                "Wechatpay-Signature",
                platform.sign(timestamp + '\n' + nonce + '\n' + body + '\n'));
    }
}
