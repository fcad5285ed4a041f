package io.careloop.wechatsandbox.pay;

import io.careloop.wechatsandbox.web.Agenda;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Money takes a moment to go back. */
final class Refunds {

    private static final Duration TAKES = Duration.ofSeconds(3);

    private final Till till;
    private final Notices notices;
    private final Agenda agenda;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Refunds(Till till, Notices notices, Agenda agenda, Clock clock) {
        this.till = till;
        this.notices = notices;
        this.agenda = agenda;
        this.clock = clock;
    }

    void carryOut(Refund refund, String mchid) {
        if (underWay.add(refund.outRefundNo())) {
            agenda.at(clock.instant().plus(TAKES), () -> {
                var done = till.succeed(refund.outRefundNo());
                notices.refund(done, mchid, PayApi.RefundNotice.of(mchid, done));
            });
        }
    }
}
