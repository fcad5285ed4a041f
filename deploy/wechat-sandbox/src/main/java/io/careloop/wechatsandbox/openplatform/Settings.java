package io.careloop.wechatsandbox.openplatform;

/**
 * How WeChat's people and machines work.
 *
 * @param scanSeconds until it is known what of its users committed code reads
 * @param auditSeconds until an audit is decided; with 0 somebody decides by hand
 * @param rejectPercent of the audits that fail
 * @param delayPercent of the audits that are put off once before they are decided
 */
public record Settings(int scanSeconds, int auditSeconds, int rejectPercent, int delayPercent) {

    static final Settings USUAL = new Settings(5, 30, 0, 0);

    public Settings {
        if (scanSeconds < 0 || auditSeconds < 0) {
            throw new IllegalArgumentException("seconds are not negative");
        }
        if (rejectPercent < 0 || rejectPercent > 100 || delayPercent < 0 || delayPercent > 100) {
            throw new IllegalArgumentException("percent lie between 0 and 100");
        }
    }
}
