package io.careloop.wechatsandbox.pay;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.HexFormat;

/** A self-signed X.509 certificate, written by hand because the JDK has no public way to make one. */
final class Certificate {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int EXPLICIT_0 = 0xa0;
    private static final byte[] SHA256_WITH_RSA = HexFormat.of().parseHex("06092a864886f70d01010b0500");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");
    private static final String FROM = "200101000000Z";
    private static final String UNTIL = "490101000000Z";

    private Certificate() {}

    /** Valid from 2020 to 2049, whatever the sandbox's clock says. */
    static byte[] selfSigned(KeyPair keys, BigInteger serial, String commonName) throws GeneralSecurityException {
        var algorithm = der(SEQUENCE, SHA256_WITH_RSA);
        var name = der(
                SEQUENCE,
                der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8_STRING, commonName.getBytes(StandardCharsets.UTF_8)))));
        var validity = der(SEQUENCE, time(FROM), time(UNTIL));
        var content = der(
                SEQUENCE,
                der(EXPLICIT_0, der(INTEGER, new byte[] {2})),
                der(INTEGER, serial.toByteArray()),
                algorithm,
                name,
                validity,
                name,
                keys.getPublic().getEncoded());
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        return der(SEQUENCE, content, algorithm, der(BIT_STRING, new byte[1], signature.sign()));
    }

    private static byte[] time(String value) {
        return der(UTC_TIME, value.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var encoded = new ByteArrayOutputStream();
        encoded.write(tag);
        int length = content.size();
        if (length < 0x80) {
            encoded.write(length);
        } else {
            var bytes = BigInteger.valueOf(length).toByteArray();
            int skip = bytes[0] == 0 ? 1 : 0;
            encoded.write(0x80 | bytes.length - skip);
            encoded.write(bytes, skip, bytes.length - skip);
        }
        encoded.writeBytes(content.toByteArray());
        return encoded.toByteArray();
    }
}
