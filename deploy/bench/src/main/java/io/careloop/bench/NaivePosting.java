package io.careloop.bench;

import static io.careloop.bench.Measure.ANSWERED_RATE;
import static io.careloop.bench.Measure.P99_MILLIS;
import static io.careloop.bench.Measure.RATE;
import static io.careloop.bench.Measure.STATEMENTS;

import io.careloop.shared.MemberRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The fixed baseline of quality.md: one transaction of five statements on the product's own tables, plain JDBC, no rule,
 * no event. There is no table of lots yet; a row of {@code loyalty_judged} stands in for the lot. The balance is
 * selected for update, else two postings to one member would lose one and the invariant would say so.
 */
record NaivePosting(DataSource source, Database database, PostingPlan plan, Callers callers, LedgerInvariant invariant)
        implements Contestant {

    private static final int POINTS = 5;

    static NaivePosting of(Product product, PostingPlan plan, Callers callers, LedgerInvariant invariant) {
        return new NaivePosting(product.bean(DataSource.class), product.database(), plan, callers, invariant);
    }

    @Override
    public Lap lap(int number) throws Exception {
        long statements = database.statements();
        var answered =
                callers.make(call -> post(plan.member(call), "lap " + number + " call " + call, plan.at(number, call)));
        double rate = callers.calls() / (answered.after().toNanos() / 1e9);
        invariant.expectEntries(callers.calls());
        return new Lap(Map.of(
                RATE,
                rate,
                ANSWERED_RATE,
                rate,
                P99_MILLIS,
                answered.p99Millis(),
                STATEMENTS,
                (database.statements() - statements) / (double) callers.calls()));
    }

    private void post(MemberRef member, String key, Instant at) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var posting = new Transaction(connection, member, key, Timestamp.from(at));
            long balance = posting.selectBalance();
            if (posting.selectEntry()) {
                throw new IllegalStateException("posted before: " + key);
            }
            posting.insertEntry(balance + POINTS);
            posting.insertLot();
            posting.updateBalance(balance + POINTS);
            connection.commit();
        }
    }

    private record Transaction(Connection connection, MemberRef member, String key, Timestamp at) {

        long selectBalance() throws SQLException {
            try (var select = connection.prepareStatement(
                    "SELECT points FROM loyalty_balance WHERE tenant_id = ? AND member_id = ? FOR UPDATE")) {
                select.setLong(1, member.tenant().value());
                select.setLong(2, member.id().value());
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("no balance: the product posts first");
                    }
                    return row.getLong(1);
                }
            }
        }

        boolean selectEntry() throws SQLException {
            try (var select = connection.prepareStatement(
                    "SELECT id FROM loyalty_entry WHERE tenant_id = ? AND source = 'naive' AND business_key = ?")) {
                select.setLong(1, member.tenant().value());
                select.setString(2, key);
                try (var row = select.executeQuery()) {
                    return row.next();
                }
            }
        }

        void insertEntry(long after) throws SQLException {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO loyalty_entry (tenant_id, member_id, source, business_key, points, balance, title,"
                            + " template, template_version, release_number, occurred_at)"
                            + " VALUES (?, ?, 'naive', ?, ?, ?, 'naive', 'naive', 1, 1, ?)")) {
                insert.setLong(1, member.tenant().value());
                insert.setLong(2, member.id().value());
                insert.setString(3, key);
                insert.setLong(4, POINTS);
                insert.setLong(5, after);
                insert.setTimestamp(6, at);
                insert.executeUpdate();
            }
        }

        void insertLot() throws SQLException {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO loyalty_judged (tenant_id, business_key, member_id, judged_at) VALUES (?, ?, ?, ?)")) {
                insert.setLong(1, member.tenant().value());
                insert.setString(2, "naive:" + key);
                insert.setLong(3, member.id().value());
                insert.setTimestamp(4, at);
                insert.executeUpdate();
            }
        }

        void updateBalance(long after) throws SQLException {
            try (var update = connection.prepareStatement(
                    "UPDATE loyalty_balance SET points = ? WHERE tenant_id = ? AND member_id = ?")) {
                update.setLong(1, after);
                update.setLong(2, member.tenant().value());
                update.setLong(3, member.id().value());
                update.executeUpdate();
            }
        }
    }
}
