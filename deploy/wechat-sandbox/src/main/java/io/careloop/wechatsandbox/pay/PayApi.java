package io.careloop.wechatsandbox.pay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The endpoints of api.mch.weixin.qq.com below /v3. */
final class PayApi {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern OUT_TRADE_NO = Pattern.compile("[0-9A-Za-z_|*-]{6,32}");
    private static final Pattern OUT_REFUND_NO = Pattern.compile("[0-9A-Za-z_|*@-]{1,64}");
    private static final Pattern AUTHORIZATION = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final String SCHEMA = "WECHATPAY2-SHA256-RSA2048 ";
    private static final String ORDERS = "/v3/pay/transactions/out-trade-no/";
    private static final String TRANSACTIONS = "/v3/pay/transactions/id/";
    private static final String REFUNDS = "/v3/refund/domestic/refunds";

    private final Till till;
    private final Keys keys;
    private final Notices notices;
    private final Refunds refunds;
    private final Clock clock;

    PayApi(Till till, Keys keys, Notices notices, Refunds refunds, Clock clock) {
        this.till = till;
        this.keys = keys;
        this.notices = notices;
        this.refunds = refunds;
        this.clock = clock;
    }

    record Amount(long total, long payer_total, String currency, String payer_currency) {
        static Amount of(long total) {
            return new Amount(total, total, "CNY", "CNY");
        }
    }

    record Payer(@Nullable String openid) {}

    record Transaction(
            String appid,
            String mchid,
            String out_trade_no,
            @Nullable String transaction_id,
            @Nullable String trade_type,
            String trade_state,
            String trade_state_desc,
            @Nullable String bank_type,
            String attach,
            @Nullable String success_time,
            Payer payer,
            Amount amount) {

        static Transaction of(Order order) {
            var terms = order.terms();
            var paidAt = order.paidAt();
            return new Transaction(
                    terms.appid(),
                    terms.mchid(),
                    terms.outTradeNo(),
                    order.transactionId(),
                    paidAt == null ? null : "JSAPI",
                    order.state().name(),
                    order.state().name(),
                    paidAt == null ? null : "OTHERS",
                    terms.attach(),
                    paidAt == null ? null : time(paidAt),
                    new Payer(terms.openid()),
                    Amount.of(terms.total()));
        }
    }

    record RefundNotice(
            String mchid,
            String out_trade_no,
            String transaction_id,
            String out_refund_no,
            String refund_id,
            String refund_status,
            @Nullable String success_time,
            String user_received_account,
            RefundAmount amount) {

        static RefundNotice of(String mchid, Refund refund) {
            return new RefundNotice(
                    mchid,
                    refund.outTradeNo(),
                    refund.transactionId(),
                    refund.outRefundNo(),
                    refund.id(),
                    refund.state().name(),
                    refund.succeededAt() == null ? null : time(refund.succeededAt()),
                    "sandbox",
                    RefundAmount.of(refund));
        }
    }

    record RefundAmount(
            long total,
            long refund,
            long payer_total,
            long payer_refund,
            long settlement_refund,
            long settlement_total,
            long discount_refund,
            String currency) {

        static RefundAmount of(Refund refund) {
            return new RefundAmount(
                    refund.total(),
                    refund.amount(),
                    refund.total(),
                    refund.amount(),
                    refund.amount(),
                    refund.total(),
                    0,
                    "CNY");
        }
    }

    private record RefundAnswer(
            String refund_id,
            String out_refund_no,
            String transaction_id,
            String out_trade_no,
            String channel,
            String user_received_account,
            @Nullable String success_time,
            String create_time,
            String status,
            String funds_account,
            RefundAmount amount) {

        static RefundAnswer of(Refund refund) {
            return new RefundAnswer(
                    refund.id(),
                    refund.outRefundNo(),
                    refund.transactionId(),
                    refund.outTradeNo(),
                    "ORIGINAL",
                    "sandbox",
                    refund.succeededAt() == null ? null : time(refund.succeededAt()),
                    time(refund.at()),
                    refund.state().name(),
                    "AVAILABLE",
                    RefundAmount.of(refund));
        }
    }

    private record AskedAmount(long total, long refund, @Nullable String currency) {}

    private record Prepay(
            @Nullable String appid,
            @Nullable String mchid,
            @Nullable String description,
            @Nullable String out_trade_no,
            @Nullable String attach,
            @Nullable String notify_url,
            @Nullable AskedAmount amount,
            @Nullable Payer payer) {}

    private record Prepaid(String prepay_id) {}

    private record RefundRequest(
            @Nullable String transaction_id,
            @Nullable String out_trade_no,
            @Nullable String out_refund_no,
            @Nullable String notify_url,
            @Nullable AskedAmount amount) {}

    private record Certificates(List<Entry> data) {
        private record Entry(String serial_no, String effective_time, String expire_time, Sealed encrypt_certificate) {}

        private record Sealed(String algorithm, String nonce, String associated_data, String ciphertext) {}
    }

    void handle(Request request) throws IOException {
        try {
            var mchid = caller(request);
            dispatch(request, mchid);
        } catch (PayProblem e) {
            answer(request, e.status(), e.body());
        } catch (Request.Bad e) {
            answer(
                    request,
                    400,
                    PayProblem.parameter(String.valueOf(e.getMessage())).body());
        }
    }

    private void dispatch(Request request, String mchid) throws IOException {
        var path = request.path();
        switch (request.method()) {
            case "GET" -> {
                if (path.equals("/v3/certificates")) {
                    answer(request, 200, certificates(mchid));
                } else if (path.startsWith(ORDERS)) {
                    answer(request, 200, transaction(mchid, till.order(path.substring(ORDERS.length()))));
                } else if (path.startsWith(TRANSACTIONS)) {
                    var found = till.ofTransaction(path.substring(TRANSACTIONS.length()));
                    answer(request, 200, transaction(mchid, found));
                } else if (path.startsWith(REFUNDS + '/')) {
                    var found = till.refund(path.substring(REFUNDS.length() + 1));
                    answer(request, 200, RefundAnswer.of(found));
                } else {
                    throw PayProblem.noOrder();
                }
            }
            case "POST" -> {
                if (path.equals("/v3/pay/transactions/jsapi")) {
                    answer(request, 200, prepay(request, mchid));
                } else if (path.equals(REFUNDS)) {
                    answer(request, 200, refund(request, mchid));
                } else if (path.startsWith(ORDERS) && path.endsWith("/close")) {
                    var number = path.substring(ORDERS.length(), path.length() - "/close".length());
                    transaction(mchid, till.order(number));
                    till.close(number);
                    answer(request, 204, "");
                } else {
                    throw PayProblem.noOrder();
                }
            }
            default -> throw PayProblem.parameter("method");
        }
    }

    /** The merchant whose key signed the request. Its age is not looked at, since the clock here may be another one. */
    private String caller(Request request) throws IOException {
        var header = request.header("Authorization");
        if (!header.startsWith(SCHEMA)) {
            throw PayProblem.signature();
        }
        var fields = AUTHORIZATION
                .matcher(header)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (first, second) -> first));
        var merchant = keys.merchant(fields.getOrDefault("mchid", ""));
        var message = request.method()
                + '\n'
                + request.rawTarget()
                + '\n'
                + fields.get("timestamp")
                + '\n'
                + fields.get("nonce_str")
                + '\n'
                + request.text()
                + '\n';
        if (!merchant.serial().equalsIgnoreCase(fields.getOrDefault("serial_no", ""))
                || !Identity.verifies(merchant.key(), message, fields.getOrDefault("signature", ""))) {
            throw PayProblem.signature();
        }
        return merchant.mchid();
    }

    private Certificates certificates(String mchid) {
        var nonce = Randomness.digits(12);
        var platform = keys.platform();
        var sealed = Notices.encrypted(
                platform.certificatePem(),
                "certificate",
                nonce,
                keys.merchant(mchid).apiV3Key());
        return new Certificates(List.of(new Certificates.Entry(
                platform.serial(),
                "2020-01-01T08:00:00+08:00",
                "2049-01-01T08:00:00+08:00",
                new Certificates.Sealed("AEAD_AES_256_GCM", nonce, "certificate", sealed))));
    }

    private static Transaction transaction(String mchid, Order order) {
        if (!order.terms().mchid().equals(mchid)) {
            throw PayProblem.noOrder();
        }
        return Transaction.of(order);
    }

    private Prepaid prepay(Request request, String mchid) throws IOException {
        var asked = request.body(Prepay.class);
        var amount = asked.amount();
        var payer = asked.payer();
        if (!mchid.equals(asked.mchid()) || asked.appid() == null || asked.description() == null) {
            throw PayProblem.parameter("appid, mchid, description");
        }
        if (amount == null || amount.total() < 1 || payer == null || payer.openid() == null) {
            throw PayProblem.parameter("amount.total, payer.openid");
        }
        var number = asked.out_trade_no() == null ? "" : asked.out_trade_no();
        if (!OUT_TRADE_NO.matcher(number).matches()) {
            throw PayProblem.parameter("out_trade_no");
        }
        var terms = new Order.Terms(
                asked.appid(),
                mchid,
                asked.description(),
                number,
                asked.attach() == null ? "" : asked.attach(),
                address(asked.notify_url()),
                amount.total(),
                payer.openid());
        return new Prepaid(till.place(terms).prepayId());
    }

    /** WeChat Pay wants https; here it may be http, since it stays on this machine. */
    private static String address(@Nullable String url) {
        if (url == null || !url.matches("https?://[^\\s?]+")) {
            throw PayProblem.parameter("notify_url");
        }
        return url;
    }

    private RefundAnswer refund(Request request, String mchid) throws IOException {
        var asked = request.body(RefundRequest.class);
        var amount = asked.amount();
        var number = asked.out_refund_no() == null ? "" : asked.out_refund_no();
        if (!OUT_REFUND_NO.matcher(number).matches() || amount == null || amount.refund() < 1) {
            throw PayProblem.parameter("out_refund_no, amount.refund");
        }
        var order = asked.out_trade_no() != null
                ? till.order(asked.out_trade_no())
                : till.ofTransaction(Objects.requireNonNullElse(asked.transaction_id(), ""));
        transaction(mchid, order);
        var refund = till.refund(new Refund(
                "503" + Randomness.digits(25),
                number,
                order.terms().outTradeNo(),
                Objects.requireNonNullElse(order.transactionId(), ""),
                asked.notify_url() == null ? "" : address(asked.notify_url()),
                amount.refund(),
                amount.total(),
                Refund.State.PROCESSING,
                clock.instant(),
                null));
        refunds.carryOut(refund, mchid);
        return RefundAnswer.of(refund);
    }

    private void answer(Request request, int status, Object body) throws IOException {
        var text = status == 204 ? "" : Request.json(body);
        for (Map.Entry<String, String> header : notices.signature(text).entrySet()) {
            request.setHeader(header.getKey(), header.getValue());
        }
        request.answer(status, "application/json; charset=utf-8", text.getBytes(UTF_8));
    }

    static String time(Instant instant) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), BEIJING)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
