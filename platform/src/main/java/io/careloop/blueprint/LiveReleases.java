package io.careloop.blueprint;

import static io.careloop.shared.db.Tables.BLUEPRINT_ACTIVE;
import static io.careloop.shared.db.Tables.BLUEPRINT_CONTENT;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE_DOCUMENT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantScope;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The live release of each tenant, kept in memory on this node until {@link PointerWatch} hears that its pointer has
 * moved.
 */
@Component
class LiveReleases {

    private static final int TENANTS_IN_MEMORY = 10_000;

    private final DSLContext db;
    private final TransactionTemplate reading;
    private final Cache<TenantId, Live> cache =
            Caffeine.newBuilder().maximumSize(TENANTS_IN_MEMORY).build();
    private final Map<String, Function<LiveRelease, ?>> compilers = new ConcurrentHashMap<>();

    LiveReleases(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * A miss takes its connection before it takes the cache's lock: others may wait for the lock with all the other
     * connections in their hands.
     */
    Live current() {
        var tenant = TenantScope.current();
        var held = cache.getIfPresent(tenant);
        return held != null ? held : reading.execute(status -> cache.get(tenant, missing -> load(activeNumber())));
    }

    void forget(TenantId tenant) {
        cache.invalidate(tenant);
    }

    /** Which release of which tenant this node holds. */
    Map<TenantId, Long> held() {
        var held = new HashMap<TenantId, Long>();
        cache.asMap().forEach((tenant, live) -> held.put(tenant, live.release().number()));
        return held;
    }

    <T> Compiled<T> compiled(String name, Function<LiveRelease, T> compiler) {
        if (compilers.putIfAbsent(name, compiler) != null) {
            throw new IllegalStateException("two compilers are named " + name);
        }
        return () -> cast(current().compiled(name, compiler));
    }

    /**
     * Compiles a release for every module before it goes live.
     *
     * @throws ActivationFailed when a module cannot; nothing has changed then
     */
    void rehearse(long number) {
        var candidate = load(number);
        compilers.forEach((name, compiler) -> {
            try {
                candidate.compiled(name, compiler);
            } catch (RuntimeException e) {
                throw new ActivationFailed(number, name, e);
            }
        });
    }

    /** 0 before the first release. */
    long activeNumber() {
        return pointer().fetchOptional(BLUEPRINT_ACTIVE.NUMBER).orElse(0L);
    }

    /** The same, and nobody moves the pointer until this transaction ends. */
    long lockActiveNumber() {
        return pointer().forUpdate().fetchOptional(BLUEPRINT_ACTIVE.NUMBER).orElse(0L);
    }

    private SelectConditionStep<Record1<Long>> pointer() {
        return db.select(BLUEPRINT_ACTIVE.NUMBER)
                .from(BLUEPRINT_ACTIVE)
                .where(BLUEPRINT_ACTIVE.TENANT_ID.eq(TenantScope.current()));
    }

    private Live load(long number) {
        var tenant = TenantScope.current();
        var documents = new TreeMap<DocumentRef, JsonNode>();
        var hashes = new HashMap<DocumentRef, String>();
        db.select(
                        BLUEPRINT_RELEASE_DOCUMENT.KIND,
                        BLUEPRINT_RELEASE_DOCUMENT.DOC_KEY,
                        BLUEPRINT_RELEASE_DOCUMENT.HASH,
                        BLUEPRINT_CONTENT.CONTENT)
                .from(BLUEPRINT_RELEASE_DOCUMENT)
                .join(BLUEPRINT_CONTENT)
                .on(BLUEPRINT_CONTENT.TENANT_ID.eq(BLUEPRINT_RELEASE_DOCUMENT.TENANT_ID))
                .and(BLUEPRINT_CONTENT.HASH.eq(BLUEPRINT_RELEASE_DOCUMENT.HASH))
                .where(BLUEPRINT_RELEASE_DOCUMENT.TENANT_ID.eq(tenant))
                .and(BLUEPRINT_RELEASE_DOCUMENT.NUMBER.eq(number))
                .forEach(row -> {
                    var ref = new DocumentRef(row.value1(), row.value2());
                    hashes.put(ref, row.value3());
                    documents.put(ref, Content.read(row.value4()));
                });
        var release =
                new LiveRelease(tenant, number, releaseHash(number), Collections.unmodifiableSortedMap(documents));
        return Live.of(release, hashes);
    }

    private String releaseHash(long number) {
        return db.select(BLUEPRINT_RELEASE.HASH)
                .from(BLUEPRINT_RELEASE)
                .where(BLUEPRINT_RELEASE.TENANT_ID.eq(TenantScope.current()))
                .and(BLUEPRINT_RELEASE.NUMBER.eq(number))
                .fetchOptional(BLUEPRINT_RELEASE.HASH)
                .orElse(Content.NONE);
    }

    @SuppressWarnings("unchecked") // a name belongs to one compiler, which makes T
    private static <T> T cast(Object compiled) {
        return (T) compiled;
    }
}
