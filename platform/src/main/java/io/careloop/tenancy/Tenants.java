package io.careloop.tenancy;

import static io.careloop.shared.db.Tables.TENANCY_TENANT;

import io.careloop.shared.TenantId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** The tenants of the platform and the ways a public address names one. Found tenants are kept: their ids, slugs and appids never change. */
@Component
public class Tenants {

    private static final Field<ZoneId> ZONE = TENANCY_TENANT.ZONE.convertFrom(ZoneId::of);

    private final DSLContext db;
    private final Clock clock;
    private final Map<TenantId, Tenant> byId = new ConcurrentHashMap<>();
    private final Map<String, Tenant> bySlug = new ConcurrentHashMap<>();
    private final Map<String, Tenant> byAppid = new ConcurrentHashMap<>();

    Tenants(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Tenant> bySlug(String slug) {
        return OpenTenant.isSlug(slug) ? find(bySlug, slug, TENANCY_TENANT.SLUG::eq) : Optional.empty();
    }

    public Optional<Tenant> byAppid(String appid) {
        return OpenTenant.isAppid(appid) ? find(byAppid, appid, TENANCY_TENANT.APPID::eq) : Optional.empty();
    }

    /** @throws UnknownTenant when there is none */
    public Tenant byId(TenantId id) {
        return find(byId, id, TENANCY_TENANT.ID::eq).orElseThrow(() -> new UnknownTenant(id));
    }

    /** All tenants by slug, read afresh. */
    public List<Tenant> all() {
        return db.select(TENANCY_TENANT.ID, TENANCY_TENANT.SLUG, TENANCY_TENANT.APPID, TENANCY_TENANT.NAME, ZONE)
                .from(TENANCY_TENANT)
                .orderBy(TENANCY_TENANT.SLUG)
                .fetch(Records.mapping(Tenant::new));
    }

    /**
     * Opens a tenant; the one that already has the slug is returned as it is.
     *
     * @throws AppidTaken when the appid belongs to another tenant
     */
    public Tenant open(OpenTenant order) {
        db.insertInto(TENANCY_TENANT)
                .set(TENANCY_TENANT.SLUG, order.slug())
                .set(TENANCY_TENANT.APPID, order.appid())
                .set(TENANCY_TENANT.NAME, order.name())
                .set(TENANCY_TENANT.ZONE, order.zone().getId())
                .set(TENANCY_TENANT.CREATED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        return bySlug(order.slug()).orElseThrow(() -> new AppidTaken(order.appid()));
    }

    private <K> Optional<Tenant> find(Map<K, Tenant> cache, K key, Function<K, Condition> where) {
        var known = cache.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = db.select(TENANCY_TENANT.ID, TENANCY_TENANT.SLUG, TENANCY_TENANT.APPID, TENANCY_TENANT.NAME, ZONE)
                .from(TENANCY_TENANT)
                .where(where.apply(key))
                .fetchOptional(Records.mapping(Tenant::new));
        found.ifPresent(this::keep);
        return found;
    }

    private void keep(Tenant tenant) {
        byId.put(tenant.id(), tenant);
        bySlug.put(tenant.slug(), tenant);
        byAppid.put(tenant.appid(), tenant);
    }
}
