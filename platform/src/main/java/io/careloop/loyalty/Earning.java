package io.careloop.loyalty;

import static io.careloop.shared.db.Tables.LOYALTY_JUDGED;

import io.careloop.activity.events.ActivityRecorded;
import io.careloop.rules.Award;
import io.careloop.rules.Rules;
import io.careloop.rules.RulesFailed;
import io.careloop.ruletemplates.Fact;
import io.careloop.shared.MemberRef;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns facts into points by the live rules. A fact is judged once: whoever comes first, the request of the tap or the
 * event of the journal, and later the event finds it judged, even if the rules have changed in between.
 */
@Component
class Earning {

    private final DSLContext db;
    private final Rules rules;
    private final Ledger ledger;

    Earning(DSLContext db, Rules rules, Ledger ledger) {
        this.db = db;
        this.rules = rules;
        this.ledger = ledger;
    }

    @ApplicationModuleListener
    void on(ActivityRecorded recorded) {
        judge(
                new MemberRef(recorded.tenant(), recorded.member()),
                recorded.fact(),
                recorded.businessKey(),
                recorded.at());
    }

    /**
     * What the fact earned now; empty when it was judged before.
     *
     * @throws RulesFailed when the rules cannot be evaluated; the fact stays unjudged and its event tries again
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = RulesFailed.class)
    List<Award> judge(MemberRef member, Fact fact, String businessKey, Instant at) {
        var key = fact.kind() + ":" + businessKey;
        if (isJudged(member, key)) {
            return List.of();
        }
        var awards = rules.points(fact);
        if (!claim(member, key, at)) {
            return List.of();
        }
        awards.forEach(award -> ledger.post(Movement.of(award, member, key, at)));
        return awards;
    }

    /** Saves the rules the second look that the event of a paid tap would cost; the claim decides. */
    private boolean isJudged(MemberRef member, String key) {
        return db.fetchExists(db.selectOne()
                .from(LOYALTY_JUDGED)
                .where(LOYALTY_JUDGED.TENANT_ID.eq(member.tenant()))
                .and(LOYALTY_JUDGED.BUSINESS_KEY.eq(key)));
    }

    private boolean claim(MemberRef member, String key, Instant at) {
        return db.insertInto(LOYALTY_JUDGED)
                        .set(LOYALTY_JUDGED.TENANT_ID, member.tenant())
                        .set(LOYALTY_JUDGED.BUSINESS_KEY, key)
                        .set(LOYALTY_JUDGED.MEMBER_ID, member.id())
                        .set(LOYALTY_JUDGED.JUDGED_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
