package io.careloop.loyalty;

import static io.careloop.shared.db.Tables.LOYALTY_BALANCE;
import static io.careloop.shared.db.Tables.LOYALTY_ENTRY;

import io.careloop.shared.MemberRef;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Append-only entries and the balance they add up to. The balance row is the lock that orders a member's movements. */
@Component
class Ledger {

    private final DSLContext db;

    Ledger(DSLContext db) {
        this.db = db;
    }

    /**
     * Moves points, once per business key.
     *
     * @throws NotEnoughPoints when the balance would turn negative
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void post(Movement movement) {
        var before = lockBalance(movement.member());
        var after = before.plus(movement.points());
        if (append(movement, after)) {
            if (after.isNegative()) {
                throw new NotEnoughPoints(before, movement.points());
            }
            setBalance(movement.member(), after);
        }
    }

    Points balance(MemberRef member) {
        return balanceOf(member).fetchOptional(row -> new Points(row.value1())).orElse(Points.ZERO);
    }

    private SelectConditionStep<Record1<Long>> balanceOf(MemberRef member) {
        return db.select(LOYALTY_BALANCE.POINTS)
                .from(LOYALTY_BALANCE)
                .where(LOYALTY_BALANCE.TENANT_ID.eq(member.tenant()))
                .and(LOYALTY_BALANCE.MEMBER_ID.eq(member.id()));
    }

    /** Newest first, at most 20, older than the entry {@code before}. */
    List<Entry> statement(MemberRef member, long before) {
        return db.select(
                        LOYALTY_ENTRY.ID,
                        LOYALTY_ENTRY.POINTS,
                        LOYALTY_ENTRY.BALANCE,
                        LOYALTY_ENTRY.TITLE,
                        LOYALTY_ENTRY.OCCURRED_AT)
                .from(LOYALTY_ENTRY)
                .where(LOYALTY_ENTRY.TENANT_ID.eq(member.tenant()))
                .and(LOYALTY_ENTRY.MEMBER_ID.eq(member.id()))
                .and(LOYALTY_ENTRY.ID.lt(before))
                .orderBy(LOYALTY_ENTRY.ID.desc())
                .limit(Loyalty.STATEMENT_PAGE)
                .fetch(Records.mapping(Entry::new));
    }

    private boolean append(Movement movement, Points after) {
        return db.insertInto(LOYALTY_ENTRY)
                        .set(LOYALTY_ENTRY.TENANT_ID, movement.member().tenant())
                        .set(LOYALTY_ENTRY.MEMBER_ID, movement.member().id())
                        .set(LOYALTY_ENTRY.SOURCE, movement.source())
                        .set(LOYALTY_ENTRY.BUSINESS_KEY, movement.key())
                        .set(LOYALTY_ENTRY.POINTS, movement.points().value())
                        .set(LOYALTY_ENTRY.BALANCE, after.value())
                        .set(LOYALTY_ENTRY.TITLE, movement.why().ruleName())
                        .set(LOYALTY_ENTRY.TEMPLATE, movement.why().template())
                        .set(LOYALTY_ENTRY.TEMPLATE_VERSION, movement.why().templateVersion())
                        .set(LOYALTY_ENTRY.RELEASE_NUMBER, movement.why().release())
                        .set(LOYALTY_ENTRY.OCCURRED_AT, movement.at())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    private Points lockBalance(MemberRef member) {
        db.insertInto(LOYALTY_BALANCE)
                .set(LOYALTY_BALANCE.TENANT_ID, member.tenant())
                .set(LOYALTY_BALANCE.MEMBER_ID, member.id())
                .set(LOYALTY_BALANCE.POINTS, 0L)
                .onDuplicateKeyUpdate()
                .set(LOYALTY_BALANCE.POINTS, LOYALTY_BALANCE.POINTS)
                .execute();
        return balanceOf(member).forUpdate().fetchSingle(row -> new Points(row.value1()));
    }

    private void setBalance(MemberRef member, Points points) {
        db.update(LOYALTY_BALANCE)
                .set(LOYALTY_BALANCE.POINTS, points.value())
                .where(LOYALTY_BALANCE.TENANT_ID.eq(member.tenant()))
                .and(LOYALTY_BALANCE.MEMBER_ID.eq(member.id()))
                .execute();
    }
}
