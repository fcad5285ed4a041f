package io.careloop.members;

import static io.careloop.shared.db.Tables.MEMBERS_MEMBER;

import io.careloop.identity.MemberDirectory;
import io.careloop.shared.MemberId;
import io.careloop.shared.MemberRef;
import io.careloop.shared.TenantId;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the tenant in scope. */
@Service
public class Members implements MemberDirectory {

    private final DSLContext db;
    private final Clock clock;

    Members(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The member with that OpenID, who joins now if nobody has it; two sign-ins at once make one member. */
    @Override
    @Transactional
    public MemberId signIn(TenantId tenant, String wechatOpenid) {
        db.insertInto(MEMBERS_MEMBER)
                .set(MEMBERS_MEMBER.TENANT_ID, tenant)
                .set(MEMBERS_MEMBER.OPENID, wechatOpenid)
                .set(MEMBERS_MEMBER.JOINED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        return db.select(MEMBERS_MEMBER.ID)
                .from(MEMBERS_MEMBER)
                .where(MEMBERS_MEMBER.TENANT_ID.eq(tenant))
                .and(MEMBERS_MEMBER.OPENID.eq(wechatOpenid))
                .fetchSingle(MEMBERS_MEMBER.ID);
    }

    /** @throws UnknownMember when there is none */
    public Member get(MemberRef member) {
        return db.select(MEMBERS_MEMBER.JOINED_AT)
                .from(MEMBERS_MEMBER)
                .where(MEMBERS_MEMBER.TENANT_ID.eq(member.tenant()))
                .and(MEMBERS_MEMBER.ID.eq(member.id()))
                .fetchOptional(row -> new Member(member, row.value1()))
                .orElseThrow(() -> new UnknownMember(member));
    }
}
