package io.careloop.loyalty;

import static io.careloop.shared.db.Tables.ACTIVITY_FACT;
import static io.careloop.shared.db.Tables.LOYALTY_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.CreateRelease;
import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.SaveDraft;
import io.careloop.members.Members;
import io.careloop.rules.Award;
import io.careloop.ruletemplates.CheckIn;
import io.careloop.shared.MemberRef;
import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import io.careloop.testing.PlatformTest;
import io.careloop.testing.SteppedClock;
import io.careloop.testing.TestTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class LoyaltyTests {

    private static final DocumentRef RULES = new DocumentRef("points-rules", "main");
    private static final int MEMBERS = Boolean.getBoolean("soak") ? 10_000 : 1_000;
    private static final Instant EVENING = Instant.parse("2026-11-20T15:59:00Z"); // 23:59 in Shanghai

    @Autowired
    Loyalty loyalty;

    @Autowired
    Ledger ledger;

    @Autowired
    Earning earning;

    @Autowired
    Members members;

    @Autowired
    Tenants tenants;

    @Autowired
    Blueprints blueprints;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SteppedClock clock;

    @Autowired
    JsonMapper json;

    TenantId tenant;
    MemberRef member;
    TenantScope.Open scope;

    @BeforeEach
    void openTenant() {
        tenant = TestTenants.open(tenants).id();
        scope = TenantScope.open(tenant);
        member = join("wang");
        rules(5, 3, 50);
        clock.set(EVENING);
    }

    @AfterEach
    void close() {
        scope.close();
        clock.release();
    }

    @Test
    void aCheckInEarnsWhatTheLiveRuleSays() {
        var receipt = loyalty.checkIn(member);

        assertThat(receipt.awards()).extracting(Award::points).containsExactly(5L);
        assertThat(receipt.balance()).isEqualTo(new Points(5));
        assertThat(receipt.streak()).isEqualTo(1);
        assertThat(loyalty.balance(member)).isEqualTo(new Points(5));
    }

    @Test
    void postingTheSameCheckInTwiceAwardsOnce() {
        loyalty.checkIn(member);
        var again = loyalty.checkIn(member);

        assertThat(again.repeated()).isTrue();
        assertThat(again.awards()).isEmpty();
        assertThat(again.balance()).isEqualTo(new Points(5));
    }

    @Test
    void aStreakEndsInItsBonusOnTheDayItIsReached() {
        var awarded = new ArrayList<Long>();
        for (int day = 0; day < 7; day++) {
            awarded.add(loyalty.checkIn(member).awards().stream()
                    .mapToLong(Award::points)
                    .sum());
            clock.advance(Duration.ofDays(1));
        }
        assertThat(awarded).containsExactly(5L, 5L, 55L, 5L, 5L, 55L, 5L);
        assertThat(loyalty.balance(member)).isEqualTo(new Points(135));
    }

    @Test
    void aDayMissedStartsTheStreakAnew() {
        loyalty.checkIn(member);
        clock.advance(Duration.ofDays(2));

        assertThat(loyalty.streak(member)).isZero();
        assertThat(loyalty.checkIn(member).streak()).isEqualTo(1);
    }

    @Test
    void midnightIsTheTenantsMidnight() {
        var before = loyalty.checkIn(member);
        clock.advance(Duration.ofMinutes(2));
        var after = loyalty.checkIn(member);

        assertThat(before.day()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(after.day()).isEqualTo(LocalDate.parse("2026-11-21"));
        assertThat(after.streak()).isEqualTo(2);
        assertThat(loyalty.checkInsIn(YearMonth.of(2026, 11), member)).containsExactly(before.day(), after.day());
    }

    @Test
    void anotherRulePaysFromTheMomentItIsLive() {
        loyalty.checkIn(member);
        rules(8, 30, 50);
        clock.advance(Duration.ofDays(1));

        assertThat(loyalty.checkIn(member).balance()).isEqualTo(new Points(13));
    }

    @Test
    void theReplayedEventPaysNothingEvenUnderNewRules() {
        loyalty.checkIn(member);
        rules(100, 2, 100);

        deliver(new CheckIn(loyalty.today(member), 1));

        assertThat(loyalty.balance(member)).isEqualTo(new Points(5));
    }

    @Test
    void aFactNobodyAskedForIsPaidByItsEvent() {
        deliver(new CheckIn(loyalty.today(member), 1));

        assertThat(loyalty.balance(member)).isEqualTo(new Points(5));
    }

    @Test
    void withoutRulesACheckInCountsButEarnsNothing() {
        publish("{\"rules\":[]}");

        assertThat(loyalty.checkIn(member).balance()).isEqualTo(Points.ZERO);
        assertThat(loyalty.checkedInToday(member)).isTrue();
    }

    @Test
    void theStatementRunsNewestFirstWithItsBalances() {
        loyalty.checkIn(member);
        clock.advance(Duration.ofDays(1));
        loyalty.checkIn(member);

        var statement = loyalty.statement(member, Long.MAX_VALUE);
        assertThat(statement).extracting(Entry::balance).containsExactly(10L, 5L);
        assertThat(statement).extracting(Entry::title).containsOnly("Daily");
        assertThat(loyalty.statement(member, statement.get(0).id()))
                .extracting(Entry::balance)
                .containsExactly(5L);
    }

    @Test
    void spendingMoreThanThereIsMovesNothing() {
        loyalty.checkIn(member);
        var why = new Award("gift", "Gift", "test", 1, 1, -6);

        assertThatExceptionOfType(NotEnoughPoints.class)
                .isThrownBy(() -> transactions.executeWithoutResult(
                        status -> ledger.post(Movement.of(why, member, "gift-1", clock.instant()))));
        assertThat(loyalty.balance(member)).isEqualTo(new Points(5));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void anotherMembersPointsAreTheirOwn() {
        loyalty.checkIn(member);

        assertThat(loyalty.balance(join("li"))).isEqualTo(Points.ZERO);
    }

    /** T4: 1,000 members, 10,000 in the soak, tap five times at once; each is paid exactly once. */
    @Test
    void fiveTapsAtOncePayOnceForEachMember() throws Exception {
        var all = new ArrayList<MemberRef>();
        for (int i = 0; i < MEMBERS; i++) {
            all.add(join("patient-" + i));
        }
        var taps = new ArrayList<Callable<Integer>>();
        for (var each : all) {
            for (int tap = 0; tap < 5; tap++) {
                taps.add(() -> TenantScope.call(
                        tenant, () -> loyalty.checkIn(each).awards().size()));
            }
        }

        int awards = 0;
        var pool = Executors.newFixedThreadPool(16);
        try {
            for (var done : pool.invokeAll(taps)) {
                awards += done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(awards).isEqualTo(MEMBERS);
        assertThat(entries()).isEqualTo(MEMBERS);
        assertThat(all).allSatisfy(each -> assertThat(loyalty.balance(each)).isEqualTo(new Points(5)));
        assertThat(db.fetchCount(ACTIVITY_FACT, ACTIVITY_FACT.TENANT_ID.eq(tenant)))
                .isEqualTo(MEMBERS);
    }

    private int entries() {
        return db.fetchCount(LOYALTY_ENTRY, LOYALTY_ENTRY.TENANT_ID.eq(tenant));
    }

    /** What the listener does, without its thread. */
    private void deliver(CheckIn fact) {
        transactions.executeWithoutResult(
                status -> earning.judge(member, fact, member.id() + ":" + fact.day(), clock.instant()));
    }

    private MemberRef join(String openid) {
        return new MemberRef(tenant, members.signIn(tenant, openid));
    }

    private void rules(int points, int days, int bonus) {
        publish(
                """
                {"rules":[
                  {"id":"daily","template":"daily-check-in","name":"Daily","enabled":true,"params":{"points":%d}},
                  {"id":"streak","template":"streak-bonus","name":"Streak","enabled":true,
                   "params":{"days":%d,"points":%d,"repeats":true}}]}"""
                        .formatted(points, days, bonus));
    }

    private void publish(String rules) {
        long revision = blueprints.draft(RULES).revision();
        blueprints.save(new SaveDraft(RULES, revision, json.readTree(rules), "operator"));
        blueprints.publish(new CreateRelease(Set.of(RULES), "operator", "rules"));
    }
}
