package io.careloop.tenancy.wall;

import static io.careloop.shared.db.Tables.BLUEPRINT_CONTENT;
import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.select;

import io.careloop.shared.TenantId;
import io.careloop.shared.db.DefaultSchema;
import io.careloop.tenancy.CrossTenant;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.TenantWallViolation;
import io.careloop.tenancy.Tenants;
import io.careloop.testing.PlatformTest;
import io.careloop.testing.TestTenants;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jooq.Allow;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The wall stands in the application as it is configured, on the real database. */
@PlatformTest
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
class WallOnTheDatabaseTests {

    @Autowired
    DSLContext db;

    @Autowired
    Tenants tenants;

    @Autowired
    CrossTenant crossTenant;

    @Autowired
    DataSource dataSource;

    private TenantId ours;
    private TenantId theirs;

    @BeforeEach
    void twoTenantsWithContent() {
        ours = TestTenants.open(tenants).id();
        theirs = TestTenants.open(tenants).id();
        TenantScope.run(ours, () -> write(ours, "ours"));
        TenantScope.run(theirs, () -> write(theirs, "theirs"));
    }

    @Test
    void aTenantReadsItsOwnRows() {
        var hashes = TenantScope.call(ours, () -> db.select(BLUEPRINT_CONTENT.HASH)
                .from(BLUEPRINT_CONTENT)
                .where(BLUEPRINT_CONTENT.TENANT_ID.eq(ours))
                .fetch(BLUEPRINT_CONTENT.HASH));

        assertThat(hashes).containsExactly("ours");
    }

    @Test
    void countsAndExistenceAreOfTheTenant() {
        TenantScope.run(ours, () -> {
            var content =
                    select(BLUEPRINT_CONTENT.HASH).from(BLUEPRINT_CONTENT).where(BLUEPRINT_CONTENT.TENANT_ID.eq(ours));
            assertThat(db.fetchCount(content)).isEqualTo(1);
            assertThat(db.fetchExists(content)).isTrue();
            assertThat(db.fetchExists(BLUEPRINT_RELEASE, BLUEPRINT_RELEASE.TENANT_ID.eq(ours)))
                    .isFalse();
            assertThatThrownBy(() -> db.fetchCount(BLUEPRINT_CONTENT)).isInstanceOf(TenantWallViolation.class);
        });
    }

    @Test
    void aRefusedUpdateChangesNothing() {
        assertThatThrownBy(() -> TenantScope.run(ours, () -> db.update(BLUEPRINT_CONTENT)
                        .set(BLUEPRINT_CONTENT.CONTENT, JSON.json("{}"))
                        .where(BLUEPRINT_CONTENT.HASH.eq("theirs"))
                        .execute()))
                .isInstanceOf(TenantWallViolation.class);
    }

    @Test
    void aBatchOfRowsOfTheTenantIsWritten() {
        TenantScope.run(ours, () -> {
            db.batch(db.insertInto(
                                    BLUEPRINT_CONTENT,
                                    BLUEPRINT_CONTENT.TENANT_ID,
                                    BLUEPRINT_CONTENT.HASH,
                                    BLUEPRINT_CONTENT.CONTENT)
                            .values((TenantId) null, null, null))
                    .bind(ours, "a", JSON.json("{}"))
                    .bind(ours, "b", JSON.json("{}"))
                    .execute();
            assertThat(db.fetchCount(BLUEPRINT_CONTENT, BLUEPRINT_CONTENT.TENANT_ID.eq(ours)))
                    .isEqualTo(3);
        });
    }

    @Test
    void aBatchWithOneRowOfAnotherTenantWritesNone() {
        assertThatThrownBy(() -> TenantScope.run(ours, () -> db.batch(db.insertInto(
                                        BLUEPRINT_CONTENT,
                                        BLUEPRINT_CONTENT.TENANT_ID,
                                        BLUEPRINT_CONTENT.HASH,
                                        BLUEPRINT_CONTENT.CONTENT)
                                .values((TenantId) null, null, null))
                        .bind(ours, "a", JSON.json("{}"))
                        .bind(theirs, "b", JSON.json("{}"))
                        .execute()))
                .isInstanceOf(TenantWallViolation.class);
        TenantScope.run(ours, () -> assertThat(db.fetchCount(BLUEPRINT_CONTENT, BLUEPRINT_CONTENT.TENANT_ID.eq(ours)))
                .isEqualTo(1));
    }

    @Test
    void theDoorReadsTenantsTogetherAndCloses() {
        var both = crossTenant.call("test", () -> db.select(BLUEPRINT_CONTENT.HASH)
                .from(BLUEPRINT_CONTENT)
                .where(BLUEPRINT_CONTENT.TENANT_ID.in(ours, theirs))
                .orderBy(BLUEPRINT_CONTENT.HASH)
                .fetch(BLUEPRINT_CONTENT.HASH));

        assertThat(both).containsExactly("ours", "theirs");
        assertThatThrownBy(() -> db.selectFrom(BLUEPRINT_CONTENT).fetch()).isInstanceOf(TenantWallViolation.class);
    }

    @Test
    void everyTableIsEitherATenantsAndKeyedByItOrListedAsOutside() {
        var forgotten = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !TenantTables.OUTSIDE.contains(table.getName()))
                .filter(table -> !(table.getPrimaryKey() != null
                        && TenantTables.isTenantId(
                                table.getPrimaryKey().getFields().get(0))))
                .toList();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void foreignKeysBetweenTenantTablesIncludeTheTenant() {
        var loose = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .flatMap(table -> table.getReferences().stream())
                .filter(key -> TenantTables.kindOf(key.getKey().getTable()) == TenantTables.Kind.TENANT)
                .filter(key ->
                        key.getFields().stream().noneMatch(field -> TenantTables.isTenantId((TableField<?, ?>) field)))
                .toList();

        assertThat(loose).isEmpty();
    }

    /** Tables that libraries make for themselves are on no list of ours to begin with. */
    @Test
    void noTableOfTheDatabaseIsUnknown() throws SQLException {
        Set<String> unknown = new TreeSet<>(tablesOfTheDatabase());
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> unknown.remove(table.getName()));
        unknown.removeAll(TenantTables.OUTSIDE);
        unknown.removeIf(name -> name.startsWith("flyway_schema_history"));

        assertThat(unknown).isEmpty();
    }

    private List<String> tablesOfTheDatabase() throws SQLException {
        try (var connection = dataSource.getConnection();
                var found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
            return names;
        }
    }

    private void write(TenantId tenant, String hash) {
        db.insertInto(BLUEPRINT_CONTENT)
                .set(BLUEPRINT_CONTENT.TENANT_ID, tenant)
                .set(BLUEPRINT_CONTENT.HASH, hash)
                .set(BLUEPRINT_CONTENT.CONTENT, JSON.json("{}"))
                .execute();
    }
}
