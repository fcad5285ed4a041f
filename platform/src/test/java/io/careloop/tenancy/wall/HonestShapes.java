package io.careloop.tenancy.wall;

import static io.careloop.shared.db.Tables.BLUEPRINT_ACTIVE;
import static io.careloop.shared.db.Tables.BLUEPRINT_CONTENT;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE_DOCUMENT;
import static io.careloop.shared.db.Tables.TENANCY_TENANT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonArrayAgg;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.careloop.shared.TenantId;
import io.careloop.shared.db.tables.BlueprintRelease;
import io.careloop.shared.db.tables.BlueprintReleaseDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Allow;
import org.jooq.SQLDialect;

/** Statements that stay in the scope of tenant 7, written the ways the product writes them. */
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
final class HonestShapes {

    static final TenantId OURS = new TenantId(7);

    private static final BlueprintRelease R = BLUEPRINT_RELEASE;
    private static final BlueprintReleaseDocument D = BLUEPRINT_RELEASE_DOCUMENT;
    private static final Instant THEN = Instant.parse("2026-11-21T08:00:00Z");

    private HonestShapes() {}

    static Stream<Shape> reads() {
        var release = R.as("release_");
        return Stream.of(
                Shape.of("select", db -> db.select(R.NOTE)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(R.NUMBER.eq(3L))
                        .fetch()),
                Shape.of("select with the sides swapped", db -> db.select(R.NOTE)
                        .from(R)
                        .where(val(OURS, R.TENANT_ID).eq(R.TENANT_ID))
                        .fetch()),
                Shape.of("select with the scope inlined", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(inline(OURS, R.TENANT_ID)))
                        .fetch()),
                Shape.of("select by an OR beside the predicate", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(R.NUMBER.eq(1L).or(R.NUMBER.eq(2L)))
                        .fetch()),
                Shape.of("select for update", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .forUpdate()
                        .skipLocked()
                        .fetch()),
                Shape.of("count, group, having, order, limit", db -> db.select(D.KIND, count())
                        .from(D)
                        .where(D.TENANT_ID.eq(OURS))
                        .groupBy(D.KIND)
                        .having(count().gt(1))
                        .orderBy(D.KIND)
                        .limit(5)
                        .fetch()),
                Shape.of("window", db -> db.select(
                                rowNumber().over(partitionBy(R.AUTHOR).orderBy(R.NUMBER)))
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("exists as a column", db -> db.select(
                                field(exists(selectOne().from(R).where(R.TENANT_ID.eq(OURS)))))
                        .fetch()),
                Shape.of("running total", db -> db.select(sum(R.NUMBER).over(orderBy(R.NUMBER)))
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("update with arithmetic", db -> db.update(R)
                        .set(
                                R.NUMBER,
                                R.NUMBER.plus(1).minus(R.PARENT).times(2L).div(3L))
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("alias", db -> db.select(release.NOTE)
                        .from(release)
                        .where(release.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("exists, correlated", db -> db.select(R.NUMBER)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(exists(selectOne()
                                .from(D)
                                .where(D.TENANT_ID.eq(R.TENANT_ID))
                                .and(D.NUMBER.eq(R.NUMBER))))
                        .fetch()),
                Shape.of("sub-select in where", db -> db.select(R.NOTE)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(R.NUMBER.in(select(D.NUMBER).from(D).where(D.TENANT_ID.eq(OURS))))
                        .fetch()),
                Shape.of("sub-select of the same table", db -> db.select(R.NOTE)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(R.NUMBER.eq(
                                select(max(release.NUMBER)).from(release).where(release.TENANT_ID.eq(R.TENANT_ID))))
                        .fetch()),
                Shape.of("sub-select as a column", db -> db.select(
                                R.NUMBER,
                                select(count())
                                        .from(D)
                                        .where(D.TENANT_ID.eq(R.TENANT_ID))
                                        .asField("documents"))
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("multiset", db -> db.select(
                                R.NUMBER,
                                multiset(select(D.KIND, D.DOC_KEY).from(D).where(D.TENANT_ID.eq(R.TENANT_ID))))
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("JSON aggregate", db -> db.select(jsonArrayAgg(D.KIND))
                        .from(D)
                        .where(D.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("join on the tenant", db -> db.select(R.NOTE, D.KIND)
                        .from(R)
                        .join(D)
                        .on(D.TENANT_ID.eq(R.TENANT_ID))
                        .and(D.NUMBER.eq(R.NUMBER))
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("join of three, scope in ON", db -> db.select(R.NOTE)
                        .from(BLUEPRINT_ACTIVE)
                        .join(R)
                        .on(R.TENANT_ID.eq(BLUEPRINT_ACTIVE.TENANT_ID).and(BLUEPRINT_ACTIVE.TENANT_ID.eq(OURS)))
                        .join(D)
                        .on(R.TENANT_ID.eq(D.TENANT_ID))
                        .fetch()),
                Shape.of("left join on the tenant", db -> db.select(R.NOTE, D.KIND)
                        .from(R)
                        .leftJoin(D)
                        .on(D.TENANT_ID.eq(R.TENANT_ID))
                        .and(D.NUMBER.eq(R.NUMBER))
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("join to the platform's own table", db -> db.select(TENANCY_TENANT.NAME, R.NOTE)
                        .from(R)
                        .join(TENANCY_TENANT)
                        .on(TENANCY_TENANT.ID.eq(R.TENANT_ID))
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("join along a key, each side scoped", db -> db.select(D.KIND, R.NOTE)
                        .from(D)
                        .join(R)
                        .onKey()
                        .where(D.TENANT_ID.eq(OURS))
                        .and(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("union", db -> db.select(R.NUMBER)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .union(select(D.NUMBER).from(D).where(D.TENANT_ID.eq(OURS)))
                        .fetch()),
                Shape.of("derived table", db -> {
                    var latest = select(D.NUMBER, count().as("documents"))
                            .from(D)
                            .where(D.TENANT_ID.eq(OURS))
                            .groupBy(D.NUMBER)
                            .asTable("latest");
                    db.select(latest.field("documents"))
                            .from(R)
                            .join(latest)
                            .on(latest.field(D.NUMBER).eq(R.NUMBER))
                            .where(R.TENANT_ID.eq(OURS))
                            .fetch();
                }),
                Shape.of("derived table tied to the statement around", db -> db.select(R.NOTE)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(exists(selectOne()
                                .from(select(D.KIND)
                                        .from(D)
                                        .where(D.TENANT_ID.eq(R.TENANT_ID))
                                        .asTable("d"))))
                        .fetch()),
                Shape.of("CTE", db -> {
                    var numbers = name("numbers").as(select(R.NUMBER).from(R).where(R.TENANT_ID.eq(OURS)));
                    db.with(numbers)
                            .select(numbers.field(R.NUMBER))
                            .from(numbers)
                            .fetch();
                }));
    }

    static Stream<Shape> writes() {
        return Stream.of(
                Shape.of("update", db -> db.update(R)
                        .set(R.NOTE, "")
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("update with a sub-select", db -> db.update(R)
                        .set(R.NOTE, select(max(D.KIND)).from(D).where(D.TENANT_ID.eq(R.TENANT_ID)))
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("update of a join", db -> db.update(R.join(D).on(D.TENANT_ID.eq(R.TENANT_ID)))
                        .set(R.NOTE, D.KIND)
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("delete", db -> db.deleteFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(R.NUMBER.eq(1L))
                        .execute()),
                Shape.of("delete by a sub-select", db -> db.deleteFrom(D)
                        .where(D.TENANT_ID.eq(OURS))
                        .and(D.NUMBER.notIn(select(R.NUMBER).from(R).where(R.TENANT_ID.eq(OURS))))
                        .execute()),
                Shape.of("insert", db -> db.insertInto(BLUEPRINT_ACTIVE)
                        .set(BLUEPRINT_ACTIVE.TENANT_ID, OURS)
                        .set(BLUEPRINT_ACTIVE.NUMBER, 1L)
                        .execute()),
                Shape.of("insert of rows", db -> db.insertInto(
                                BLUEPRINT_CONTENT, BLUEPRINT_CONTENT.TENANT_ID, BLUEPRINT_CONTENT.HASH)
                        .valuesOfRows(row(OURS, "a"), row(OURS, "b"))
                        .execute()),
                Shape.of("insert or ignore", db -> db.insertInto(BLUEPRINT_CONTENT)
                        .set(BLUEPRINT_CONTENT.TENANT_ID, OURS)
                        .set(BLUEPRINT_CONTENT.HASH, "a")
                        .onDuplicateKeyIgnore()
                        .execute()),
                Shape.of("insert … select", db -> db.insertInto(R, R.NUMBER, R.TENANT_ID)
                        .select(select(D.NUMBER, D.TENANT_ID).from(D).where(D.TENANT_ID.eq(OURS)))
                        .execute()),
                Shape.of("insert … select of the value", db -> db.insertInto(R, R.TENANT_ID, R.NUMBER)
                        .select(select(val(OURS, R.TENANT_ID).as("tenant"), D.NUMBER)
                                .from(D)
                                .where(D.TENANT_ID.eq(OURS)))
                        .execute()),
                Shape.of("insert … select of a union", db -> db.insertInto(R, R.TENANT_ID, R.NUMBER)
                        .select(select(D.TENANT_ID, D.NUMBER)
                                .from(D)
                                .where(D.TENANT_ID.eq(OURS))
                                .unionAll(select(R.TENANT_ID, R.NUMBER).from(R).where(R.TENANT_ID.eq(OURS))))
                        .execute()),
                Shape.of("upsert", db -> db.insertInto(BLUEPRINT_ACTIVE)
                        .set(BLUEPRINT_ACTIVE.TENANT_ID, OURS)
                        .set(BLUEPRINT_ACTIVE.NUMBER, 1L)
                        .onDuplicateKeyUpdate()
                        .set(BLUEPRINT_ACTIVE.NUMBER, 2L)
                        .set(BLUEPRINT_ACTIVE.ACTIVATED_AT, THEN)
                        .execute()),
                Shape.of("upsert of everything", db -> db.insertInto(
                                BLUEPRINT_ACTIVE, BLUEPRINT_ACTIVE.TENANT_ID, BLUEPRINT_ACTIVE.NUMBER)
                        .values(OURS, 1L)
                        .onDuplicateKeyUpdate()
                        .setAllToExcluded()
                        .execute()),
                Shape.of("batch of statements", db -> db.batch(
                                db.deleteFrom(R).where(R.TENANT_ID.eq(OURS)),
                                db.update(D).set(D.HASH, "").where(D.TENANT_ID.eq(OURS)))
                        .execute()),
                Shape.of("batch of rows over one statement", db -> db.batch(
                                db.insertInto(R, R.TENANT_ID, R.NUMBER).values((TenantId) null, null))
                        .bind(OURS, 1L)
                        .bind(OURS, 2L)
                        .execute()),
                Shape.of("batch of updates over one statement", db -> db.batch(db.update(R)
                                .set(R.NOTE, (String) null)
                                .where(R.TENANT_ID.eq((TenantId) null))
                                .and(R.NUMBER.eq((Long) null)))
                        .bind("a", OURS, 1L)
                        .bind("b", OURS, 2L)
                        .execute()),
                Shape.of("loader", db -> load(db, OURS)),
                Shape.of("insert into the platform's own table", db -> db.insertInto(TENANCY_TENANT)
                        .set(TENANCY_TENANT.SLUG, "renhe")
                        .execute()));
    }

    static void load(org.jooq.DSLContext db, TenantId tenant) {
        try {
            db.loadInto(R)
                    .batchAll()
                    .loadArrays(List.<Object[]>of(new Object[] {tenant, 1L}, new Object[] {tenant, 2L})
                            .toArray(Object[][]::new))
                    .fields(R.TENANT_ID, R.NUMBER)
                    .execute();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
