package io.careloop.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careloop.wechatsandbox.WechatSandbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

class WechatMiniProgramsTests {

    private static final String PHONE = "wang-xiulan";
    private static final String ONE_TIME = "careloop-points-changed";
    private static final String LONG_TERM = "careloop-medication-reminder";

    private static RedissonClient redisson;

    private final String appid =
            "wx" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final WechatSandbox sandbox = WechatSandbox.start(0, Clock.systemUTC());
    private final WechatMiniPrograms wechat = node();

    /** Nothing but the servers of the tests. */
    @Configuration(proxyBeanMethods = false)
    static class NoBeans {}

    @BeforeAll
    static void connect() {
        try (var context = new SpringApplicationBuilder(NoBeans.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run()) {
            var url = Objects.requireNonNull(context.getEnvironment().getProperty("spring.data.redis.url"));
            var config = new Config();
            config.useSingleServer().setAddress(url);
            redisson = Redisson.create(config);
        }
    }

    @AfterAll
    static void disconnect() {
        redisson.shutdown();
    }

    @AfterEach
    void stop() throws Exception {
        wechat.destroy();
        sandbox.close();
    }

    @Test
    void aCodeTellsWhoSignsIn() {
        var session = wechat.codeToSession(appid, sandbox.newCode(appid, PHONE));

        assertThat(session.openid()).isEqualTo(sandbox.openid(appid, PHONE));
        assertThat(session.unionid()).isNotBlank();
    }

    @Test
    void aUsedOrUnknownCodeIsRefused() {
        var code = sandbox.newCode(appid, PHONE);
        wechat.codeToSession(appid, code);

        refused(40163, () -> wechat.codeToSession(appid, code));
        refused(40029, () -> wechat.codeToSession(appid, "made-up"));
    }

    @Test
    void aCodeIsNothingButACode() {
        refused(40029, () -> wechat.codeToSession(appid, "x&appid=wx0000000000000000&secret=y"));
        refused(40029, () -> wechat.codeToSession(appid, "一 二#三%"));
    }

    @Test
    void aMessageArrivesOnceForOneConsent() {
        sandbox.grant(appid, PHONE, ONE_TIME);

        wechat.sendSubscribeMessage(pointsMessage());

        assertThat(sandbox.messages(PHONE)).singleElement().satisfies(message -> assertThat(message.title())
                .isEqualTo("积分变动通知"));
        refused(WechatRefused.NOT_CONSENTED, () -> wechat.sendSubscribeMessage(pointsMessage()));
    }

    @Test
    void aSecretThatDoesNotFitIsRefusedAndAMissingOneIsNamed() {
        sandbox.registerSecret(appid, "another");
        refused(40125, () -> wechat.codeToSession(appid, sandbox.newCode(appid, PHONE)));

        var withoutDefault = new WechatMiniPrograms(
                new WechatSettings(sandbox.url(), Map.of(), null, Duration.ofSeconds(5), 5), redisson);
        assertThatThrownBy(() -> withoutDefault.codeToSession(appid, "code"))
                .isInstanceOf(UnknownMiniProgram.class)
                .hasMessageContaining("careloop.wechat.secrets." + appid);
    }

    @Test
    void noAnswerIsAFailureOfItsOwn() {
        sandbox.close();

        assertThatThrownBy(() -> wechat.codeToSession(appid, "code")).isInstanceOf(WechatUnavailable.class);
    }

    @Test
    void nodesShareOneAccessToken() {
        sandbox.grant(appid, PHONE, LONG_TERM);
        wechat.sendSubscribeMessage(medicationMessage());
        sandbox.registerSecret(appid, "changed, so nobody gets a new token");

        node().sendSubscribeMessage(medicationMessage());

        assertThat(sandbox.messages(PHONE)).hasSize(2);
    }

    @Test
    void aRevokedTokenIsRenewedUnderLoadAndNoMessageIsLost() {
        sandbox.grant(appid, PHONE, LONG_TERM);
        wechat.sendSubscribeMessage(medicationMessage());
        sandbox.revokeAccessTokens();
        var other = node();

        IntStream.range(0, 40).parallel().forEach(n -> (n % 2 == 0 ? wechat : other)
                .sendSubscribeMessage(medicationMessage()));

        assertThat(sandbox.messages(PHONE)).hasSize(41);
    }

    private WechatMiniPrograms node() {
        return new WechatMiniPrograms(
                new WechatSettings(sandbox.url(), Map.of(), WechatSandbox.DEFAULT_SECRET, Duration.ofSeconds(5), 50),
                redisson);
    }

    private SubscribeMessage pointsMessage() {
        return new SubscribeMessage(
                appid,
                sandbox.openid(appid, PHONE),
                ONE_TIME,
                "pages/index",
                Map.of("thing1", "每天签到", "number2", "5", "number3", "105", "date4", "2026年11月21日 08:00"));
    }

    private SubscribeMessage medicationMessage() {
        return new SubscribeMessage(
                appid,
                sandbox.openid(appid, PHONE),
                LONG_TERM,
                "",
                Map.of("thing1", "二甲双胍", "character_string2", "0.5g x 1", "time3", "08:00", "thing4", "饭后服用"));
    }

    private static void refused(int errcode, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WechatRefused.class, failure -> assertThat(failure.errcode())
                .isEqualTo(errcode));
    }
}
