package io.careloop.tenancy.wall;

import static io.careloop.shared.db.Tables.BLUEPRINT_ACTIVE;
import static io.careloop.shared.db.Tables.BLUEPRINT_CONTENT;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE_DOCUMENT;
import static io.careloop.shared.db.Tables.TENANCY_TENANT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.query;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import io.careloop.shared.TenantId;
import io.careloop.shared.db.tables.BlueprintRelease;
import io.careloop.shared.db.tables.BlueprintReleaseDocument;
import java.util.stream.Stream;
import org.jooq.Allow;
import org.jooq.Context;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.SQLDataType;

/** Statements that leave the scope of tenant 7, or could, or cannot be seen through. A shape that once got through belongs here. */
@Allow
@Allow.PlainSQL
final class HostileShapes {

    private static final TenantId OURS = HonestShapes.OURS;
    private static final TenantId THEIRS = new TenantId(8);

    private static final BlueprintRelease R = BLUEPRINT_RELEASE;
    private static final BlueprintReleaseDocument D = BLUEPRINT_RELEASE_DOCUMENT;

    private HostileShapes() {}

    static Stream<Shape> predicates() {
        return Stream.of(
                Shape.of("no predicate", db -> db.selectFrom(R).fetch()),
                Shape.of("a dropped predicate", db -> db.selectFrom(R)
                        .where(noCondition())
                        .and(R.NUMBER.eq(1L))
                        .fetch()),
                Shape.of(
                        "another tenant",
                        db -> db.selectFrom(R).where(R.TENANT_ID.eq(THEIRS)).fetch()),
                Shape.of("no tenant", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq((TenantId) null))
                        .fetch()),
                Shape.of("OR true", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .or(trueCondition())
                        .fetch()),
                Shape.of("OR another tenant", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS).or(R.TENANT_ID.eq(THEIRS)))
                        .fetch()),
                Shape.of("OR by its low precedence", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(R.NUMBER.eq(1L))
                        .or(R.NUMBER.eq(2L))
                        .fetch()),
                Shape.of("XOR", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS).xor(R.NUMBER.eq(1L)))
                        .fetch()),
                Shape.of(
                        "NOT",
                        db -> db.selectFrom(R).where(not(R.TENANT_ID.eq(OURS))).fetch()),
                Shape.of(
                        "not equal",
                        db -> db.selectFrom(R).where(R.TENANT_ID.ne(OURS)).fetch()),
                Shape.of("IN", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.in(OURS, THEIRS))
                        .fetch()),
                Shape.of("IN a sub-select", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.in(select(TENANCY_TENANT.ID).from(TENANCY_TENANT)))
                        .fetch()),
                Shape.of("between", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.between(OURS, THEIRS))
                        .fetch()),
                Shape.of(
                        "at least",
                        db -> db.selectFrom(R).where(R.TENANT_ID.ge(OURS)).fetch()),
                Shape.of(
                        "is not null",
                        db -> db.selectFrom(R).where(R.TENANT_ID.isNotNull()).fetch()),
                Shape.of("row values", db -> db.selectFrom(R)
                        .where(row(R.TENANT_ID, R.NUMBER).eq(row(THEIRS, 1L)))
                        .fetch()),
                Shape.of("row values IN", db -> db.selectFrom(R)
                        .where(row(R.TENANT_ID, R.NUMBER).in(row(OURS, 1L), row(THEIRS, 1L)))
                        .fetch()),
                Shape.of("the column compared with itself", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(R.TENANT_ID))
                        .fetch()),
                Shape.of(
                        "another column compared with the scope",
                        db -> db.selectFrom(R).where(R.NUMBER.eq(7L)).fetch()),
                Shape.of(
                        "another table's column",
                        db -> db.selectFrom(R).where(D.TENANT_ID.eq(OURS)).fetch()),
                Shape.of("an unknown alias's column", db -> db.selectFrom(R)
                        .where(R.as("x").TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("the tenant of a sub-select", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(select(max(TENANCY_TENANT.ID)).from(TENANCY_TENANT)))
                        .fetch()),
                Shape.of("the tenant of an expression", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(val(OURS, R.TENANT_ID).add(1)))
                        .fetch()),
                Shape.of("the column coerced", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.coerce(Long.class).eq(8L))
                        .fetch()),
                Shape.of("having instead of where", db -> db.select(R.TENANT_ID, count())
                        .from(R)
                        .groupBy(R.TENANT_ID)
                        .having(R.TENANT_ID.eq(OURS))
                        .fetch()));
    }

    static Stream<Shape> nested() {
        var outer = R.as("o");
        var shadow = D.as("o");
        return Stream.of(
                Shape.of("exists without the tenant", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(exists(selectOne().from(D).where(D.NUMBER.eq(R.NUMBER))))
                        .fetch()),
                Shape.of("exists under an OR", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(R.NUMBER.eq(1L).or(exists(selectOne().from(D))))
                        .fetch()),
                Shape.of("sub-select as a column", db -> db.select(
                                select(max(D.KIND)).from(D).asField("x"))
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("sub-select without an outer table", db -> db.select(
                                select(max(D.KIND)).from(D).asField("x"))
                        .fetch()),
                Shape.of("sub-select in order by", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .orderBy(select(max(D.KIND)).from(D).asField())
                        .fetch()),
                Shape.of("sub-select of a shadowed name", db -> db.selectFrom(outer)
                        .where(outer.TENANT_ID.eq(OURS))
                        .and(exists(selectOne()
                                .from(shadow)
                                .where(outer.TENANT_ID.eq(OURS).not())))
                        .fetch()),
                Shape.of("a derived table hiding the outer name", db -> {
                    var fake = select(val(THEIRS, R.TENANT_ID).as("tenant_id")).asTable("blueprint_release");
                    db.selectOne()
                            .from(R)
                            .where(R.TENANT_ID.eq(OURS))
                            .and(exists(selectOne().from(fake).join(D).on(D.TENANT_ID.eq(R.TENANT_ID))))
                            .fetch();
                }),
                Shape.of("multiset", db -> db.select(multiset(select(D.KIND).from(D)))
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("derived table", db -> db.select()
                        .from(select(R.NOTE).from(R).asTable("all_of_them"))
                        .fetch()),
                Shape.of("derived table scoped outside only", db -> {
                    var all = select(R.TENANT_ID, R.NOTE).from(R).asTable("all_of_them");
                    db.select().from(all).where(all.field(R.TENANT_ID).eq(OURS)).fetch();
                }),
                Shape.of("derived table tied to a neighbour", db -> db.select()
                        .from(
                                R,
                                select(D.KIND)
                                        .from(D)
                                        .where(D.TENANT_ID.eq(R.TENANT_ID))
                                        .asTable("x"))
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("lateral tied to an outer name that its neighbour hides", db -> {
                    var fake = select(val(THEIRS, R.TENANT_ID).as("tenant_id")).asTable("blueprint_release");
                    db.selectOne()
                            .from(R)
                            .where(R.TENANT_ID.eq(OURS))
                            .and(exists(selectOne()
                                    .from(
                                            fake,
                                            lateral(select(D.KIND).from(D).where(D.TENANT_ID.eq(R.TENANT_ID)))
                                                    .as("x"))))
                            .fetch();
                }),
                Shape.of("derived table tied to a neighbour that an outer name hides", db -> db.selectOne()
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(exists(selectOne()
                                .from(
                                        TENANCY_TENANT.as("y"),
                                        select(D.KIND)
                                                .from(D)
                                                .where(D.TENANT_ID.eq(R.as("y").TENANT_ID))
                                                .asTable("x"))))
                        .fetch()),
                Shape.of("lateral without the scope", db -> db.select()
                        .from(R, lateral(select(D.KIND).from(D)).as("x"))
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("a tenant from a derived table", db -> {
                    var chosen =
                            select(val(THEIRS, R.TENANT_ID).as("tenant_id")).asTable("chosen");
                    db.select(R.NOTE)
                            .from(R)
                            .join(chosen)
                            .on(R.TENANT_ID.eq(chosen.field("tenant_id", R.TENANT_ID.getDataType())))
                            .fetch();
                }),
                Shape.of("second arm of a union", db -> db.select(R.NUMBER)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .union(select(D.NUMBER).from(D))
                        .fetch()),
                Shape.of("second arm tied to the first", db -> db.select(R.NUMBER)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .unionAll(select(D.NUMBER).from(D).where(D.TENANT_ID.eq(R.TENANT_ID)))
                        .fetch()),
                Shape.of("third arm of a union", db -> db.select(R.NUMBER)
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .unionAll(select(D.NUMBER)
                                .from(D)
                                .where(D.TENANT_ID.eq(OURS))
                                .except(select(D.NUMBER).from(D)))
                        .limit(3)
                        .fetch()),
                Shape.of("CTE", db -> {
                    var all = name("all_of_them").as(select(R.NOTE).from(R));
                    db.with(all).select().from(all).fetch();
                }),
                Shape.of("CTE that is never used", db -> db.with(
                                name("unused").as(select(R.NOTE).from(R)))
                        .selectOne()
                        .fetch()),
                Shape.of("CTE called like a tenant table", db -> db.with(
                                name("blueprint_release").as(select(D.KIND).from(D)))
                        .selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()));
    }

    static Stream<Shape> joins() {
        return Stream.of(
                Shape.of("join not on the tenant", db -> db.select()
                        .from(R)
                        .join(D)
                        .on(D.NUMBER.eq(R.NUMBER))
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("join on the tenant, none scoped", db -> db.select()
                        .from(R)
                        .join(D)
                        .on(D.TENANT_ID.eq(R.TENANT_ID))
                        .fetch()),
                Shape.of("join on the tenant under OR", db -> db.select()
                        .from(R)
                        .join(D)
                        .on(D.TENANT_ID.eq(R.TENANT_ID).or(D.NUMBER.eq(R.NUMBER)))
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("cross join", db -> db.select()
                        .from(R)
                        .crossJoin(D)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of(
                        "comma",
                        db -> db.select().from(R, D).where(R.TENANT_ID.eq(OURS)).fetch()),
                Shape.of("left join that scopes its kept side", db -> db.select()
                        .from(R)
                        .leftJoin(D)
                        .on(D.TENANT_ID.eq(R.TENANT_ID))
                        .and(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("left join that scopes its optional side", db -> db.select()
                        .from(R)
                        .leftJoin(D)
                        .on(D.TENANT_ID.eq(OURS))
                        .and(D.TENANT_ID.eq(R.TENANT_ID))
                        .fetch()),
                Shape.of("right join that scopes its kept side", db -> db.select()
                        .from(R)
                        .rightJoin(D)
                        .on(D.TENANT_ID.eq(OURS))
                        .and(D.TENANT_ID.eq(R.TENANT_ID))
                        .fetch()),
                Shape.of("natural join", db -> db.select()
                        .from(R)
                        .naturalJoin(D)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("semi join", db -> db.select()
                        .from(R)
                        .leftSemiJoin(D)
                        .on(D.NUMBER.eq(R.NUMBER))
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("implicit join", db -> db.select(D.KIND, D.blueprintRelease().NOTE)
                        .from(D)
                        .where(D.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("two tables of one name", db -> db.select()
                        .from(R.as("x"), D.as("X"))
                        .where(R.as("x").TENANT_ID.eq(OURS))
                        .fetch()));
    }

    static Stream<Shape> writes() {
        return Stream.of(
                Shape.of("update", db -> db.update(R).set(R.NOTE, "").execute()),
                Shape.of("update of another tenant", db -> db.update(R)
                        .set(R.NOTE, "")
                        .where(R.TENANT_ID.eq(THEIRS))
                        .execute()),
                Shape.of("update that gives a row away", db -> db.update(R)
                        .set(R.TENANT_ID, THEIRS)
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("update that gives a row away in a row value", db -> db.update(R)
                        .set(row(R.TENANT_ID, R.NUMBER), row(THEIRS, 1L))
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("update from a sub-select", db -> db.update(R)
                        .set(R.NOTE, select(max(D.KIND)).from(D))
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("update of a join", db -> db.update(R.join(D).on(D.NUMBER.eq(R.NUMBER)))
                        .set(R.NOTE, D.KIND)
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("update … from", db -> db.update(R)
                        .set(R.NOTE, D.KIND)
                        .from(D)
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("delete", db -> db.deleteFrom(R).execute()),
                Shape.of(
                        "delete by number",
                        db -> db.deleteFrom(R).where(R.NUMBER.eq(1L)).limit(1).execute()),
                Shape.of("delete by a sub-select", db -> db.deleteFrom(D)
                        .where(D.TENANT_ID.eq(OURS))
                        .and(D.NUMBER.in(select(R.NUMBER).from(R)))
                        .execute()),
                Shape.of("delete … using", db -> db.deleteFrom(R)
                        .using(D)
                        .where(R.TENANT_ID.eq(OURS))
                        .execute()),
                Shape.of("insert for another tenant", db -> db.insertInto(R)
                        .set(R.TENANT_ID, THEIRS)
                        .set(R.NUMBER, 1L)
                        .execute()),
                Shape.of(
                        "insert without a tenant",
                        db -> db.insertInto(R).set(R.NUMBER, 1L).execute()),
                Shape.of(
                        "insert of defaults",
                        db -> db.insertInto(R).defaultValues().execute()),
                Shape.of("insert of rows, one of another tenant", db -> db.insertInto(R, R.TENANT_ID, R.NUMBER)
                        .valuesOfRows(row(OURS, 1L), row(THEIRS, 2L))
                        .execute()),
                Shape.of("insert of a tenant from a sub-select", db -> db.insertInto(R)
                        .set(R.TENANT_ID, select(max(TENANCY_TENANT.ID)).from(TENANCY_TENANT))
                        .execute()),
                Shape.of("insert of a value from a sub-select", db -> db.insertInto(R)
                        .set(R.TENANT_ID, OURS)
                        .set(R.NOTE, select(max(D.KIND)).from(D))
                        .execute()),
                Shape.of("insert … select from all", db -> db.insertInto(R, R.TENANT_ID, R.NUMBER)
                        .select(select(D.TENANT_ID, D.NUMBER).from(D))
                        .execute()),
                Shape.of("insert … select into another tenant", db -> db.insertInto(R, R.TENANT_ID, R.NUMBER)
                        .select(select(val(THEIRS, R.TENANT_ID), D.NUMBER)
                                .from(D)
                                .where(D.TENANT_ID.eq(OURS)))
                        .execute()),
                Shape.of(
                        "insert … select, second arm into another tenant", db -> db.insertInto(R, R.TENANT_ID, R.NUMBER)
                                .select(select(D.TENANT_ID, D.NUMBER)
                                        .from(D)
                                        .where(D.TENANT_ID.eq(OURS))
                                        .unionAll(select(val(THEIRS, R.TENANT_ID), D.NUMBER)
                                                .from(D)
                                                .where(D.TENANT_ID.eq(OURS))))
                                .execute()),
                Shape.of("insert … select of the platform's ids", db -> db.insertInto(R, R.TENANT_ID, R.NUMBER)
                        .select(select(TENANCY_TENANT.ID, val(1L)).from(TENANCY_TENANT))
                        .execute()),
                Shape.of("upsert for another tenant", db -> db.insertInto(BLUEPRINT_ACTIVE)
                        .set(BLUEPRINT_ACTIVE.TENANT_ID, THEIRS)
                        .onDuplicateKeyUpdate()
                        .set(BLUEPRINT_ACTIVE.NUMBER, 2L)
                        .execute()),
                Shape.of("upsert that gives a row away", db -> db.insertInto(BLUEPRINT_ACTIVE)
                        .set(BLUEPRINT_ACTIVE.TENANT_ID, OURS)
                        .onDuplicateKeyUpdate()
                        .set(BLUEPRINT_ACTIVE.TENANT_ID, THEIRS)
                        .execute()),
                Shape.of("upsert from a sub-select", db -> db.insertInto(BLUEPRINT_ACTIVE)
                        .set(BLUEPRINT_ACTIVE.TENANT_ID, OURS)
                        .onDuplicateKeyUpdate()
                        .set(BLUEPRINT_ACTIVE.NUMBER, select(max(R.NUMBER)).from(R))
                        .execute()),
                Shape.of("merge", db -> db.mergeInto(R)
                        .using(D)
                        .on(R.TENANT_ID.eq(OURS))
                        .whenMatchedThenDelete()
                        .execute()),
                Shape.of("truncate", db -> db.truncate(R).execute()));
    }

    static Stream<Shape> batches() {
        return Stream.of(
                Shape.of("batch with one hostile statement", db -> db.batch(
                                db.deleteFrom(R).where(R.TENANT_ID.eq(OURS)), db.deleteFrom(R))
                        .execute()),
                Shape.of("batch of rows, one of another tenant", db -> db.batch(
                                db.insertInto(R, R.TENANT_ID, R.NUMBER).values((TenantId) null, null))
                        .bind(OURS, 1L)
                        .bind(THEIRS, 2L)
                        .execute()),
                Shape.of("batch of rows, one of no tenant", db -> db.batch(
                                db.insertInto(R, R.TENANT_ID, R.NUMBER).values((TenantId) null, null))
                        .bind(null, 2L)
                        .execute()),
                Shape.of("batch of updates, one of another tenant", db -> db.batch(
                                db.update(R).set(R.NUMBER, (Long) null).where(R.TENANT_ID.eq((TenantId) null)))
                        .bind(7L, THEIRS)
                        .execute()),
                Shape.of("batch over a statement without the tenant", db -> db.batch(
                                db.update(R).set(R.NUMBER, (Long) null))
                        .bind(7L)
                        .execute()),
                Shape.of("batch over a statement with another tenant inlined", db -> db.batch(db.update(R)
                                .set(R.NUMBER, (Long) null)
                                .where(R.TENANT_ID.eq(org.jooq.impl.DSL.inline(THEIRS, R.TENANT_ID))))
                        .bind(7L)
                        .execute()),
                Shape.of("batch of plain SQL", db -> db.batch("delete from blueprint_release", "select 1")
                        .execute()),
                Shape.of("loader", db -> HonestShapes.load(db, THEIRS)));
    }

    static Stream<Shape> opaque() {
        return Stream.of(
                Shape.of("plain query", db -> db.execute("delete from blueprint_release")),
                Shape.of("plain result query", db -> db.fetch("select * from blueprint_release")),
                Shape.of(
                        "plain table",
                        db -> db.select().from("blueprint_release").fetch()),
                Shape.of("plain condition", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and("1 = 1 or 1 = 1")
                        .fetch()),
                Shape.of("plain field", db -> db.select(field("(select max(note) from blueprint_release)"))
                        .fetch()),
                Shape.of("plain order", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .orderBy(field("(select 1)"))
                        .fetch()),
                Shape.of("plain CTE", db -> db.with("x")
                        .as(
                                db.resultQuery("select * from blueprint_release")
                                                        .coerce(R.NOTE)
                                                == null
                                        ? select(R.NOTE).from(R)
                                        : select(field("note", SQLDataType.VARCHAR))
                                                .from("blueprint_release"))
                        .selectOne()
                        .fetch()),
                Shape.of(
                        "table by name",
                        db -> db.select().from(table(name("blueprint_release"))).fetch()),
                Shape.of("aliased table by name", db -> db.select()
                        .from(table(name("blueprint_release")).as("x"))
                        .fetch()),
                Shape.of("insert into a table by name", db -> db.insertInto(
                                table(name("blueprint_release")), field(name("tenant_id"), SQLDataType.BIGINT))
                        .values(8L)
                        .execute()),
                Shape.of("update of a table by name", db -> db.update(table(name("blueprint_release")))
                        .set(field(name("note"), SQLDataType.VARCHAR), "")
                        .execute()),
                Shape.of("delete of a table by name", db -> db.deleteFrom(table(name("blueprint_release")))
                        .execute()),
                Shape.of("condition written by hand", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(new CustomCondition() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void accept(Context<?> context) {
                                context.sql("1 = 1 or 1 = 1");
                            }
                        })
                        .fetch()),
                Shape.of("condition from a lambda", db -> db.selectFrom(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .and(CustomCondition.of(context -> context.sql("1 = 1 or 1 = 1")))
                        .fetch()),
                Shape.of("table with its columns renamed", db -> db.select()
                        .from(R.as("x", "a", "b", "c", "d", "e", "f"))
                        .fetch()),
                Shape.of("index hint", db -> db.selectFrom(BLUEPRINT_CONTENT.useIndex("x"))
                        .where(BLUEPRINT_CONTENT.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("select … into", db -> db.select(R.NOTE)
                        .into(table(name("stolen")))
                        .from(R)
                        .where(R.TENANT_ID.eq(OURS))
                        .fetch()),
                Shape.of("several queries", db -> db.queries(query("delete from blueprint_release"))
                        .executeBatch()));
    }
}
