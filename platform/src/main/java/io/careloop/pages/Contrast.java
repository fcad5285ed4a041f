package io.careloop.pages;

/** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
final class Contrast {

    private Contrast() {}

    /** @param colour {@code #RRGGBB} */
    static double withWhite(String colour) {
        return 1.05 / (luminance(Integer.parseInt(colour.substring(1), 16)) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
