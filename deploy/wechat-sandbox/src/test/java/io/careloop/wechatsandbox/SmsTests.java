package io.careloop.wechatsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.careloop.wechatsandbox.sms.SentSms;
import io.careloop.wechatsandbox.web.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SmsTests {

    private static final String SIGNED =
            "ACS3-HMAC-SHA256 Credential=key,SignedHeaders=host;x-acs-action,Signature=" + "0123456789abcdef".repeat(4);

    private final SteppedClock clock = new SteppedClock();
    private final WechatSandbox sandbox = WechatSandbox.start(0, clock);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aMessageArrivesAtThePhonesNumber() throws Exception {
        var number = sandbox.number("wang-xiulan");

        var answer = send(number, "SMS_1", "{\"code\":\"123456\"}");

        assertThat(answer.get("Code").asString()).isEqualTo("OK");
        assertThat(sandbox.sms(number)).singleElement().satisfies(message -> {
            assertThat(message.bizId()).isEqualTo(answer.get("BizId").asString());
            assertThat(message.parameters()).containsEntry("code", "123456");
        });
        assertThat(sandbox.sms(sandbox.number("li-jianguo"))).isEmpty();
    }

    @Test
    void oneNumberGetsOneAMinuteFiveAnHourAndTenADay() throws Exception {
        var number = sandbox.number("wang-xiulan");
        assertThat(code(number)).isEqualTo("OK");
        assertThat(code(number)).isEqualTo("isv.BUSINESS_LIMIT_CONTROL");
        for (int i = 0; i < 4; i++) {
            clock.step(Duration.ofMinutes(1));
            assertThat(code(number)).isEqualTo("OK");
        }
        clock.step(Duration.ofMinutes(1));
        assertThat(code(number)).isEqualTo("isv.BUSINESS_LIMIT_CONTROL");
        for (int i = 0; i < 5; i++) {
            clock.step(Duration.ofHours(1));
            assertThat(code(number)).isEqualTo("OK");
        }
        clock.step(Duration.ofHours(1));
        assertThat(code(number)).isEqualTo("isv.BUSINESS_LIMIT_CONTROL");
        assertThat(code(sandbox.number("li-jianguo"))).isEqualTo("OK");
        assertThat(sandbox.sms(number)).extracting(SentSms::number).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "123, SMS_1, {}, isv.MOBILE_NUMBER_ILLEGAL",
        "13800138000, welcome, {}, isv.SMS_TEMPLATE_ILLEGAL",
        "13800138000, SMS_1, nonsense, isv.INVALID_JSON_PARAM",
    })
    void whatIsWrongIsSaid(String number, String template, String parameters, String code) throws Exception {
        assertThat(send(number, template, parameters).get("Code").asString()).isEqualTo(code);
    }

    @Test
    void anUnsignedRequestIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/sms/?Action=SendSms"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("IncompleteSignature");
    }

    @Test
    void anAnswerIsLostAlthoughTheMessageArrives() {
        var number = sandbox.number("wang-xiulan");
        sandbox.fault(Fault.of(Fault.Kind.LOST_ANSWER, "/sms/*"));

        assertThat(catchThrowable(() -> code(number))).isInstanceOf(IOException.class);

        assertThat(sandbox.sms(number)).hasSize(1);
    }

    private String code(String number) throws Exception {
        return send(number, "SMS_1", "{\"code\":\"123456\"}").get("Code").asString();
    }

    private JsonNode send(String number, String template, String parameters) throws Exception {
        var query = Map.of(
                        "PhoneNumbers", number,
                        "SignName", "仁和门诊",
                        "TemplateCode", template,
                        "TemplateParam", parameters)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/sms/?" + query))
                .header("Authorization", SIGNED)
                .header("x-acs-action", "SendSms")
                .header("x-acs-version", "2017-05-25")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body());
    }
}
