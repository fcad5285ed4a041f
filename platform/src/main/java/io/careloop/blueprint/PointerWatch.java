package io.careloop.blueprint;

import static io.careloop.shared.db.Tables.BLUEPRINT_ACTIVE;

import io.careloop.shared.TenantId;
import io.careloop.tenancy.CrossTenant;
import org.jooq.DSLContext;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.LongCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node that a tenant's pointer has moved: at once through Redis, and within 10 seconds without it, because
 * each node also compares what it holds with the database.
 */
@Component
class PointerWatch {

    static final String TOPIC = "careloop:blueprint:moved";

    private static final Logger log = LoggerFactory.getLogger(PointerWatch.class);

    private final LiveReleases live;
    private final RTopic topic;
    private final DSLContext db;
    private final CrossTenant crossTenant;

    PointerWatch(LiveReleases live, RedissonClient redis, DSLContext db, CrossTenant crossTenant) {
        this.live = live;
        this.topic = redis.getTopic(TOPIC, LongCodec.INSTANCE);
        this.db = db;
        this.crossTenant = crossTenant;
        topic.addListenerAsync(Long.class, (channel, tenant) -> live.forget(new TenantId(tenant)));
    }

    /** Call inside the transaction that moves the pointer; the word goes out when it commits. */
    void moved(TenantId tenant) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                live.forget(tenant);
                tellOtherNodes(tenant);
            }
        });
    }

    private void tellOtherNodes(TenantId tenant) {
        try {
            topic.publish(tenant.value());
        } catch (RedisException e) {
            log.warn("Redis is away: other nodes learn of the release of tenant {} by polling", tenant, e);
        }
    }

    @Scheduled(fixedDelayString = "PT10S")
    void compareWithDatabase() {
        var held = live.held();
        if (held.isEmpty()) {
            return;
        }
        var active = crossTenant.call("compare live releases with the database", () -> db.select(
                        BLUEPRINT_ACTIVE.TENANT_ID, BLUEPRINT_ACTIVE.NUMBER)
                .from(BLUEPRINT_ACTIVE)
                .where(BLUEPRINT_ACTIVE.TENANT_ID.in(held.keySet()))
                .fetchMap(BLUEPRINT_ACTIVE.TENANT_ID, BLUEPRINT_ACTIVE.NUMBER));
        active.forEach((tenant, number) -> {
            if (!number.equals(held.get(tenant))) {
                live.forget(tenant);
            }
        });
    }
}
