package io.careloop.wechatsandbox.sms;

import java.time.Instant;
import java.util.Map;

/**
 * A short message as it arrived.
 *
 * @param parameters what fills the template, which Alibaba Cloud keeps
 */
public record SentSms(
        String bizId,
        String number,
        String signName,
        String templateCode,
        Map<String, String> parameters,
        String outId,
        Instant at) {

    public SentSms {
        parameters = Map.copyOf(parameters);
    }
}
