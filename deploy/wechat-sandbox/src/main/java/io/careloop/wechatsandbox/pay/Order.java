package io.careloop.wechatsandbox.pay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody is to pay, in fen. */
record Order(
        Terms terms,
        String prepayId,
        State state,
        @Nullable String transactionId,
        @Nullable Instant paidAt,
        Instant at) {

    /** What must be the same when an order is placed again. */
    record Terms(
            String appid,
            String mchid,
            String description,
            String outTradeNo,
            String attach,
            String notifyUrl,
            long total,
            String openid) {}

    enum State {
        NOTPAY,
        SUCCESS,
        REFUND,
        CLOSED
    }

    Order with(State state) {
        return new Order(terms, prepayId, state, transactionId, paidAt, at);
    }

    Order paid(String transactionId, Instant when) {
        return new Order(terms, prepayId, State.SUCCESS, transactionId, when, at);
    }

    Order renewed(String prepayId, Instant when) {
        return new Order(terms, prepayId, state, transactionId, paidAt, when);
    }
}
