package io.careloop.wechatsandbox;

import java.time.Instant;
import java.util.List;

/** A subscribe message as it lies on a phone. */
public record Message(
        long id,
        String appid,
        String templateId,
        String title,
        String titleEn,
        String page,
        List<Line> lines,
        Instant at) {

    public record Line(String label, String labelEn, String value) {}

    public Message {
        lines = List.copyOf(lines);
    }
}
