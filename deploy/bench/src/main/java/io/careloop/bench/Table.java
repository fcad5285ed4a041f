package io.careloop.bench;

import java.util.List;
import java.util.stream.Collectors;

/** All figures of a run, as Markdown. */
record Table(List<Row> rows) {

    private static final String HEAD =
            """
            | id | work | against | product | other | ratio | reach | goal | reached |
            |---|---|---|---:|---:|---:|---|---|---|
            """;

    Table {
        rows = List.copyOf(rows);
    }

    String markdown() {
        return HEAD + rows.stream().map(Row::markdown).collect(Collectors.joining("\n")) + "\n";
    }
}
