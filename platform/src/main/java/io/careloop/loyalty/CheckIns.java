package io.careloop.loyalty;

import static io.careloop.shared.db.Tables.LOYALTY_CHECK_IN;

import io.careloop.shared.MemberRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The days on which members checked in. Days are local to the tenant. */
@Component
class CheckIns {

    private final DSLContext db;

    CheckIns(DSLContext db) {
        this.db = db;
    }

    /** Ticks the day and says the streak it makes; empty when it was ticked: of two taps at once the key lets one through. */
    OptionalInt tick(MemberRef member, LocalDate day, Instant at) {
        int streak = streakOn(member, day.minusDays(1)).orElse(0) + 1;
        int ticked = db.insertInto(LOYALTY_CHECK_IN)
                .set(LOYALTY_CHECK_IN.TENANT_ID, member.tenant())
                .set(LOYALTY_CHECK_IN.MEMBER_ID, member.id())
                .set(LOYALTY_CHECK_IN.DAY, day)
                .set(LOYALTY_CHECK_IN.STREAK, streak)
                .set(LOYALTY_CHECK_IN.CHECKED_IN_AT, at)
                .onDuplicateKeyIgnore()
                .execute();
        return ticked == 1 ? OptionalInt.of(streak) : OptionalInt.empty();
    }

    /** Consecutive days up to and including the day; empty when the day is not ticked. */
    OptionalInt streakOn(MemberRef member, LocalDate day) {
        return db.select(LOYALTY_CHECK_IN.STREAK)
                .from(LOYALTY_CHECK_IN)
                .where(LOYALTY_CHECK_IN.TENANT_ID.eq(member.tenant()))
                .and(LOYALTY_CHECK_IN.MEMBER_ID.eq(member.id()))
                .and(LOYALTY_CHECK_IN.DAY.eq(day))
                .fetchOptional(LOYALTY_CHECK_IN.STREAK)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    List<LocalDate> daysIn(YearMonth month, MemberRef member) {
        return db.select(LOYALTY_CHECK_IN.DAY)
                .from(LOYALTY_CHECK_IN)
                .where(LOYALTY_CHECK_IN.TENANT_ID.eq(member.tenant()))
                .and(LOYALTY_CHECK_IN.MEMBER_ID.eq(member.id()))
                .and(LOYALTY_CHECK_IN.DAY.between(month.atDay(1), month.atEndOfMonth()))
                .orderBy(LOYALTY_CHECK_IN.DAY)
                .fetch(LOYALTY_CHECK_IN.DAY);
    }
}
