package io.careloop.pages;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Bytes ready to send, with their entity tag; it is weak, because a strong one forbids the server to compress. */
record Rendered(byte[] body, String etag) {

    static Rendered of(byte[] body, String releaseHash) {
        var sum = new CRC32C();
        sum.update(body);
        var tag = releaseHash.substring(0, Math.min(16, releaseHash.length()))
                + HexFormat.of().toHexDigits((int) sum.getValue());
        return new Rendered(body, "W/\"" + tag + '"');
    }
}
