package io.careloop.wechatsandbox.pay;

import io.careloop.wechatsandbox.web.Randomness;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All orders and refunds. */
final class Till {

    private static final Duration PREPAY_VALIDITY = Duration.ofHours(2);

    private final Clock clock;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();

    Till(Clock clock) {
        this.clock = clock;
    }

    synchronized Order place(Order.Terms terms) {
        var known = orders.get(terms.outTradeNo());
        var prepayId = "wx" + Randomness.digits(32);
        if (known == null) {
            return keep(new Order(terms, prepayId, Order.State.NOTPAY, null, null, clock.instant()));
        }
        if (!known.terms().equals(terms)) {
            throw PayProblem.invalid("the order was placed before with other terms");
        }
        return switch (known.state()) {
            case NOTPAY -> keep(known.renewed(prepayId, clock.instant()));
            case CLOSED -> throw PayProblem.closed();
            case SUCCESS, REFUND -> throw PayProblem.paid();
        };
    }

    private Order keep(Order order) {
        orders.put(order.terms().outTradeNo(), order);
        return order;
    }

    synchronized Order order(String outTradeNo) {
        var order = orders.get(outTradeNo);
        if (order == null) {
            throw PayProblem.noOrder();
        }
        return order;
    }

    synchronized Order ofTransaction(String transactionId) {
        return orders.values().stream()
                .filter(order -> transactionId.equals(order.transactionId()))
                .findFirst()
                .orElseThrow(PayProblem::noOrder);
    }

    synchronized Order ofPrepay(String prepayId) {
        return orders.values().stream()
                .filter(order -> order.prepayId().equals(prepayId))
                .findFirst()
                .orElseThrow(PayProblem::noOrder);
    }

    synchronized Order pay(String outTradeNo) {
        var order = order(outTradeNo);
        if (order.state() == Order.State.CLOSED
                || order.at().plus(PREPAY_VALIDITY).isBefore(clock.instant())) {
            throw PayProblem.closed();
        }
        if (order.state() != Order.State.NOTPAY) {
            throw PayProblem.paid();
        }
        return keep(order.paid("42000" + Randomness.digits(23), clock.instant()));
    }

    synchronized void close(String outTradeNo) {
        var order = order(outTradeNo);
        switch (order.state()) {
            case NOTPAY -> keep(order.with(Order.State.CLOSED));
            case CLOSED -> {}
            case SUCCESS, REFUND -> throw PayProblem.paid();
        }
    }

    /** Asked again with the same number, the first refund is what there is. */
    synchronized Refund refund(Refund asked) {
        var known = refunds.get(asked.outRefundNo());
        if (known != null) {
            if (!known.sameAs(asked)) {
                throw PayProblem.invalid("the refund was asked for before with other terms");
            }
            return known;
        }
        var order = order(asked.outTradeNo());
        if (order.paidAt() == null) {
            throw PayProblem.invalid("the order is not paid");
        }
        long before = refunds.values().stream()
                .filter(refund -> refund.outTradeNo().equals(asked.outTradeNo()))
                .mapToLong(Refund::amount)
                .sum();
        if (asked.total() != order.terms().total()
                || before + asked.amount() > order.terms().total()) {
            throw PayProblem.invalid("more than was paid");
        }
        keep(order.with(Order.State.REFUND));
        refunds.put(asked.outRefundNo(), asked);
        return asked;
    }

    synchronized Refund refund(String outRefundNo) {
        var refund = refunds.get(outRefundNo);
        if (refund == null) {
            throw PayProblem.noRefund();
        }
        return refund;
    }

    synchronized Refund succeed(String outRefundNo) {
        var refund = Objects.requireNonNull(refunds.get(outRefundNo)).succeeded(clock.instant());
        refunds.put(outRefundNo, refund);
        return refund;
    }

    /** Newest first. */
    synchronized List<Order> orders() {
        var all = new ArrayList<>(orders.values());
        Collections.reverse(all);
        return all;
    }

    synchronized List<Refund> refunds() {
        return new ArrayList<>(refunds.values());
    }
}
