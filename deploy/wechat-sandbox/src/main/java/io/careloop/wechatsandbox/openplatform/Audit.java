package io.careloop.wechatsandbox.openplatform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** WeChat's look at a version before it may be released. */
record Audit(long id, Version version, Status status, String reason, Instant submittedAt, @Nullable Instant decidedAt) {

    /** With the numbers WeChat gives them. */
    enum Status {
        PASSED(0),
        FAILED(1),
        AUDITING(2),
        UNDONE(3),
        DELAYED(4);

        private final int number;

        Status(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        boolean open() {
            return this == AUDITING || this == DELAYED;
        }
    }

    Audit decided(Status status, String reason, Instant at) {
        return new Audit(id, version, status, reason, submittedAt, at);
    }

    String event() {
        return switch (status) {
            case PASSED -> "weapp_audit_success";
            case FAILED -> "weapp_audit_fail";
            case DELAYED -> "weapp_audit_delay";
            case AUDITING, UNDONE -> "";
        };
    }
}
