package io.careloop.bench;

/** After every round: as many entries as postings, one journal fact per check-in, and each balance the sum of its entries. */
final class LedgerInvariant implements Runnable {

    private static final String WRONG_BALANCES =
            """
            SELECT COUNT(*)
              FROM loyalty_balance b
              LEFT JOIN (SELECT tenant_id, member_id, SUM(points) AS points
                           FROM loyalty_entry
                          GROUP BY tenant_id, member_id) e
                ON e.tenant_id = b.tenant_id
               AND e.member_id = b.member_id
             WHERE b.points <> COALESCE(e.points, 0)
            """;

    private final Database database;
    private long entries;
    private long facts;

    LedgerInvariant(Database database) {
        this.database = database;
        this.entries = database.number("SELECT COUNT(*) FROM loyalty_entry");
        this.facts = database.number("SELECT COUNT(*) FROM activity_fact");
    }

    void expectCheckIns(int count) {
        facts += count;
        expectEntries(count);
    }

    void expectEntries(int count) {
        entries += count;
    }

    @Override
    public void run() {
        require("entries", entries, database.number("SELECT COUNT(*) FROM loyalty_entry"));
        require("journal facts", facts, database.number("SELECT COUNT(*) FROM activity_fact"));
        require("balances that differ from their entries", 0, database.number(WRONG_BALANCES));
    }

    private static void require(String what, long expected, long found) {
        if (found != expected) {
            throw new IllegalStateException(what + ": " + expected + " expected, " + found + " found");
        }
    }
}
