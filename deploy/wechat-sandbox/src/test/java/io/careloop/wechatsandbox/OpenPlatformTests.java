package io.careloop.wechatsandbox;

import static io.careloop.wechatsandbox.Sdk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careloop.wechatsandbox.openplatform.Platform;
import io.careloop.wechatsandbox.web.Fault;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets, authorisation and tokens, through the SDK. */
class OpenPlatformTests {

    private static final String PLATFORM = "wx00000000000000aa";
    private static final String CLINIC = "wx1111111111111111";
    private static final String PHARMACY = "wx2222222222222222";
    private static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final SteppedClock clock = new SteppedClock();
    private final WechatSandbox sandbox = WechatSandbox.start(0, clock);
    private final OpenSdk sdk = new OpenSdk(sandbox, PLATFORM, "secret", "token", AES_KEY);
    private Receiver receiver;

    @BeforeEach
    void register() throws Exception {
        receiver = new Receiver();
        sandbox.openPlatform()
                .register(new Platform(
                        PLATFORM,
                        "secret",
                        "token",
                        AES_KEY,
                        receiver.url("/ticket"),
                        receiver.url("/message/$APPID$")));
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.close();
    }

    @Test
    void theTicketIsPushedAtOnceAndEveryTenMinutes() throws Exception {
        var first = sdk.take(receiver.next());
        assertThat(first.getInfoType()).isEqualTo("component_verify_ticket");

        clock.step(Duration.ofMinutes(10));
        sandbox.catchUp();

        assertThat(sdk.take(receiver.next()).getComponentVerifyTicket()).isNotEqualTo(first.getComponentVerifyTicket());
    }

    @Test
    void theTicketIsPushedOnDemand() throws Exception {
        receiver.next();

        sdk.component().startPushTicket();

        assertThat(sdk.take(receiver.next()).getComponentVerifyTicket()).isNotBlank();
    }

    @Test
    void aTicketBecomesAComponentToken() throws Exception {
        sdk.take(receiver.next());

        assertThat(sdk.component().getComponentAccessToken(false)).isNotBlank();
        var wrong = new OpenSdk(sandbox, PLATFORM, "wrong", "token", AES_KEY);
        refused(40125, () -> wrong.component().getComponentAccessToken(true));
        var ticketless = new OpenSdk(sandbox, PLATFORM, "secret", "token", AES_KEY);
        refused(61006, () -> ticketless.component().getComponentAccessToken(true));
    }

    @Test
    void aTicketOlderThanTwelveHoursIsNoUse() throws Exception {
        sdk.take(receiver.next());
        clock.step(Duration.ofHours(12).plusSeconds(1));

        refused(61005, () -> sdk.component().getComponentAccessToken(true));
    }

    @Test
    void aForgedCallbackIsNoticedByTheSdk() throws Exception {
        var genuine = receiver.next();
        var forger = new OpenSdk(sandbox, PLATFORM, "secret", "another token", AES_KEY);

        assertThatThrownBy(() -> forger.take(genuine)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anOwnerAuthorisesOnThePageAndIsSentBack() throws Exception {
        sdk.take(receiver.next());
        var page = sdk.component().getPreAuthUrl("http://localhost/back?tenant=1");
        var here = URI.create(page.replace("https://mp.weixin.qq.com", sandbox.url()));
        var http = HttpClient.newHttpClient();

        assertThat(http.send(HttpRequest.newBuilder(here).build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("<form method=\"post\">")
                .doesNotContain("<script>", " style=");
        var agreed = http.send(
                HttpRequest.newBuilder(here)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "appid=" + CLINIC + "&nickname=" + URLEncoder.encode("仁和门诊", StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(agreed.statusCode()).isEqualTo(302);
        var back = agreed.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("http://localhost/back?tenant=1&auth_code=");
        var event = sdk.take(receiver.next());
        assertThat(event.getInfoType()).isEqualTo("authorized");
        assertThat(event.getAuthorizerAppid()).isEqualTo(CLINIC);
        assertThat(sdk.authorizerToken(CLINIC)).as("the SDK exchanged the code").isNotBlank();
        var info = sdk.component().getAuthorizerInfo(CLINIC);
        assertThat(info.getAuthorizerInfo().getNickName()).isEqualTo("仁和门诊");
        assertThat(info.getAuthorizerInfo().getUserName()).startsWith("gh_");
        assertThat(info.isMiniProgram()).isTrue();
        assertThat(sdk.component().getAuthorizerList(0, 10).getTotalCount()).isOne();
    }

    @Test
    void aPreAuthCodeWorksOnce() throws Exception {
        sdk.take(receiver.next());
        var page = URI.create(sdk.component()
                .getPreAuthUrl("http://localhost/back")
                .replace("https://mp.weixin.qq.com", sandbox.url()));
        var agree = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("appid=" + CLINIC))
                .build();
        var http = HttpClient.newHttpClient();
        http.send(agree, HttpResponse.BodyHandlers.discarding());

        assertThat(http.send(agree, HttpResponse.BodyHandlers.ofString()).body())
                .contains("61009");
    }

    @Test
    void anAuthorizerTokenIsRefreshedAndServesTheUsualCalls() throws Exception {
        authorize(CLINIC);
        var clinic = sdk.miniProgram(CLINIC);
        var before = clinic.getAccessToken();

        assertThat(clinic.getAccessToken(true)).isNotEqualTo(before);

        var session = clinic.jsCode2SessionInfo(sandbox.newCode(CLINIC, "wang-xiulan"));
        assertThat(session.getOpenid()).isEqualTo(sandbox.openid(CLINIC, "wang-xiulan"));
        assertThat(clinic.getUserService()
                        .getPhoneNumber(sandbox.newPhoneCode(CLINIC, "wang-xiulan"))
                        .getPurePhoneNumber())
                .isEqualTo(sandbox.number("wang-xiulan"));
    }

    @Test
    void anAppThatTakesItsAuthorisationBackIsOutOfReach() throws Exception {
        authorize(CLINIC);
        sandbox.openPlatform().unauthorize(PLATFORM, CLINIC);

        assertThat(sdk.take(receiver.next()).getInfoType()).isEqualTo("unauthorized");
        var clinic = sdk.miniProgram(CLINIC);
        refused(61003, () -> clinic.getAccessToken(true));
        refused(61003, () -> sdk.component().getAuthorizerInfo(CLINIC));
        refused(61003, () -> clinic.jsCode2SessionInfo(sandbox.newCode(CLINIC, "wang-xiulan")));
        refused(61003, () -> sdk.component().getAuthorizerInfo(PHARMACY));
    }

    @Test
    void anEventNobodyTakesIsSentAgain() throws Exception {
        sdk.take(receiver.next());
        receiver.answerWith(500);
        sandbox.openPlatform().authorize(PLATFORM, CLINIC);
        var first = receiver.next();
        receiver.answerWith(200);

        var again = receiver.next(() -> {
            clock.step(Duration.ofSeconds(5));
            sandbox.catchUp();
        });

        assertThat(again.path()).isEqualTo(first.path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOST_CALLBACK", "DOUBLED_CALLBACK"})
    void callbacksAreLostAndDoubled(Fault.Kind kind) throws Exception {
        sdk.take(receiver.next());
        sandbox.fault(Fault.of(kind, "callback/authorization").times(1));
        sandbox.openPlatform().authorize(PLATFORM, CLINIC);

        if (kind == Fault.Kind.DOUBLED_CALLBACK) {
            assertThat(receiver.next()).isEqualTo(receiver.next());
        }

        sandbox.openPlatform().authorize(PLATFORM, PHARMACY);
        assertThat(sdk.take(receiver.next()).getAuthorizerAppid()).isEqualTo(PHARMACY);
    }

    @Test
    void whatOwnersAnswerAndWhatIsSentReachesThePlatform() throws Exception {
        authorize(CLINIC);
        var open = sandbox.openPlatform();
        var openid = sandbox.openid(CLINIC, "wang-xiulan");

        open.answered(CLINIC, openid, "t1", true);
        var popup = sdk.event(receiver.next());
        open.withdrawn(CLINIC, openid, "t1");
        var change = sdk.event(receiver.next());
        open.sent(CLINIC, openid, "t1", 7);
        var sent = receiver.next();

        assertThat(popup.getEvent()).isEqualTo("subscribe_msg_popup_event");
        assertThat(popup.getFromUser()).isEqualTo(openid);
        assertThat(popup.getSubscribeMsgPopupEvent().getList()).singleElement().satisfies(answer -> {
            assertThat(answer.getTemplateId()).isEqualTo("t1");
            assertThat(answer.getSubscribeStatusString()).isEqualTo("accept");
        });
        assertThat(change.getSubscribeMsgChangeEvent().getList())
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.getSubscribeStatusString()).isEqualTo("reject"));
        assertThat(sent.path()).isEqualTo("/message/" + CLINIC);
        assertThat(sdk.event(sent).getSubscribeMsgSentEvent().getList().getErrorStatus())
                .isEqualTo("success");
    }

    private void authorize(String appid) throws Exception {
        sdk.take(receiver.next());
        sandbox.openPlatform().authorize(PLATFORM, appid);
        sdk.take(receiver.next());
    }
}
