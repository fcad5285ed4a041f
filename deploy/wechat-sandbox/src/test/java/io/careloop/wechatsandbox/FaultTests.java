package io.careloop.wechatsandbox;

import static io.careloop.wechatsandbox.Sdk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import io.careloop.wechatsandbox.web.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FaultTests {

    private static final String CLINIC = "wx1111111111111111";
    private static final String PHARMACY = "wx2222222222222222";
    private static final String WANG = "wang-xiulan";
    private static final String MEDICATION = "careloop-medication-reminder";
    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final String STABLE_TOKEN = "/cgi-bin/stable_token";

    private final SteppedClock clock = new SteppedClock();
    private final WechatSandbox sandbox = WechatSandbox.start(0, clock);
    private final WxMaService clinic = Sdk.miniProgram(sandbox, CLINIC, WechatSandbox.DEFAULT_SECRET);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aBusyWechatRefusesAndDeliversNothing() {
        sandbox.grant(CLINIC, WANG, MEDICATION);
        clinic.setMaxRetryTimes(1);
        sandbox.fault(Fault.errcode(SEND, -1));

        assertThatThrownBy(this::send).hasMessageContaining("-1");

        assertThat(sandbox.messages(WANG)).isEmpty();
    }

    @Test
    void theSdkTriesAgainWhenWechatWasBusyOnce() throws Exception {
        sandbox.grant(CLINIC, WANG, MEDICATION);
        sandbox.fault(Fault.errcode(SEND, -1).times(1));

        send();

        assertThat(sandbox.messages(WANG)).hasSize(1);
        assertThat(sandbox.calls(SEND)).isEqualTo(2);
    }

    @Test
    void anAnswerLostAfterAcceptanceLeavesTheMessageDelivered() {
        sandbox.grant(CLINIC, WANG, MEDICATION);
        sandbox.fault(Fault.of(Fault.Kind.LOST_ANSWER, SEND).times(1));

        assertThatThrownBy(this::send).hasRootCauseInstanceOf(IOException.class);

        assertThat(sandbox.messages(WANG)).hasSize(1);
    }

    @Test
    void aBrokenGatewayAnswersWithItsStatus() throws Exception {
        sandbox.fault(Fault.of(Fault.Kind.SERVER_ERROR, "/wxa/*"));

        assertThat(call("GET", "/wxa/getwxacode", "").statusCode()).isEqualTo(502);
        assertThat(call("POST", STABLE_TOKEN, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlowAnswerStillComes() throws Exception {
        sandbox.fault(Fault.slow(STABLE_TOKEN, 1));

        assertThat(clinic.getAccessToken()).isNotBlank();
    }

    @Test
    void faultsAreSwitchedOverHttpAndEndAfterTheirTimes() throws Exception {
        var on = "{\"path\":\"" + STABLE_TOKEN + "\",\"kind\":\"ERRCODE\",\"errcode\":45009,\"times\":1}";
        var state = json(call("POST", "/sandbox/api/faults", on));
        assertThat(state.get("faults")).hasSize(1);

        refused(45009, clinic::getAccessToken);

        assertThat(clinic.getAccessToken()).isNotBlank();
        state = json(call("GET", "/sandbox/api/faults", ""));
        assertThat(state.get("faults")).isEmpty();
        assertThat(state.get("calls").get(STABLE_TOKEN).asInt()).isEqualTo(2);
    }

    @Test
    void faultsAreSwitchedOff() throws Exception {
        var first = json(call("POST", "/sandbox/api/faults", "{\"path\":\"*\",\"kind\":\"SERVER_ERROR\"}"));
        call("POST", "/sandbox/api/faults", "{\"path\":\"*\",\"kind\":\"SLOW\",\"delayMillis\":1}");

        var id = first.get("faults").get(0).get("id").asLong();
        assertThat(json(call("DELETE", "/sandbox/api/faults/" + id, "")).get("faults"))
                .hasSize(1);
        assertThat(json(call("DELETE", "/sandbox/api/faults", "")).get("faults"))
                .isEmpty();
        assertThat(clinic.getAccessToken()).isNotBlank();
    }

    @Test
    void aFaultThatMakesNoSenseIsRefused() throws Exception {
        assertThat(call("POST", "/sandbox/api/faults", "{}").statusCode()).isEqualTo(400);
        assertThat(call("POST", "/sandbox/api/faults", "{\"path\":\"*\",\"kind\":\"SLOW\",\"delayMillis\":-1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("DELETE", "/sandbox/api/faults/x", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aDailyQuotaIsOneAppsAndReturnsAtMidnightInBeijing() throws Exception {
        sandbox.limit(SEND, 2);
        sandbox.grant(CLINIC, WANG, MEDICATION);
        sandbox.grant(PHARMACY, WANG, MEDICATION);
        send();
        send();

        refused(45009, this::send);

        Sdk.miniProgram(sandbox, PHARMACY, WechatSandbox.DEFAULT_SECRET)
                .getMsgService()
                .sendSubscribeMsg(message(PHARMACY));
        clock.step(Duration.ofHours(15).plusMinutes(59));
        refused(45009, this::send);
        clock.step(Duration.ofMinutes(1));
        send();
        assertThat(sandbox.messages(WANG)).hasSize(4);
    }

    @Test
    void whatIsLeftIsToldAndClearedTenTimesAMonth() throws Exception {
        sandbox.limit(SEND, 1);
        sandbox.grant(CLINIC, WANG, MEDICATION);
        send();
        refused(45009, this::send);
        var token = clinic.getAccessToken();

        var usage = json(
                call("POST", "/cgi-bin/openapi/quota/get?access_token=" + token, "{\"cgi_path\":\"" + SEND + "\"}"));
        assertThat(usage.get("quota").get("remain").asInt()).isZero();
        for (int i = 0; i < 10; i++) {
            assertThat(clear(token)).isZero();
        }
        assertThat(clear(token)).isEqualTo(48006);
        send();
    }

    @Test
    void aTokenIsForcedTwentyTimesADay() throws Exception {
        for (int i = 0; i < 20; i++) {
            clinic.getAccessToken(true);
        }

        refused(45009, () -> clinic.getAccessToken(true));

        assertThat(Sdk.miniProgram(sandbox, CLINIC, WechatSandbox.DEFAULT_SECRET)
                        .getAccessToken())
                .isNotBlank();
    }

    private int clear(String token) throws Exception {
        return json(call("POST", "/cgi-bin/clear_quota?access_token=" + token, "{\"appid\":\"" + CLINIC + "\"}"))
                .get("errcode")
                .asInt();
    }

    private void send() throws Exception {
        clinic.getMsgService().sendSubscribeMsg(message(CLINIC));
    }

    private WxMaSubscribeMessage message(String appid) {
        return WxMaSubscribeMessage.builder()
                .toUser(sandbox.openid(appid, WANG))
                .templateId(MEDICATION)
                .build()
                .addData(new WxMaSubscribeMessage.MsgData("thing1", "二甲双胍"))
                .addData(new WxMaSubscribeMessage.MsgData("character_string2", "0.5g x 1"))
                .addData(new WxMaSubscribeMessage.MsgData("time3", "08:00"))
                .addData(new WxMaSubscribeMessage.MsgData("thing4", "饭后服用"));
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
