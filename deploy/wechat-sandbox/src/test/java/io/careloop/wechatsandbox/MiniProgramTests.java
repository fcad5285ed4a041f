package io.careloop.wechatsandbox;

import static io.careloop.wechatsandbox.Sdk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaCodeLineColor;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckRequest;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckResponse;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Phone numbers, codes and the check of content, through the SDK. */
class MiniProgramTests {

    private static final String CLINIC = "wx1111111111111111";
    private static final String PHARMACY = "wx2222222222222222";
    private static final String WANG = "wang-xiulan";

    private final SteppedClock clock = new SteppedClock();
    private final WechatSandbox sandbox = WechatSandbox.start(0, clock);
    private final WxMaService clinic = Sdk.miniProgram(sandbox, CLINIC, WechatSandbox.DEFAULT_SECRET);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aCodeGivesThePhonesNumberOnce() throws Exception {
        var code = sandbox.newPhoneCode(CLINIC, WANG);

        var number = clinic.getUserService().getPhoneNumber(code);

        assertThat(number.getPurePhoneNumber()).isEqualTo(sandbox.number(WANG)).matches("1[3-9][0-9]{9}");
        assertThat(number.getCountryCode()).isEqualTo("86");
        assertThat(number.getWatermark().getAppid()).isEqualTo(CLINIC);
        refused(40029, () -> clinic.getUserService().getPhoneNumber(code));
    }

    @Test
    void aPhoneCodeIsOneAppsAndGoodForFiveMinutes() {
        var ofThePharmacy = sandbox.newPhoneCode(PHARMACY, WANG);
        refused(40029, () -> clinic.getUserService().getPhoneNumber(ofThePharmacy));
        var toSignIn = sandbox.newCode(CLINIC, WANG);
        refused(40029, () -> clinic.getUserService().getPhoneNumber(toSignIn));

        var late = sandbox.newPhoneCode(CLINIC, WANG);
        clock.step(Duration.ofMinutes(5));
        refused(40029, () -> clinic.getUserService().getPhoneNumber(late));
    }

    @Test
    void thePhonesOfALoadTestHaveDifferentNumbers() {
        var numbers = IntStream.rangeClosed(1, 20_000)
                .mapToObj(n -> new Phone("load-" + n, "Load", 50, "").number())
                .distinct();

        assertThat(numbers).hasSize(20_000);
    }

    @Test
    void anAppBannedFromSendingIsRefused() throws Exception {
        sandbox.grant(CLINIC, WANG, "careloop-check-in-reminder");
        sandbox.banMessages(CLINIC, true);
        refused(43107, () -> clinic.getMsgService().sendSubscribeMsg(checkInMessage()));

        sandbox.banMessages(CLINIC, false);
        clinic.getMsgService().sendSubscribeMsg(checkInMessage());

        assertThat(sandbox.messages(WANG)).hasSize(1);
    }

    @Test
    void aCodeOpensAPageWithItsScene() throws Exception {
        var png = clinic.getQrcodeService()
                .createWxaCodeUnlimitBytes(
                        "c=front-desk",
                        "pages/shell",
                        false,
                        "trial",
                        300,
                        false,
                        new WxMaCodeLineColor("15", "118", "110"),
                        false);

        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(300);
        var address = read(image);
        var scanned = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        var target = JsonMapper.shared().readTree(scanned.body());
        assertThat(target.get("appid").asString()).isEqualTo(CLINIC);
        assertThat(target.get("page").asString()).isEqualTo("pages/shell");
        assertThat(target.get("scene").asString()).isEqualTo("c=front-desk");
        assertThat(target.get("env").asString()).isEqualTo("trial");
    }

    @Test
    void codesForAPathAreMadeToo() throws Exception {
        var png = clinic.getQrcodeService().createQrcodeBytes("pages/shell?key=home", 430);

        assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).contains("pages%2Fshell%3Fkey%3Dhome");
    }

    @ParameterizedTest
    @CsvSource({
        "this-scene-is-longer-than-thirty-two, pages/shell, 40129",
        "前台, pages/shell, 40129",
        "desk, /pages/shell, 41030",
        "desk, pages/shell?a=b, 41030",
    })
    void aCodeThatLeadsNowhereIsRefused(String scene, String page, int errcode) {
        refused(errcode, () -> clinic.getQrcodeService()
                .createWxaCodeUnlimitBytes(scene, page, false, "release", 300, false, null, false));
    }

    @ParameterizedTest
    @CsvSource({
        "今天血糖 6.1, pass, 100",
        "祖传秘方了解一下, review, 10001",
        "祖传秘方 包治百病, risky, 20008",
    })
    void whatPeopleWriteIsJudged(String content, String suggestion, String label) throws Exception {
        signIn();

        var judged = check(content, sandbox.openid(CLINIC, WANG));

        assertThat(judged.getResult().getSuggest()).isEqualTo(suggestion);
        assertThat(judged.getResult().getLabel()).isEqualTo(label);
        assertThat(judged.getTraceId()).isNotBlank();
    }

    @Test
    void onlyWhatSomebodySeenLatelyWroteIsChecked() throws Exception {
        refused(40003, () -> check("你好", "o-nobody"));
        refused(61010, () -> check("你好", sandbox.openid(CLINIC, WANG)));
        signIn();
        check("你好", sandbox.openid(CLINIC, WANG));

        clock.step(Duration.ofMinutes(121));

        refused(61010, () -> check("你好", sandbox.openid(CLINIC, WANG)));
    }

    @Test
    void tooLongATextIsRefused() throws Exception {
        signIn();

        refused(45002, () -> check("长".repeat(2501), sandbox.openid(CLINIC, WANG)));
    }

    private void signIn() throws Exception {
        clinic.jsCode2SessionInfo(sandbox.newCode(CLINIC, WANG));
    }

    private WxMaMsgSecCheckCheckResponse check(String content, String openid) throws Exception {
        return clinic.getSecurityService()
                .checkMessage(WxMaMsgSecCheckCheckRequest.builder()
                        .version("2")
                        .scene(2)
                        .openid(openid)
                        .content(content)
                        .build());
    }

    private WxMaSubscribeMessage checkInMessage() {
        return WxMaSubscribeMessage.builder()
                .toUser(sandbox.openid(CLINIC, WANG))
                .templateId("careloop-check-in-reminder")
                .build()
                .addData(new WxMaSubscribeMessage.MsgData("thing1", "测血糖"))
                .addData(new WxMaSubscribeMessage.MsgData("number2", "7"))
                .addData(new WxMaSubscribeMessage.MsgData("thing3", "今天还没打卡"));
    }

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
