package io.careloop.wechatsandbox.sms;

import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The endpoint of dysmsapi, version 2017-05-25. The signature must be there in its form; nobody checks what it signs.
 * One number gets at most one message a minute, five an hour and ten a day with the same signature, as Alibaba Cloud
 * limits codes.
 */
public final class ShortMessages {

    private static final int KEPT = 500;
    private static final int NUMBERS_MAX = 1000;
    private static final Pattern NUMBER = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}");
    private static final Pattern TEMPLATE = Pattern.compile("SMS_[0-9]{1,20}");
    private static final Pattern V3 =
            Pattern.compile("ACS3-HMAC-SHA256 Credential=[^,\\s]+,SignedHeaders=[a-z0-9;-]+,Signature=[0-9a-f]{64}");
    private static final List<Limit> LIMITS = List.of(
            new Limit(Duration.ofMinutes(1), 1), new Limit(Duration.ofHours(1), 5), new Limit(Duration.ofDays(1), 10));

    private final Clock clock;
    private final Deque<SentSms> sent = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> times = new HashMap<>();

    public ShortMessages(Clock clock) {
        this.clock = clock;
    }

    private record Limit(Duration period, int count) {}

    private record Answer(String Code, String Message, String RequestId, @Nullable String BizId) {}

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String code;

        Refused(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        static Refused business(String code, String message) {
            return new Refused(200, code, message);
        }
    }

    /** Answers SendSms, whose parameters come in the query, in a form, or both. */
    public void handle(Request request) throws IOException {
        try {
            var parameters = request.form();
            requireSigned(request, parameters);
            var action = request.header("x-acs-action");
            if (!"SendSms".equals(action.isEmpty() ? parameters.getOrDefault("Action", "") : action)) {
                throw new Refused(404, "InvalidAction.NotFound", "Specified api is not found");
            }
            request.answer(answer("OK", "OK", send(parameters)));
        } catch (Refused e) {
            request.answer(e.status, answer(e.code, String.valueOf(e.getMessage()), null));
        }
    }

    private static Answer answer(String code, String message, @Nullable String bizId) {
        return new Answer(code, message, UUID.randomUUID().toString().toUpperCase(Locale.ROOT), bizId);
    }

    private static void requireSigned(Request request, Map<String, String> parameters) {
        boolean third = V3.matcher(request.header("Authorization")).matches();
        boolean first = parameters.containsKey("Signature") && parameters.containsKey("AccessKeyId");
        if (!third && !first) {
            throw new Refused(400, "IncompleteSignature", "The request signature does not conform to standards");
        }
    }

    private String send(Map<String, String> parameters) {
        var numbers = parameters.getOrDefault("PhoneNumbers", "").split(",");
        var signName = parameters.getOrDefault("SignName", "");
        var template = parameters.getOrDefault("TemplateCode", "");
        if (numbers.length > NUMBERS_MAX) {
            throw Refused.business("isv.MOBILE_COUNT_OVER_LIMIT", "too many numbers");
        }
        for (var number : numbers) {
            if (!NUMBER.matcher(number).matches()) {
                throw Refused.business("isv.MOBILE_NUMBER_ILLEGAL", "invalid mobile number");
            }
        }
        if (signName.isBlank()) {
            throw Refused.business("isv.SMS_SIGNATURE_ILLEGAL", "invalid signature name");
        }
        if (!TEMPLATE.matcher(template).matches()) {
            throw Refused.business("isv.SMS_TEMPLATE_ILLEGAL", "invalid template");
        }
        var values = values(parameters.getOrDefault("TemplateParam", ""));
        var bizId = Randomness.digits(18) + "^0";
        for (var number : numbers) {
            var plain = number.substring(number.length() - 11);
            var outId = parameters.getOrDefault("OutId", "");
            deliver(new SentSms(bizId, plain, signName, template, values, outId, clock.instant()));
        }
        return bizId;
    }

    private static Map<String, String> values(String json) {
        var values = new HashMap<String, String>();
        if (!json.isBlank()) {
            try {
                var parsed = Request.read(json, JsonNode.class);
                if (!parsed.isObject()) {
                    throw Refused.business("isv.INVALID_JSON_PARAM", "TemplateParam is not an object");
                }
                parsed.properties()
                        .forEach(entry ->
                                values.put(entry.getKey(), entry.getValue().asString("")));
            } catch (Request.Bad e) {
                throw Refused.business("isv.INVALID_JSON_PARAM", "TemplateParam is not JSON");
            }
        }
        return values;
    }

    private synchronized void deliver(SentSms message) {
        var before = times.computeIfAbsent(message.number() + message.signName(), key -> new ArrayDeque<>());
        for (var limit : LIMITS) {
            var horizon = message.at().minus(limit.period());
            if (before.stream().filter(at -> at.isAfter(horizon)).count() >= limit.count()) {
                throw Refused.business("isv.BUSINESS_LIMIT_CONTROL", "too many messages to one number");
            }
        }
        before.addLast(message.at());
        before.removeIf(at -> at.isBefore(message.at().minus(Duration.ofDays(1))));
        sent.addFirst(message);
        if (sent.size() > KEPT) {
            sent.removeLast();
        }
    }

    /** Newest first. */
    public synchronized List<SentSms> all() {
        return new ArrayList<>(sent);
    }

    /** What arrived at one number, newest first. */
    public List<SentSms> to(String number) {
        return all().stream().filter(message -> message.number().equals(number)).toList();
    }
}
