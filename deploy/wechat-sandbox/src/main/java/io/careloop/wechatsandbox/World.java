package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.openplatform.OpenPlatform;
import io.careloop.wechatsandbox.pay.WechatPay;
import io.careloop.wechatsandbox.sms.ShortMessages;
import io.careloop.wechatsandbox.web.AccessTokens;
import io.careloop.wechatsandbox.web.Agenda;
import io.careloop.wechatsandbox.web.Callbacks;
import io.careloop.wechatsandbox.web.Callers;
import io.careloop.wechatsandbox.web.Faults;
import io.careloop.wechatsandbox.web.Quotas;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
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
        Faults faults,
        Agenda agenda,
        Callbacks callbacks,
        OpenPlatform open,
        WechatPay pay,
        ShortMessages sms) {

    static World create(Clock clock, Executor executor) {
        var tokens = new AccessTokens(clock);
        var secrets = new Secrets();
        var quotas = new Quotas(clock);
        var faults = new Faults();
        var agenda = new Agenda(clock);
        var callbacks = new Callbacks(faults, agenda, clock, executor);
        var phones = new Phones(read("phones.json", Phone[].class));
        return new World(
                phones,
                new Accounts(phones),
                secrets,
                new Codes(clock, Refusal.CODE_USED),
                new Codes(clock, Refusal.INVALID_CODE),
                tokens,
                new Templates(read("templates.json", Template[].class)),
                new Grants(),
                new PhoneLog(),
                quotas,
                faults,
                agenda,
                callbacks,
                new OpenPlatform(clock, agenda, callbacks, new Callers(tokens, quotas), secrets),
                new WechatPay(clock, agenda, callbacks),
                new ShortMessages(clock));
    }

    static <T> List<T> read(String name, Class<T[]> type) {
        try (var json = Objects.requireNonNull(World.class.getResourceAsStream("/careloop/wechat-sandbox/" + name))) {
            return List.of(JsonMapper.shared().readValue(json, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
