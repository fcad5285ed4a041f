package io.careloop.loyalty;

import io.careloop.activity.Happening;
import io.careloop.activity.Journal;
import io.careloop.rules.Award;
import io.careloop.rules.RulesFailed;
import io.careloop.ruletemplates.CheckIn;
import io.careloop.shared.MemberRef;
import io.careloop.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points and check-ins of the members of the tenant in scope. Days are local to the tenant. */
@Service
public class Loyalty {

    private static final Logger log = LoggerFactory.getLogger(Loyalty.class);

    static final int STATEMENT_PAGE = 20;

    private final CheckIns checkIns;
    private final Journal journal;
    private final Earning earning;
    private final Ledger ledger;
    private final Tenants tenants;
    private final Clock clock;

    Loyalty(CheckIns checkIns, Journal journal, Earning earning, Ledger ledger, Tenants tenants, Clock clock) {
        this.checkIns = checkIns;
        this.journal = journal;
        this.earning = earning;
        this.ledger = ledger;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Ticks today and pays what the live rules say, both or neither. Tapping again changes nothing.
     */
    @Transactional
    public CheckInReceipt checkIn(MemberRef member) {
        var now = clock.instant();
        var today = today(member);
        var ticked = checkIns.tick(member, today, now);
        if (ticked.isEmpty()) {
            return new CheckInReceipt(today, streak(member), List.of(), ledger.balance(member), true);
        }
        int streak = ticked.getAsInt();
        var happening = new Happening(member, new CheckIn(today, streak), member.id() + ":" + today, now);
        journal.record(happening);
        var awards = awardsNow(happening);
        return new CheckInReceipt(today, streak, awards, ledger.balance(member), false);
    }

    /** Rules that fail cost the patient a moment, not the points: the journal's event judges the fact again. */
    private List<Award> awardsNow(Happening happening) {
        try {
            return earning.judge(happening.member(), happening.fact(), happening.businessKey(), happening.at());
        } catch (RulesFailed failed) {
            log.error("The points rules failed; the event of {} tries again", happening.businessKey(), failed);
            return List.of();
        }
    }

    public Points balance(MemberRef member) {
        return ledger.balance(member);
    }

    /** Newest first, at most 20, older than the entry {@code before}; {@link Long#MAX_VALUE} starts at the newest. */
    public List<Entry> statement(MemberRef member, long before) {
        return ledger.statement(member, before);
    }

    /** Consecutive days up to today, or up to yesterday while today is still open. */
    public int streak(MemberRef member) {
        var today = today(member);
        return checkIns.streakOn(member, today)
                .orElseGet(() -> checkIns.streakOn(member, today.minusDays(1)).orElse(0));
    }

    public boolean checkedInToday(MemberRef member) {
        return checkIns.streakOn(member, today(member)).isPresent();
    }

    public List<LocalDate> checkInsIn(YearMonth month, MemberRef member) {
        return checkIns.daysIn(month, member);
    }

    public LocalDate today(MemberRef member) {
        return LocalDate.ofInstant(
                clock.instant(), tenants.byId(member.tenant()).zone());
    }
}
