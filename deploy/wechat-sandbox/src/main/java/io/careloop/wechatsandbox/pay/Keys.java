package io.careloop.wechatsandbox.pay;

import io.careloop.wechatsandbox.web.Randomness;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** WeChat Pay's own key, and those of the merchants: one is made here, others are registered. */
final class Keys {

    static final String MERCHANT = "1900000001";

    private static final int SERIAL_BYTES = 20;

    private final Map<String, Merchant> merchants = new HashMap<>();
    private @Nullable Identity platform;
    private @Nullable MerchantAccount account;

    /** What WeChat Pay knows of a merchant. */
    record Merchant(String mchid, String serial, PublicKey key, String apiV3Key) {}

    /** Made when first asked for: a start that needs no money does not wait for it. */
    synchronized Identity platform() {
        if (platform == null) {
            platform = Identity.create("WeChat Pay sandbox", Randomness.bytes(SERIAL_BYTES));
        }
        return platform;
    }

    synchronized MerchantAccount account() {
        if (account == null) {
            var merchant = Identity.create(MERCHANT, Randomness.bytes(SERIAL_BYTES));
            var key = Randomness.urlSafe(24);
            merchants.put(
                    MERCHANT,
                    new Merchant(MERCHANT, merchant.serial(), merchant.keys().getPublic(), key));
            account = new MerchantAccount(
                    MERCHANT,
                    merchant.serial(),
                    merchant.privateKeyPem(),
                    merchant.certificatePem(),
                    key,
                    platform().serial(),
                    platform().publicKeyPem());
        }
        return account;
    }

    synchronized Merchant merchant(String mchid) {
        var merchant = merchants.get(mchid);
        if (merchant == null) {
            throw PayProblem.signature();
        }
        return merchant;
    }

    synchronized void register(String mchid, String serial, String publicKeyPem, String apiV3Key) {
        if (apiV3Key.length() != 32) {
            throw new IllegalArgumentException("the key of API v3 has 32 characters");
        }
        merchants.put(mchid, new Merchant(mchid, serial, key(publicKeyPem), apiV3Key));
    }

    private static PublicKey key(String pem) {
        try {
            var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a public key in PEM", e);
        }
    }
}
