package io.careloop.identity.members;

import static io.careloop.shared.db.Tables.IDENTITY_REFRESH_TOKEN;
import static io.careloop.shared.db.Tables.IDENTITY_SESSION;
import static io.careloop.shared.db.Tables.IDENTITY_SESSION_VERSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import io.careloop.shared.MemberRef;
import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions and their refresh tokens. A session lives while it is used at least once in {@link #IDLE}. */
@Component
public class Sessions {

    static final Duration IDLE = Duration.ofDays(30);
    static final Duration DOUBLE_SEND = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final long FIRST_VERSION = 1;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sessions(DSLContext db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A session with the refresh token that continues it. */
    record Continued(Session session, RefreshToken refreshToken) {}

    Continued start(MemberRef member) {
        return inTransaction(member.tenant(), () -> {
            var session = new Session(member, UUID.randomUUID(), versionOf(member));
            var now = clock.instant();
            db.insertInto(IDENTITY_SESSION)
                    .set(IDENTITY_SESSION.TENANT_ID, member.tenant())
                    .set(IDENTITY_SESSION.ID, session.id().toString())
                    .set(IDENTITY_SESSION.MEMBER_ID, member.id())
                    .set(IDENTITY_SESSION.VERSION, session.version())
                    .set(IDENTITY_SESSION.STARTED_AT, now)
                    .set(IDENTITY_SESSION.EXPIRES_AT, now.plus(IDLE))
                    .execute();
            return new Continued(session, issue(session));
        });
    }

    /**
     * Uses a refresh token up and gives the next one. A token used before ends its session, because one of two is a
     * thief; within {@link #DOUBLE_SEND} it is rather the same app in two windows or a lost answer, and is only refused.
     */
    Optional<Continued> proceed(RefreshToken token) {
        return inTransaction(token.tenant(), () -> {
            if (!use(token)) {
                if (!wasUsedJustNow(token)) {
                    endTheSessionOf(token);
                }
                return Optional.empty();
            }
            var session = find(token);
            session.ifPresent(this::keep);
            return session.map(live -> new Continued(live, issue(live)));
        });
    }

    /** Signs out on the device that has the token. */
    void end(RefreshToken token) {
        inTransaction(token.tenant(), () -> end(token.tenant(), sessionIdOf(token)));
    }

    /** Ends all sessions of the member, now and on every node. */
    public void endAll(MemberRef member) {
        inTransaction(member.tenant(), () -> db.insertInto(IDENTITY_SESSION_VERSION)
                .set(IDENTITY_SESSION_VERSION.TENANT_ID, member.tenant())
                .set(IDENTITY_SESSION_VERSION.MEMBER_ID, member.id())
                .set(IDENTITY_SESSION_VERSION.VERSION, FIRST_VERSION + 1)
                .onDuplicateKeyUpdate()
                .set(IDENTITY_SESSION_VERSION.VERSION, IDENTITY_SESSION_VERSION.VERSION.plus(1))
                .execute());
    }

    /** Whether an access token of the session may still be used; asked on every request. */
    public boolean isLive(Session session) {
        var member = session.member();
        return TenantScope.call(
                member.tenant(),
                () -> db.fetchExists(db.selectOne()
                        .from(IDENTITY_SESSION)
                        .leftJoin(IDENTITY_SESSION_VERSION)
                        .on(IDENTITY_SESSION_VERSION.TENANT_ID.eq(IDENTITY_SESSION.TENANT_ID))
                        .and(IDENTITY_SESSION_VERSION.MEMBER_ID.eq(IDENTITY_SESSION.MEMBER_ID))
                        .where(IDENTITY_SESSION.TENANT_ID.eq(member.tenant()))
                        .and(IDENTITY_SESSION.ID.eq(session.id().toString()))
                        .and(IDENTITY_SESSION.MEMBER_ID.eq(member.id()))
                        .and(IDENTITY_SESSION.VERSION.eq(session.version()))
                        .and(isOpen())));
    }

    private Condition isOpen() {
        return IDENTITY_SESSION
                .ENDED_AT
                .isNull()
                .and(IDENTITY_SESSION.EXPIRES_AT.gt(clock.instant()))
                .and(IDENTITY_SESSION.VERSION.eq(currentVersion()));
    }

    private static Field<Long> currentVersion() {
        return coalesce(IDENTITY_SESSION_VERSION.VERSION, inline(FIRST_VERSION));
    }

    private long versionOf(MemberRef member) {
        return db.select(IDENTITY_SESSION_VERSION.VERSION)
                .from(IDENTITY_SESSION_VERSION)
                .where(IDENTITY_SESSION_VERSION.TENANT_ID.eq(member.tenant()))
                .and(IDENTITY_SESSION_VERSION.MEMBER_ID.eq(member.id()))
                .fetchOptional(IDENTITY_SESSION_VERSION.VERSION)
                .orElse(FIRST_VERSION);
    }

    private RefreshToken issue(Session session) {
        var token = RefreshToken.random(session.member().tenant());
        db.insertInto(IDENTITY_REFRESH_TOKEN)
                .set(IDENTITY_REFRESH_TOKEN.TENANT_ID, token.tenant())
                .set(IDENTITY_REFRESH_TOKEN.HASH, token.hash())
                .set(IDENTITY_REFRESH_TOKEN.SESSION_ID, session.id().toString())
                .set(IDENTITY_REFRESH_TOKEN.ISSUED_AT, clock.instant())
                .execute();
        return token;
    }

    private boolean use(RefreshToken token) {
        return db.update(IDENTITY_REFRESH_TOKEN)
                        .set(IDENTITY_REFRESH_TOKEN.USED_AT, clock.instant())
                        .where(IDENTITY_REFRESH_TOKEN.TENANT_ID.eq(token.tenant()))
                        .and(IDENTITY_REFRESH_TOKEN.HASH.eq(token.hash()))
                        .and(IDENTITY_REFRESH_TOKEN.USED_AT.isNull())
                        .execute()
                == 1;
    }

    private Optional<Session> find(RefreshToken token) {
        return db.select(IDENTITY_SESSION.MEMBER_ID, IDENTITY_SESSION.ID, IDENTITY_SESSION.VERSION)
                .from(IDENTITY_REFRESH_TOKEN)
                .join(IDENTITY_SESSION)
                .on(IDENTITY_SESSION.TENANT_ID.eq(IDENTITY_REFRESH_TOKEN.TENANT_ID))
                .and(IDENTITY_SESSION.ID.eq(IDENTITY_REFRESH_TOKEN.SESSION_ID))
                .leftJoin(IDENTITY_SESSION_VERSION)
                .on(IDENTITY_SESSION_VERSION.TENANT_ID.eq(IDENTITY_SESSION.TENANT_ID))
                .and(IDENTITY_SESSION_VERSION.MEMBER_ID.eq(IDENTITY_SESSION.MEMBER_ID))
                .where(IDENTITY_REFRESH_TOKEN.TENANT_ID.eq(token.tenant()))
                .and(IDENTITY_REFRESH_TOKEN.HASH.eq(token.hash()))
                .and(isOpen())
                .fetchOptional(row -> new Session(
                        new MemberRef(token.tenant(), row.value1()), UUID.fromString(row.value2()), row.value3()));
    }

    private void keep(Session session) {
        db.update(IDENTITY_SESSION)
                .set(IDENTITY_SESSION.EXPIRES_AT, clock.instant().plus(IDLE))
                .where(IDENTITY_SESSION.TENANT_ID.eq(session.member().tenant()))
                .and(IDENTITY_SESSION.ID.eq(session.id().toString()))
                .execute();
    }

    private boolean wasUsedJustNow(RefreshToken token) {
        return db.fetchExists(db.selectOne()
                .from(IDENTITY_REFRESH_TOKEN)
                .where(IDENTITY_REFRESH_TOKEN.TENANT_ID.eq(token.tenant()))
                .and(IDENTITY_REFRESH_TOKEN.HASH.eq(token.hash()))
                .and(IDENTITY_REFRESH_TOKEN.USED_AT.gt(clock.instant().minus(DOUBLE_SEND))));
    }

    private void endTheSessionOf(RefreshToken used) {
        if (end(used.tenant(), sessionIdOf(used)) > 0) {
            log.warn("a used refresh token came again; its session is ended");
        }
    }

    private Optional<String> sessionIdOf(RefreshToken token) {
        return db.select(IDENTITY_REFRESH_TOKEN.SESSION_ID)
                .from(IDENTITY_REFRESH_TOKEN)
                .where(IDENTITY_REFRESH_TOKEN.TENANT_ID.eq(token.tenant()))
                .and(IDENTITY_REFRESH_TOKEN.HASH.eq(token.hash()))
                .fetchOptional(IDENTITY_REFRESH_TOKEN.SESSION_ID);
    }

    private int end(TenantId tenant, Optional<String> sessionId) {
        return sessionId
                .map(id -> db.update(IDENTITY_SESSION)
                        .set(IDENTITY_SESSION.ENDED_AT, clock.instant())
                        .where(IDENTITY_SESSION.TENANT_ID.eq(tenant))
                        .and(IDENTITY_SESSION.ID.eq(id))
                        .and(IDENTITY_SESSION.ENDED_AT.isNull())
                        .execute())
                .orElse(0);
    }

    private <T> T inTransaction(TenantId tenant, java.util.function.Supplier<T> work) {
        return TenantScope.call(tenant, () -> transaction.execute(status -> work.get()));
    }
}
