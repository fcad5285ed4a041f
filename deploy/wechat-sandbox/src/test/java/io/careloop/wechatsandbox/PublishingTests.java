package io.careloop.wechatsandbox;

import static io.careloop.wechatsandbox.Sdk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.wechatsandbox.openplatform.Platform;
import io.careloop.wechatsandbox.openplatform.Settings;
import io.careloop.wechatsandbox.web.Quotas;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import me.chanjar.weixin.open.api.WxOpenMaService;
import me.chanjar.weixin.open.bean.ma.privacy.PrivacyOwnerSetting;
import me.chanjar.weixin.open.bean.ma.privacy.SetPrivacySetting;
import me.chanjar.weixin.open.bean.message.WxOpenMaSubmitAuditMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a commit to a release, through the SDK. */
class PublishingTests {

    private static final String PLATFORM = "wx00000000000000aa";
    private static final String CLINIC = "wx1111111111111111";
    private static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final SteppedClock clock = new SteppedClock();
    private final WechatSandbox sandbox = WechatSandbox.start(0, clock);
    private final OpenSdk sdk = new OpenSdk(sandbox, PLATFORM, "secret", "token", AES_KEY);
    private Receiver receiver;
    private WxOpenMaService clinic;

    @BeforeEach
    void authorize() throws Exception {
        receiver = new Receiver();
        var open = sandbox.openPlatform();
        open.register(new Platform(
                PLATFORM, "secret", "token", AES_KEY, receiver.url("/ticket"), receiver.url("/message/$APPID$")));
        sdk.take(receiver.next());
        open.authorize(PLATFORM, CLINIC);
        sdk.take(receiver.next());
        clinic = sdk.miniProgram(CLINIC);
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.close();
    }

    @Test
    void codeIsCommittedScannedPassedAndReleased() throws Exception {
        refused(86001, () -> clinic.submitAudit(submission()));
        commit("1.0.0");
        refused(61039, () -> clinic.getCodePrivacyInfo());
        refused(61039, () -> clinic.submitAudit(submission()));

        clock.step(Duration.ofSeconds(5));
        assertThat(clinic.getCodePrivacyInfo().getWithoutConfList()).containsExactly("UserInfo", "PhoneNumber");
        refused(61040, () -> clinic.submitAudit(submission()));
        declare("UserInfo", "PhoneNumber");
        var audit = clinic.submitAudit(submission()).getAuditId();
        refused(85009, () -> clinic.submitAudit(submission()));
        refused(85020, () -> clinic.releaseAudited());

        clock.step(Duration.ofSeconds(30));
        sandbox.catchUp();

        var callback = receiver.next();
        assertThat(callback.path()).isEqualTo("/message/" + CLINIC);
        assertThat(sdk.event(callback).getEvent()).isEqualTo("weapp_audit_success");
        assertThat(clinic.getAuditStatus(audit).getStatus()).isZero();
        clinic.releaseAudited();
        assertThat(clinic.getVersionInfo().getReleaseInfo().getReleaseVersion()).isEqualTo("1.0.0");
        refused(85019, () -> clinic.releaseAudited());
    }

    @Test
    void aRejectionSaysWhyAndTheNextSubmissionMayPass() throws Exception {
        submit("1.0.0");
        sandbox.openPlatform().failAudit(CLINIC, "请补充医疗机构执业许可证");

        var event = sdk.event(receiver.next());
        assertThat(event.getEvent()).isEqualTo("weapp_audit_fail");
        assertThat(event.getContext()).contains("请补充医疗机构执业许可证");
        assertThat(clinic.getLatestAuditStatus().getStatus()).isOne();
        assertThat(clinic.getLatestAuditStatus().getReason()).contains("执业许可证");

        submit("1.0.1");
        sandbox.openPlatform().passAudit(CLINIC);
        assertThat(sdk.event(receiver.next()).getEvent()).isEqualTo("weapp_audit_success");
    }

    @Test
    void anAuditIsPutOffBeforeItIsDecided() throws Exception {
        sandbox.openPlatform().work(new Settings(0, 10, 100, 100));
        submit("1.0.0");

        clock.step(Duration.ofSeconds(10));
        sandbox.catchUp();
        assertThat(sdk.event(receiver.next()).getEvent()).isEqualTo("weapp_audit_delay");
        assertThat(clinic.getLatestAuditStatus().getStatus()).isEqualTo(4);
        clock.step(Duration.ofSeconds(10));
        sandbox.catchUp();

        assertThat(sdk.event(receiver.next()).getEvent()).isEqualTo("weapp_audit_fail");
    }

    @Test
    void anAuditIsWithdrawnFiveTimesADayAndNobodyDecidesItLater() throws Exception {
        for (int i = 0; i < 5; i++) {
            submit("1.0." + i);
            clinic.undoCodeAudit();
        }
        submit("1.0.5");
        refused(87013, () -> clinic.undoCodeAudit());
        sandbox.openPlatform().passAudit(CLINIC);
        assertThat(sdk.event(receiver.next()).getEvent()).isEqualTo("weapp_audit_success");

        clock.step(Duration.ofMinutes(5));
        sandbox.catchUp();

        assertThat(sandbox.calls("callback/audit")).isOne();
    }

    @Test
    void theAuditsOfADayAreCounted() throws Exception {
        sandbox.limit(Quotas.AUDIT, 1);
        submit("1.0.0");
        assertThat(clinic.queryQuota().getRest()).isZero();
        assertThat(clinic.queryQuota().getSpeedupRest()).isEqualTo(10);
        assertThat(clinic.speedAudit(clinic.getLatestAuditStatus().getAuditId()))
                .isTrue();
        assertThat(clinic.getLatestAuditStatus().getStatus()).isZero();

        commit("1.0.1");
        clock.step(Duration.ofSeconds(5));
        refused(85085, () -> clinic.submitAudit(submission()));
    }

    @Test
    void aReleaseReachesSomeThenAllAndGoesBack() throws Exception {
        release("1.0.0");
        refused(87012, () -> clinic.revertCodeRelease());
        submit("1.1.0");
        sandbox.openPlatform().passAudit(CLINIC);
        clinic.grayRelease(20);
        assertThat(clinic.getGrayReleasePlan().getGrayReleasePlan().getGrayPercentage())
                .isEqualTo(20);
        refused(85082, () -> clinic.grayRelease(10));
        refused(87011, () -> clinic.revertCodeRelease());
        clinic.releaseAudited();
        assertThat(clinic.getHistoryVersion().getVersions()).hasSize(1);

        clinic.revertCodeRelease();

        assertThat(clinic.getVersionInfo().getReleaseInfo().getReleaseVersion()).isEqualTo("1.0.0");
    }

    @Test
    void whatIsCommittedMustFit() {
        refused(85014, () -> clinic.codeCommit(99L, "1.0.0", "", ext()));
        refused(85013, () -> clinic.codeCommit(1L, "1.0.0", "", "no object"));
        refused(85013, () -> clinic.codeCommit(1L, "1.0.0", "", Map.of("extAppid", "wx9999999999999999")));
        refused(86001, () -> clinic.getPageList());
    }

    @Test
    void committedCodeIsTriedByItsCode() throws Exception {
        commit("1.0.0");

        var image = clinic.getTestQrcode("pages/shell/index", Map.of("key", "home"));

        assertThat(ImageIO.read(image).getWidth()).isEqualTo(430);
        assertThat(clinic.getPageList().getPageList()).containsExactly("pages/shell/index");
        assertThat(clinic.getCategoryList().getCategoryList()).isNotEmpty();
        assertThat(sdk.component().getTemplateList()).hasSize(2);
    }

    @Test
    void domainsAreAddedSetAndMustBeSecure() throws Exception {
        var https = List.of("https://app.clinic.example");

        clinic.modifyDomain("add", https, List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(clinic.getDomain().getRequestDomain()).isEqualTo(https);
        refused(
                85018,
                () -> clinic.modifyDomain(
                        "set",
                        List.of("http://app.clinic.example"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(clinic.setWebViewDomainInfo("set", https).getWebviewdomainList())
                .isEqualTo(https);
    }

    @Test
    void aDeclarationWithoutAContactIsRefused() throws Exception {
        var incomplete = new SetPrivacySetting();
        incomplete.setOwnerSetting(new PrivacyOwnerSetting());
        incomplete.setSettingList(List.of());
        refused(86074, () -> clinic.getPrivacyService().setPrivacySetting(incomplete));

        declare("UserInfo");

        assertThat(clinic.getPrivacyService().getPrivacySetting(2).getSettingList())
                .hasSize(1);
    }

    private void commit(String version) throws Exception {
        clinic.codeCommit(1L, version, "CareLoop", ext());
    }

    private void submit(String version) throws Exception {
        commit(version);
        declare("UserInfo", "PhoneNumber");
        clock.step(Duration.ofSeconds(5));
        clinic.submitAudit(submission());
    }

    private void release(String version) throws Exception {
        submit(version);
        sandbox.openPlatform().passAudit(CLINIC);
        clinic.releaseAudited();
    }

    private void declare(String... keys) throws Exception {
        var owner = new PrivacyOwnerSetting();
        owner.setContactEmail("privacy@clinic.example");
        owner.setNoticeMethod("弹窗");
        var privacy = new SetPrivacySetting();
        privacy.setOwnerSetting(owner);
        privacy.setSettingList(List.of(keys).stream()
                .map(key -> {
                    var setting = new SetPrivacySetting.Setting();
                    setting.setPrivacyKey(key);
                    setting.setPrivacyText("登录与提醒");
                    return setting;
                })
                .toList());
        clinic.getPrivacyService().setPrivacySetting(privacy);
    }

    private static Map<String, Object> ext() {
        return Map.of("extAppid", CLINIC, "extEnable", true, "directCommit", false, "ext", Map.of("slug", "renhe"));
    }

    private static WxOpenMaSubmitAuditMessage submission() {
        var message = new WxOpenMaSubmitAuditMessage();
        message.setVersionDesc("CareLoop");
        return message;
    }
}
