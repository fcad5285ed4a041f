package io.careloop.wechatsandbox.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a PNG. WeChat's own codes are round, and no other reader knows them; a phone reads this one. */
public final class QrImage {

    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;
    private static final int TRANSPARENT = 0;

    private QrImage() {}

    public static byte[] png(String content, int width) throws IOException {
        return png(content, width, BLACK, false);
    }

    /** @param color as 0xAARRGGBB */
    public static byte[] png(String content, int width, int color, boolean transparent) throws IOException {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 2);
            var bits = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, width, width, hints);
            var image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_INT_ARGB);
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    image.setRGB(x, y, bits.get(x, y) ? color : transparent ? TRANSPARENT : WHITE);
                }
            }
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code", e);
        }
    }
}
