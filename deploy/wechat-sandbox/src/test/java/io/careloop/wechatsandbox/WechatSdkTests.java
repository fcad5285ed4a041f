package io.careloop.wechatsandbox;

import static io.careloop.wechatsandbox.Sdk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the SDK that talks to WeChat in production meets here. */
class WechatSdkTests {

    private static final String CLINIC = "wx1111111111111111";
    private static final String PHARMACY = "wx2222222222222222";
    private static final String WANG = "wang-xiulan";
    private static final String LI = "li-jianguo";
    private static final String POINTS = "careloop-points-changed";
    private static final String MEDICATION = "careloop-medication-reminder";

    private final SteppedClock clock = new SteppedClock();
    private final WechatSandbox sandbox = WechatSandbox.start(0, clock);
    private final WxMaService clinic = service(CLINIC, WechatSandbox.DEFAULT_SECRET);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aCodeBecomesASessionOnce() throws Exception {
        var code = sandbox.newCode(CLINIC, WANG);

        var session = clinic.jsCode2SessionInfo(code);

        assertThat(session.getOpenid()).isEqualTo(sandbox.openid(CLINIC, WANG)).hasSize(28);
        assertThat(session.getUnionid()).hasSize(28);
        assertThat(session.getSessionKey()).isNotBlank();
        refused(40163, () -> clinic.jsCode2SessionInfo(code));
    }

    @Test
    void aCodeIsGoodForFiveMinutes() throws Exception {
        var inTime = sandbox.newCode(CLINIC, WANG);
        clock.step(Duration.ofSeconds(299));
        assertThat(clinic.jsCode2SessionInfo(inTime).getOpenid()).isNotBlank();

        var late = sandbox.newCode(CLINIC, WANG);
        clock.step(Duration.ofMinutes(5));
        refused(40029, () -> clinic.jsCode2SessionInfo(late));
    }

    @Test
    void aCodeOfAnotherAppOrOfNobodyIsInvalid() {
        var ofThePharmacy = sandbox.newCode(PHARMACY, WANG);

        refused(40029, () -> clinic.jsCode2SessionInfo(ofThePharmacy));
        refused(40029, () -> clinic.jsCode2SessionInfo("made-up"));
    }

    @Test
    void aPersonIsTheSameInOneAppAndSomebodyElseInAnother() throws Exception {
        var pharmacy = service(PHARMACY, WechatSandbox.DEFAULT_SECRET);
        var first = clinic.jsCode2SessionInfo(sandbox.newCode(CLINIC, WANG));
        var again = clinic.jsCode2SessionInfo(sandbox.newCode(CLINIC, WANG));
        var elsewhere = pharmacy.jsCode2SessionInfo(sandbox.newCode(PHARMACY, WANG));
        var another = clinic.jsCode2SessionInfo(sandbox.newCode(CLINIC, LI));

        assertThat(again.getOpenid()).isEqualTo(first.getOpenid());
        assertThat(elsewhere.getOpenid()).isNotEqualTo(first.getOpenid());
        assertThat(elsewhere.getUnionid()).isEqualTo(first.getUnionid());
        assertThat(another.getOpenid()).isNotEqualTo(first.getOpenid());
        assertThat(another.getUnionid()).isNotEqualTo(first.getUnionid());
    }

    @Test
    void openidsSurviveARestart() {
        try (var restarted = WechatSandbox.start(0, clock)) {
            assertThat(restarted.openid(CLINIC, WANG)).isEqualTo(sandbox.openid(CLINIC, WANG));
        }
    }

    @Test
    void aWrongSecretAndAnAppidOfAnotherFormAreRefused() {
        refused(40125, () -> service(CLINIC, "wrong").getAccessToken());
        refused(40013, () -> service("gh_1234", WechatSandbox.DEFAULT_SECRET).getAccessToken());
    }

    @Test
    void aRegisteredSecretReplacesTheDefaultOne() throws Exception {
        sandbox.registerSecret(CLINIC, "of the clinic");

        assertThat(service(CLINIC, "of the clinic").getAccessToken()).isNotBlank();
        refused(40125, () -> service(CLINIC, WechatSandbox.DEFAULT_SECRET).getAccessToken());
    }

    @Test
    void theStableTokenStaysTheSameUntilForced() throws Exception {
        var token = clinic.getAccessToken();
        assertThat(service(CLINIC, WechatSandbox.DEFAULT_SECRET).getAccessToken())
                .isEqualTo(token);

        var forced = service(CLINIC, WechatSandbox.DEFAULT_SECRET).getAccessToken(true);

        assertThat(forced).isNotEqualTo(token);
        sandbox.grant(CLINIC, WANG, POINTS);
        clinic.getMsgService().sendSubscribeMsg(pointsMessage());
        assertThat(clinic.getAccessToken())
                .as("replaced after WeChat refused the old one")
                .isEqualTo(forced);
    }

    @Test
    void aTokenThatExpiredIsRefreshedByTheSdk() throws Exception {
        var token = clinic.getAccessToken();
        sandbox.grant(CLINIC, WANG, POINTS);
        clock.step(Duration.ofSeconds(7200));

        clinic.getMsgService().sendSubscribeMsg(pointsMessage());

        assertThat(clinic.getAccessToken()).isNotEqualTo(token);
        assertThat(sandbox.messages(WANG)).hasSize(1);
    }

    @Test
    void revokedTokensAreRefreshedByTheSdk() throws Exception {
        clinic.getAccessToken();
        sandbox.grant(CLINIC, WANG, POINTS);
        sandbox.revokeAccessTokens();

        clinic.getMsgService().sendSubscribeMsg(pointsMessage());

        assertThat(sandbox.messages(WANG)).hasSize(1);
    }

    @Test
    void aOneTimeGrantIsOneMessage() throws Exception {
        refused(43101, () -> clinic.getMsgService().sendSubscribeMsg(pointsMessage()));
        sandbox.grant(CLINIC, WANG, POINTS);

        clinic.getMsgService().sendSubscribeMsg(pointsMessage());

        refused(43101, () -> clinic.getMsgService().sendSubscribeMsg(pointsMessage()));
        assertThat(sandbox.messages(WANG)).singleElement().satisfies(message -> {
            assertThat(message.appid()).isEqualTo(CLINIC);
            assertThat(message.page()).isEqualTo("pages/index?tab=points");
            assertThat(message.lines())
                    .extracting(Message.Line::value)
                    .containsExactly("每天签到", "5", "105", "2026年11月21日 08:00");
        });
        assertThat(sandbox.messages(LI)).isEmpty();
    }

    @Test
    void aLongTermGrantIsManyMessages() throws Exception {
        sandbox.grant(CLINIC, WANG, MEDICATION);

        clinic.getMsgService().sendSubscribeMsg(medicationMessage("二甲双胍", "0.5g x 1", "08:00", "饭后服用"));
        clinic.getMsgService().sendSubscribeMsg(medicationMessage("二甲双胍", "0.5g x 1", "20:00", "饭后服用"));

        assertThat(sandbox.messages(WANG)).hasSize(2);
    }

    @Test
    void aRefusedMessageDoesNotUseTheGrantUp() throws Exception {
        sandbox.grant(CLINIC, WANG, POINTS);
        refused(47003, () -> clinic.getMsgService()
                .sendSubscribeMsg(pointsMessage().addData(new WxMaSubscribeMessage.MsgData("thing9", "不在模板里"))));

        clinic.getMsgService().sendSubscribeMsg(pointsMessage());

        assertThat(sandbox.messages(WANG)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "一二三四五六七八九十一二三四五六七八九十一, 1 tablet, 08:00, 好",
                "二甲双胍, 一片, 08:00, 好",
                "二甲双胍, 1 tablet, 25:00, 好",
                "二甲双胍, 1 tablet, 早上八点, 好",
                "二甲双胍, 1 tablet, 08:00, \"\"",
                "二甲双胍, 1 tablet, 08:00, \"两\n行\"",
            })
    void aFieldBeyondItsTypeIsRefused(String medicine, String dose, String time, String note) {
        sandbox.grant(CLINIC, WANG, MEDICATION);

        refused(47003, () -> clinic.getMsgService().sendSubscribeMsg(medicationMessage(medicine, dose, time, note)));

        assertThat(sandbox.messages(WANG)).isEmpty();
    }

    @Test
    void anUnknownTemplateAndAnUnknownOpenidAreRefused() {
        refused(40037, () -> clinic.getMsgService()
                .sendSubscribeMsg(pointsMessage().setTemplateId("none")));
        refused(40003, () -> clinic.getMsgService()
                .sendSubscribeMsg(pointsMessage().setToUser("o-nobody")));
        refused(40003, () -> clinic.getMsgService()
                .sendSubscribeMsg(pointsMessage().setToUser(sandbox.openid(PHARMACY, WANG))));
        refused(41030, () -> clinic.getMsgService()
                .sendSubscribeMsg(pointsMessage().setPage("/pages/index")));
    }

    private WxMaSubscribeMessage pointsMessage() {
        return WxMaSubscribeMessage.builder()
                .toUser(sandbox.openid(CLINIC, WANG))
                .templateId(POINTS)
                .page("pages/index?tab=points")
                .build()
                .addData(new WxMaSubscribeMessage.MsgData("thing1", "每天签到"))
                .addData(new WxMaSubscribeMessage.MsgData("number2", "5"))
                .addData(new WxMaSubscribeMessage.MsgData("number3", "105"))
                .addData(new WxMaSubscribeMessage.MsgData("date4", "2026年11月21日 08:00"));
    }

    private WxMaSubscribeMessage medicationMessage(String medicine, String dose, String time, String note) {
        return WxMaSubscribeMessage.builder()
                .toUser(sandbox.openid(CLINIC, WANG))
                .templateId(MEDICATION)
                .build()
                .addData(new WxMaSubscribeMessage.MsgData("thing1", medicine))
                .addData(new WxMaSubscribeMessage.MsgData("character_string2", dose))
                .addData(new WxMaSubscribeMessage.MsgData("time3", time))
                .addData(new WxMaSubscribeMessage.MsgData("thing4", note));
    }

    private WxMaService service(String appid, String secret) {
        return Sdk.miniProgram(sandbox, appid, secret);
    }
}
