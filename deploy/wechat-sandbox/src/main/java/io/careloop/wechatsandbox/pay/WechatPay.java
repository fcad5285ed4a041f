package io.careloop.wechatsandbox.pay;

import io.careloop.wechatsandbox.web.Agenda;
import io.careloop.wechatsandbox.web.Callbacks;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** WeChat Pay as the rest of the sandbox, its page and tests see it. */
public final class WechatPay {

    private static final int SHOWN = 100;

    private final Keys keys = new Keys();
    private final Till till;
    private final Notices notices;
    private final PayApi api;

    public WechatPay(Clock clock, Agenda agenda, Callbacks callbacks) {
        till = new Till(clock);
        notices = new Notices(callbacks, keys, clock);
        api = new PayApi(till, keys, notices, new Refunds(till, notices, agenda, clock), clock);
    }

    private record State(MerchantAccount merchant, List<Shown> orders, List<ShownRefund> refunds) {}

    private record Shown(
            String outTradeNo,
            String appid,
            String description,
            long total,
            Order.State state,
            String openid,
            Instant at,
            @Nullable Instant paidAt) {}

    private record ShownRefund(String outRefundNo, String outTradeNo, long amount, Refund.State state, Instant at) {}

    private record Paying(String outTradeNo) {
        Paying {
            Objects.requireNonNull(outTradeNo);
        }
    }

    private record Payment(String appId, String timeStamp, String nonceStr, String packageValue, String paySign) {
        Payment {
            if (appId == null || timeStamp == null || nonceStr == null || packageValue == null || paySign == null) {
                throw new IllegalArgumentException("a payment has all five parameters of wx.requestPayment");
            }
        }
    }

    private record Registration(String mchid, String serial, String publicKeyPem, String apiV3Key) {
        Registration {
            if (mchid == null || serial == null || publicKeyPem == null || apiV3Key == null) {
                throw new IllegalArgumentException("a merchant has a number, a serial, a public key and a v3 key");
            }
        }
    }

    /** What WeChat Pay answers, by path. */
    public Map<String, Request.Handler> routes() {
        return Map.of("/v3/", api::handle);
    }

    /** What payers do, below a prefix of the sandbox's own. */
    public Request.Handler control(String prefix) {
        return request -> {
            try {
                control(prefix, request);
            } catch (PayProblem e) {
                request.answer(e.status(), e.body());
            }
        };
    }

    private void control(String prefix, Request request) throws IOException {
        if (!request.method().equals("GET")) {
            request.requireJson();
        }
        switch (request.method() + " " + request.path().substring(prefix.length())) {
            case "GET " -> {}
            case "PUT /merchants" -> {
                var asked = request.body(Registration.class);
                register(asked.mchid(), asked.serial(), asked.publicKeyPem(), asked.apiV3Key());
            }
            case "POST /payments" -> payOrder(request.body(Paying.class).outTradeNo());
            case "POST /request-payment" -> pay(request.body(Payment.class));
            default -> throw new Request.Bad(404, "nothing here");
        }
        request.answer(state());
    }

    private State state() {
        return new State(
                merchant(),
                till.orders().stream()
                        .limit(SHOWN)
                        .map(order -> new Shown(
                                order.terms().outTradeNo(),
                                order.terms().appid(),
                                order.terms().description(),
                                order.terms().total(),
                                order.state(),
                                order.terms().openid(),
                                order.at(),
                                order.paidAt()))
                        .toList(),
                till.refunds().stream()
                        .map(refund -> new ShownRefund(
                                refund.outRefundNo(),
                                refund.outTradeNo(),
                                refund.amount(),
                                refund.state(),
                                refund.at()))
                        .toList());
    }

    /** The merchant that is there from the beginning. */
    public MerchantAccount merchant() {
        return keys.account();
    }

    public void register(String mchid, String serial, String publicKeyPem, String apiV3Key) {
        keys.register(mchid, serial, publicKeyPem, apiV3Key);
    }

    /** The owner of the phone pays; the merchant is told. */
    public void payOrder(String outTradeNo) {
        var paid = till.pay(outTradeNo);
        notices.transaction(paid, PayApi.Transaction.of(paid));
    }

    /** As {@code wx.requestPayment}: refused unless the merchant signed it. */
    private void pay(Payment payment) {
        var order = till.ofPrepay(payment.packageValue().replace("prepay_id=", ""));
        var message = payment.appId()
                + '\n'
                + payment.timeStamp()
                + '\n'
                + payment.nonceStr()
                + '\n'
                + payment.packageValue()
                + '\n';
        var merchant = keys.merchant(order.terms().mchid());
        if (!order.terms().appid().equals(payment.appId())
                || !Identity.verifies(merchant.key(), message, payment.paySign())) {
            throw PayProblem.signature();
        }
        payOrder(order.terms().outTradeNo());
    }
}
