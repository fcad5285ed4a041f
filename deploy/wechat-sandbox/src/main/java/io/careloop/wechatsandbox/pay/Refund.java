package io.careloop.wechatsandbox.pay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money on its way back, in fen. */
record Refund(
        String id,
        String outRefundNo,
        String outTradeNo,
        String transactionId,
        String notifyUrl,
        long amount,
        long total,
        State state,
        Instant at,
        @Nullable Instant succeededAt) {

    enum State {
        PROCESSING,
        SUCCESS
    }

    boolean sameAs(Refund other) {
        return outTradeNo.equals(other.outTradeNo) && amount == other.amount && total == other.total;
    }

    Refund succeeded(Instant when) {
        return new Refund(
                id, outRefundNo, outTradeNo, transactionId, notifyUrl, amount, total, State.SUCCESS, at, when);
    }
}
