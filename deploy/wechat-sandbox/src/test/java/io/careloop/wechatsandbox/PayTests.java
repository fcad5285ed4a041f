package io.careloop.wechatsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.binarywang.wxpay.bean.notify.SignatureHeader;
import com.github.binarywang.wxpay.bean.request.WxPayRefundV3Request;
import com.github.binarywang.wxpay.bean.request.WxPayUnifiedOrderV3Request;
import com.github.binarywang.wxpay.bean.result.WxPayUnifiedOrderV3Result;
import com.github.binarywang.wxpay.bean.result.enums.TradeTypeEnum;
import com.github.binarywang.wxpay.config.WxPayConfig;
import com.github.binarywang.wxpay.exception.WxPayException;
import com.github.binarywang.wxpay.service.WxPayService;
import com.github.binarywang.wxpay.service.impl.WxPayServiceImpl;
import io.careloop.wechatsandbox.pay.MerchantAccount;
import io.careloop.wechatsandbox.web.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Orders, payments and refunds, through the SDK. It signs only what goes to WeChat Pay's host: the sandbox is its proxy. */
class PayTests {

    private static final String CLINIC = "wx1111111111111111";
    private static final String ORDER = "order-20261121-1";

    private final SteppedClock clock = new SteppedClock();
    private final WechatSandbox sandbox = WechatSandbox.start(0, clock);
    private final MerchantAccount merchant = sandbox.pay().merchant();
    private final WxPayService pay = service(merchant.privateKeyPem());
    private Receiver receiver;

    @BeforeEach
    void listen() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.close();
    }

    @Test
    void anOrderIsPaidAndTheMerchantIsTold() throws Exception {
        prepay(1999);
        assertThat(pay.queryOrderV3(null, ORDER).getTradeState()).isEqualTo("NOTPAY");

        sandbox.pay().payOrder(ORDER);

        var callback = receiver.next();
        var told = pay.parseOrderNotifyV3Result(callback.body(), signature(callback))
                .getResult();
        assertThat(told.getOutTradeNo()).isEqualTo(ORDER);
        assertThat(told.getTradeState()).isEqualTo("SUCCESS");
        assertThat(told.getAmount().getTotal()).isEqualTo(1999);
        assertThat(told.getPayer().getOpenid()).isEqualTo(sandbox.openid(CLINIC, "wang-xiulan"));
        assertThat(told.getSuccessTime()).isEqualTo("2026-11-21T08:00:00+08:00");
        assertThat(pay.queryOrderV3(told.getTransactionId(), null).getTradeState())
                .isEqualTo("SUCCESS");
    }

    @Test
    void theAppPaysWithWhatTheMerchantSigned() throws Exception {
        var signed = prepay(100);

        assertThat(requestPayment(signed, signed.getPaySign().replaceFirst("^.", "_")))
                .isEqualTo(401);
        assertThat(requestPayment(signed, signed.getPaySign())).isEqualTo(200);

        assertThat(pay.queryOrderV3(null, ORDER).getTradeState()).isEqualTo("SUCCESS");
    }

    @Test
    void anOrderPlacedAgainIsTheSameOrderOrRefused() throws Exception {
        prepay(100);
        prepay(100);
        refused("INVALID_REQUEST", () -> prepay(200));
        sandbox.pay().payOrder(ORDER);
        refused("ORDERPAID", () -> prepay(100));
        refused("ORDERPAID", () -> pay.closeOrderV3(ORDER));
    }

    @Test
    void aClosedOrderIsNotPaid() throws Exception {
        prepay(100);

        pay.closeOrderV3(ORDER);

        assertThat(pay.queryOrderV3(null, ORDER).getTradeState()).isEqualTo("CLOSED");
        assertThatThrownBy(() -> sandbox.pay().payOrder(ORDER)).hasMessageContaining("closed");
        refused("ORDER_NOT_EXIST", () -> pay.queryOrderV3(null, "order-unknown"));
    }

    @Test
    void aRefundGoesBackOnceAndIsTold() throws Exception {
        prepay(1000);
        refused("INVALID_REQUEST", () -> refund("r-1", 400));
        sandbox.pay().payOrder(ORDER);
        receiver.next();

        var first = pay.refundV3(refund(400, "r-1"));
        assertThat(first.getStatus()).isEqualTo("PROCESSING");
        assertThat(pay.refundV3(refund(400, "r-1")).getRefundId()).isEqualTo(first.getRefundId());
        refused("INVALID_REQUEST", () -> refund("r-1", 500));
        refused("INVALID_REQUEST", () -> refund("r-2", 601));
        clock.step(Duration.ofSeconds(3));
        sandbox.catchUp();

        var callback = receiver.next();
        var told = pay.parseRefundNotifyV3Result(callback.body(), signature(callback))
                .getResult();
        assertThat(told.getOutRefundNo()).isEqualTo("r-1");
        assertThat(told.getRefundStatus()).isEqualTo("SUCCESS");
        assertThat(told.getAmount().getRefund()).isEqualTo(400);
        assertThat(pay.refundQueryV3("r-1").getStatus()).isEqualTo("SUCCESS");
        refund("r-2", 600);
    }

    @Test
    void aNoticeNobodyTakesIsRepeatedWithTheSameId() throws Exception {
        prepay(100);
        receiver.answerWith(500);
        sandbox.pay().payOrder(ORDER);
        var first = receiver.next();
        receiver.answerWith(200);

        var again = receiver.next(() -> {
            clock.step(Duration.ofSeconds(15));
            sandbox.catchUp();
        });

        assertThat(id(again)).isEqualTo(id(first));
        assertThat(pay.parseOrderNotifyV3Result(again.body(), signature(again))
                        .getResult()
                        .getOutTradeNo())
                .isEqualTo(ORDER);
    }

    @Test
    void aTamperedNoticeIsNoticed() throws Exception {
        prepay(100);
        sandbox.pay().payOrder(ORDER);
        var genuine = receiver.next();

        assertThatThrownBy(() -> pay.parseOrderNotifyV3Result(
                        genuine.body().replace("TRANSACTION.SUCCESS", "TRANSACTION.CLOSED"), signature(genuine)))
                .isInstanceOf(WxPayException.class);
    }

    @Test
    void aLostNoticeLeavesTheOrderToBeAsked() throws Exception {
        sandbox.fault(Fault.of(Fault.Kind.LOST_CALLBACK, "callback/pay"));
        prepay(100);

        sandbox.pay().payOrder(ORDER);

        assertThat(pay.queryOrderV3(null, ORDER).getTradeState()).isEqualTo("SUCCESS");
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void anAnswerLostAfterAcceptanceLeavesTheOrderPlaced() throws Exception {
        sandbox.fault(
                Fault.of(Fault.Kind.LOST_ANSWER, "/v3/pay/transactions/jsapi").times(1));

        assertThatThrownBy(() -> prepay(100)).isInstanceOf(WxPayException.class);

        assertThat(pay.queryOrderV3(null, ORDER).getTradeState()).isEqualTo("NOTPAY");
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        var other = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(other.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";

        assertThatThrownBy(() -> service(pem).queryOrderV3(null, ORDER)).hasMessageContaining("signature");
    }

    private WxPayUnifiedOrderV3Result.JsapiResult prepay(int total) throws WxPayException {
        var request = new WxPayUnifiedOrderV3Request();
        request.setDescription("血糖试纸 50 片");
        request.setOutTradeNo(ORDER);
        request.setNotifyUrl(receiver.url("/pay"));
        var amount = new WxPayUnifiedOrderV3Request.Amount();
        amount.setTotal(total);
        request.setAmount(amount);
        request.setPayer(new WxPayUnifiedOrderV3Request.Payer().setOpenid(sandbox.openid(CLINIC, "wang-xiulan")));
        return pay.createOrderV3(TradeTypeEnum.JSAPI, request);
    }

    private void refund(String number, int amount) throws WxPayException {
        pay.refundV3(refund(amount, number));
    }

    private WxPayRefundV3Request refund(int refund, String number) {
        return new WxPayRefundV3Request()
                .setOutTradeNo(ORDER)
                .setOutRefundNo(number)
                .setNotifyUrl(receiver.url("/refund"))
                .setAmount(new WxPayRefundV3Request.Amount()
                        .setRefund(refund)
                        .setTotal(1000)
                        .setCurrency("CNY"));
    }

    private int requestPayment(WxPayUnifiedOrderV3Result.JsapiResult signed, String paySign) throws Exception {
        var body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "appId", signed.getAppId(),
                        "timeStamp", signed.getTimeStamp(),
                        "nonceStr", signed.getNonceStr(),
                        "packageValue", signed.getPackageValue(),
                        "paySign", paySign));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/api/pay/request-payment"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static SignatureHeader signature(Receiver.Callback callback) {
        var headers = callback.headers();
        return SignatureHeader.builder()
                .serial(headers.get("Wechatpay-Serial"))
                .signature(headers.get("Wechatpay-Signature"))
                .timeStamp(headers.get("Wechatpay-Timestamp"))
                .nonce(headers.get("Wechatpay-Nonce"))
                .build();
    }

    private static String id(Receiver.Callback callback) {
        return JsonMapper.shared().readTree(callback.body()).get("id").asString();
    }

    private WxPayService service(String privateKeyPem) {
        var config = new WxPayConfig();
        config.setAppId(CLINIC);
        config.setMchId(merchant.mchid());
        config.setApiV3Key(merchant.apiV3Key());
        config.setCertSerialNo(merchant.serial());
        config.setPrivateKeyContent(privateKeyPem.getBytes(StandardCharsets.UTF_8));
        config.setApiHostUrl("http://api.mch.weixin.qq.com");
        config.setHttpProxyHost("localhost");
        config.setHttpProxyPort(URI.create(sandbox.url()).getPort());
        var service = new WxPayServiceImpl();
        service.setConfig(config);
        return service;
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(WxPayException.class, failure -> assertThat(failure.getErrCode())
                        .isEqualTo(code));
    }
}
