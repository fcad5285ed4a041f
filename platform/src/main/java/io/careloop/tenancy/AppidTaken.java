package io.careloop.tenancy;

/** A mini-program belongs to one tenant only. */
public final class AppidTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppidTaken(String appid) {
        super("the mini-program " + appid + " belongs to another tenant");
    }
}
