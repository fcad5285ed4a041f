package io.careloop.wechatsandbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What is to happen later, by the sandbox's clock. */
public final class Agenda {

    private static final System.Logger LOG = System.getLogger(Agenda.class.getName());

    private final Clock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));
    private long lastNumber;

    public Agenda(Clock clock) {
        this.clock = clock;
    }

    private record Entry(Instant due, long number, Runnable work) {}

    public synchronized void at(Instant due, Runnable work) {
        entries.add(new Entry(due, ++lastNumber, work));
    }

    /** Does what has become due, and nothing that it asks for in turn. */
    public void runDue() {
        due().forEach(entry -> perform(entry.work()));
    }

    private static void perform(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "on the agenda", e);
        }
    }

    private synchronized List<Entry> due() {
        var now = clock.instant();
        var due = new ArrayList<Entry>();
        while (!entries.isEmpty() && !entries.element().due().isAfter(now)) {
            due.add(entries.remove());
        }
        return due;
    }
}
