package io.careloop.blueprint;

import static io.careloop.shared.db.Tables.BLUEPRINT_ACTIVE;
import static io.careloop.shared.db.Tables.BLUEPRINT_CONTENT;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE_DOCUMENT;
import static org.jooq.impl.DSL.max;

import io.careloop.tenancy.TenantScope;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The immutable snapshots of the tenant in scope, and the pointer to the live one. */
@Component
class Releases {

    private static final int HISTORY = 50;

    private final DSLContext db;
    private final LiveReleases live;
    private final PointerWatch pointers;
    private final Clock clock;

    Releases(DSLContext db, LiveReleases live, PointerWatch pointers, Clock clock) {
        this.db = db;
        this.live = live;
        this.pointers = pointers;
        this.clock = clock;
    }

    /** Appends a release of what is live plus these documents; one at a time per tenant, and the key guards the number. */
    long append(Map<DocumentRef, Content> chosen, String author, String note) {
        var tenant = TenantScope.current();
        long parent = live.lockActiveNumber();
        long number = newestNumber() + 1;
        var hashes = new TreeMap<>(hashesOf(Set.of(parent)).getOrDefault(parent, Map.of()));
        chosen.forEach((ref, content) -> hashes.put(ref, content.hash()));
        chosen.values().forEach(this::store);
        db.insertInto(BLUEPRINT_RELEASE)
                .set(BLUEPRINT_RELEASE.TENANT_ID, tenant)
                .set(BLUEPRINT_RELEASE.NUMBER, number)
                .set(BLUEPRINT_RELEASE.PARENT, parent)
                .set(BLUEPRINT_RELEASE.HASH, Content.sha256(hashes.toString()))
                .set(BLUEPRINT_RELEASE.AUTHOR, author)
                .set(BLUEPRINT_RELEASE.NOTE, note)
                .set(BLUEPRINT_RELEASE.CREATED_AT, clock.instant())
                .execute();
        hashes.forEach((ref, hash) -> db.insertInto(BLUEPRINT_RELEASE_DOCUMENT)
                .set(BLUEPRINT_RELEASE_DOCUMENT.TENANT_ID, tenant)
                .set(BLUEPRINT_RELEASE_DOCUMENT.NUMBER, number)
                .set(BLUEPRINT_RELEASE_DOCUMENT.KIND, ref.kind())
                .set(BLUEPRINT_RELEASE_DOCUMENT.DOC_KEY, ref.key())
                .set(BLUEPRINT_RELEASE_DOCUMENT.HASH, hash)
                .execute());
        return number;
    }

    void activate(long number, String by) {
        if (!exists(number)) {
            throw new UnknownRelease(number);
        }
        live.rehearse(number);
        db.insertInto(BLUEPRINT_ACTIVE)
                .set(BLUEPRINT_ACTIVE.TENANT_ID, TenantScope.current())
                .set(BLUEPRINT_ACTIVE.NUMBER, number)
                .set(BLUEPRINT_ACTIVE.ACTIVATED_BY, by)
                .set(BLUEPRINT_ACTIVE.ACTIVATED_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(BLUEPRINT_ACTIVE.NUMBER, number)
                .set(BLUEPRINT_ACTIVE.ACTIVATED_BY, by)
                .set(BLUEPRINT_ACTIVE.ACTIVATED_AT, clock.instant())
                .execute();
        pointers.moved(TenantScope.current());
    }

    /** Newest first, the newest 50. */
    List<Release> history() {
        long active = live.activeNumber();
        var rows = db.selectFrom(BLUEPRINT_RELEASE)
                .where(BLUEPRINT_RELEASE.TENANT_ID.eq(TenantScope.current()))
                .orderBy(BLUEPRINT_RELEASE.NUMBER.desc())
                .limit(HISTORY)
                .fetch();
        var numbers = new HashSet<>(rows.getValues(BLUEPRINT_RELEASE.NUMBER));
        numbers.addAll(rows.getValues(BLUEPRINT_RELEASE.PARENT));
        var hashes = hashesOf(numbers);
        return rows.map(row -> new Release(
                row.get(BLUEPRINT_RELEASE.NUMBER),
                row.get(BLUEPRINT_RELEASE.HASH),
                row.get(BLUEPRINT_RELEASE.AUTHOR),
                row.get(BLUEPRINT_RELEASE.NOTE),
                row.get(BLUEPRINT_RELEASE.CREATED_AT),
                row.get(BLUEPRINT_RELEASE.NUMBER) == active,
                changed(
                        hashes.getOrDefault(row.get(BLUEPRINT_RELEASE.PARENT), Map.of()),
                        hashes.getOrDefault(row.get(BLUEPRINT_RELEASE.NUMBER), Map.of()))));
    }

    private static List<DocumentRef> changed(Map<DocumentRef, String> before, Map<DocumentRef, String> after) {
        var refs = new TreeSet<>(before.keySet());
        refs.addAll(after.keySet());
        refs.removeIf(ref -> Objects.equals(before.get(ref), after.get(ref)));
        return List.copyOf(refs);
    }

    private void store(Content content) {
        db.insertInto(BLUEPRINT_CONTENT)
                .set(BLUEPRINT_CONTENT.TENANT_ID, TenantScope.current())
                .set(BLUEPRINT_CONTENT.HASH, content.hash())
                .set(BLUEPRINT_CONTENT.CONTENT, content.json())
                .onDuplicateKeyIgnore()
                .execute();
    }

    private boolean exists(long number) {
        return db.fetchExists(db.selectOne()
                .from(BLUEPRINT_RELEASE)
                .where(BLUEPRINT_RELEASE.TENANT_ID.eq(TenantScope.current()))
                .and(BLUEPRINT_RELEASE.NUMBER.eq(number)));
    }

    private long newestNumber() {
        var newest = db.select(max(BLUEPRINT_RELEASE.NUMBER))
                .from(BLUEPRINT_RELEASE)
                .where(BLUEPRINT_RELEASE.TENANT_ID.eq(TenantScope.current()))
                .fetchSingle()
                .value1();
        return newest == null ? 0 : newest;
    }

    private Map<Long, Map<DocumentRef, String>> hashesOf(Set<Long> numbers) {
        var hashes = new HashMap<Long, Map<DocumentRef, String>>();
        db.select(
                        BLUEPRINT_RELEASE_DOCUMENT.NUMBER,
                        BLUEPRINT_RELEASE_DOCUMENT.KIND,
                        BLUEPRINT_RELEASE_DOCUMENT.DOC_KEY,
                        BLUEPRINT_RELEASE_DOCUMENT.HASH)
                .from(BLUEPRINT_RELEASE_DOCUMENT)
                .where(BLUEPRINT_RELEASE_DOCUMENT.TENANT_ID.eq(TenantScope.current()))
                .and(BLUEPRINT_RELEASE_DOCUMENT.NUMBER.in(numbers))
                .forEach(row -> hashes.computeIfAbsent(row.value1(), number -> new HashMap<>())
                        .put(new DocumentRef(row.value2(), row.value3()), row.value4()));
        return hashes;
    }
}
