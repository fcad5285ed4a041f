package io.careloop.bench;

import io.careloop.identity.MemberDirectory;
import io.careloop.shared.MemberRef;
import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the calls of a lap post to, and when. No two calls name the same member and day, and no two days of a member are
 * neighbours: every check-in is a first one of its day, has a business key of its own and earns one entry, the daily one.
 */
record PostingPlan(List<MemberRef> members, int callsPerLap) {

    /** Early, because the table of event publications ends in January 2038 and a hot member needs 10,000 visits. */
    private static final Instant BEGIN = Instant.parse("1971-01-01T04:00:00Z");

    private static final Duration STEP = Duration.ofDays(2);
    private static final int TENANTS = 20;

    PostingPlan {
        members = List.copyOf(members);
    }

    /** Every member once per lap. */
    static PostingPlan uniform(Product product, String series, int members) {
        var tenants = GeneratedTenants.open(product, series, Math.min(TENANTS, members))
                .all();
        var directory = product.bean(MemberDirectory.class);
        var joined = new ArrayList<MemberRef>();
        for (int i = 0; i < members; i++) {
            joined.add(join(directory, tenants.get(i % tenants.size()).id(), "openid-" + i));
        }
        return new PostingPlan(joined, members);
    }

    /** One member, on as many days as there are calls. */
    static PostingPlan hot(Product product, String series, int calls) {
        return new PostingPlan(uniform(product, series, 1).members(), calls);
    }

    private static MemberRef join(MemberDirectory directory, TenantId tenant, String openid) {
        return TenantScope.call(tenant, () -> new MemberRef(tenant, directory.signIn(tenant, openid)));
    }

    MemberRef member(int call) {
        return members.get(call % members.size());
    }

    Instant at(int lap, int call) {
        long visit = ((long) lap * callsPerLap + call) / members.size();
        return BEGIN.plus(STEP.multipliedBy(visit));
    }
}
