package io.careloop.tenancy.wall;

import static io.careloop.shared.db.Tables.BLUEPRINT_RELEASE;
import static io.careloop.shared.db.Tables.TENANCY_TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careloop.shared.TenantId;
import io.careloop.tenancy.CrossTenantDoor;
import io.careloop.tenancy.NoTenantScope;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.TenantWallViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Allow;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
class TenantWallTests {

    private final List<String> executed = new ArrayList<>();

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("honest")
    void whatStaysInTheScopeReachesTheDatabase(Shape shape, SQLDialect dialect) {
        TenantScope.run(HonestShapes.OURS, () -> shape.execute().accept(db(dialect)));

        assertThat(executed).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("honestOnTenantTables")
    void theSameInTheScopeOfAnotherTenantIsRefused(Shape shape, SQLDialect dialect) {
        assertThatThrownBy(() ->
                        TenantScope.run(new TenantId(9), () -> shape.execute().accept(db(dialect))))
                .isInstanceOf(TenantWallViolation.class);
        assertThat(executed).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("honestOnTenantTables")
    void theSameWithoutAScopeIsRefused(Shape shape, SQLDialect dialect) {
        assertThatThrownBy(() -> shape.execute().accept(db(dialect)))
                .isInstanceOfAny(NoTenantScope.class, TenantWallViolation.class);
        assertThat(executed).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("hostile")
    void whatCouldLeaveTheScopeIsRefused(Shape shape, SQLDialect dialect) {
        assertThatThrownBy(() ->
                        TenantScope.run(HonestShapes.OURS, () -> shape.execute().accept(db(dialect))))
                .isInstanceOf(TenantWallViolation.class);
        assertThat(executed).isEmpty();
    }

    @Test
    void theRefusalNamesTheTableAndShowsTheStatementWithoutItsValues() {
        var db = db(SQLDialect.MYSQL);

        assertThatThrownBy(() -> TenantScope.run(HonestShapes.OURS, () -> db.select(BLUEPRINT_RELEASE.NOTE)
                        .from(BLUEPRINT_RELEASE)
                        .where(BLUEPRINT_RELEASE.AUTHOR.eq("王医生"))
                        .fetch()))
                .hasMessageContaining("table blueprint_release is not tied to the scope")
                .hasMessageContaining("where `blueprint_release`.`author` = ?")
                .hasMessageNotContaining("王医生");
    }

    @Test
    void thePlatformsOwnTableNeedsNoScope() {
        db(SQLDialect.MYSQL).selectFrom(TENANCY_TENANT).fetch();

        assertThat(executed).hasSize(1);
    }

    @Test
    void throughTheDoorTenantsAreReadTogether() {
        CrossTenantDoor.open(
                () -> db(SQLDialect.MYSQL).selectFrom(BLUEPRINT_RELEASE).fetch());

        assertThat(executed).hasSize(1);
    }

    @Test
    void throughTheDoorNothingIsWritten() {
        assertThatThrownBy(() -> CrossTenantDoor.open(
                        () -> db(SQLDialect.MYSQL).deleteFrom(BLUEPRINT_RELEASE).execute()))
                .isInstanceOf(TenantWallViolation.class);
    }

    private DSLContext db(SQLDialect dialect) {
        MockDataProvider nothing = context -> {
            executed.add(context.sql());
            var none = DSL.using(dialect).newResult();
            var rows = Math.max(
                    1, context.batch() ? Math.max(context.batchSQL().length, context.batchBindings().length) : 1);
            return Stream.generate(() -> new MockResult(0, none)).limit(rows).toArray(MockResult[]::new);
        };
        var configuration = new DefaultConfiguration();
        configuration.setSQLDialect(dialect);
        configuration.setConnection(new MockConnection(nothing));
        new WallConfiguration().tenantWall().customize(configuration);
        return DSL.using(configuration);
    }

    static Stream<Arguments> honest() {
        return onBothServers(Stream.concat(HonestShapes.reads(), HonestShapes.writes()));
    }

    static Stream<Arguments> honestOnTenantTables() {
        return onBothServers(Stream.concat(HonestShapes.reads(), HonestShapes.writes())
                .filter(shape -> !shape.name().equals("insert into the platform's own table")));
    }

    static Stream<Arguments> hostile() {
        return onBothServers(Stream.of(
                        HostileShapes.predicates(),
                        HostileShapes.nested(),
                        HostileShapes.joins(),
                        HostileShapes.writes(),
                        HostileShapes.batches(),
                        HostileShapes.opaque())
                .flatMap(shapes -> shapes));
    }

    private static Stream<Arguments> onBothServers(Stream<Shape> shapes) {
        return shapes.flatMap(
                shape -> Stream.of(Arguments.of(shape, SQLDialect.MYSQL), Arguments.of(shape, SQLDialect.MARIADB)));
    }
}
