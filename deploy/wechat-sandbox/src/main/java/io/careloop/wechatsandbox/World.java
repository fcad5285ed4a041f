package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Faults;
import io.careloop.wechatsandbox.web.Quotas;
import io.careloop.wechatsandbox.web.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Everything the sandbox knows, in memory. */
record World(
        Phones phones,
        Accounts accounts,
        Secrets secrets,
        Codes codes,
        Codes phoneCodes,
        AccessTokens tokens,
        Templates templates,
        Grants grants,
        PhoneLog log,
        Quotas quotas,
        Faults faults) {

    static World create(Clock clock) {
        var phones = new Phones(read("phones.json", Phone[].class));
        return new World(
                phones,
                new Accounts(phones),
                new Secrets(),
                new Codes(clock, Refusal.CODE_USED),
                new Codes(clock, Refusal.INVALID_CODE),
                new AccessTokens(clock),
                new Templates(read("templates.json", Template[].class)),
                new Grants(),
                new PhoneLog(),
                new Quotas(clock),
                new Faults());
    }

    static <T> List<T> read(String name, Class<T[]> type) {
        try (var json = Objects.requireNonNull(World.class.getResourceAsStream("/careloop/wechat-sandbox/" + name))) {
            return List.of(JsonMapper.shared().readValue(json, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
