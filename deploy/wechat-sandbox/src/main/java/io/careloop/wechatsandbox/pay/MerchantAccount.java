package io.careloop.wechatsandbox.pay;

/**
 * What a merchant has from WeChat Pay, and must configure.
 *
 * @param serial of the merchant's certificate
 * @param apiV3Key 32 characters that decrypt callbacks
 * @param platformSerial of the certificate WeChat Pay signs with, which the API hands out too
 */
public record MerchantAccount(
        String mchid,
        String serial,
        String privateKeyPem,
        String certificatePem,
        String apiV3Key,
        String platformSerial,
        String platformPublicKeyPem) {

    @Override
    public String toString() {
        return "MerchantAccount[" + mchid + ']';
    }
}
