package io.careloop.wechatsandbox.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The faults switched on, and how often each path was called. */
public final class Faults {

    private static final Refusal.Body SYSTEM_ERROR = new Refusal.Body(-1, "system error");

    private final Map<Long, Switched> on = new LinkedHashMap<>();
    private final Map<String, Long> calls = new TreeMap<>();
    private long lastId;

    /** A fault that is on, and how often it has happened. */
    public record Switched(long id, Fault fault, int happened) {}

    public synchronized Switched add(Fault fault) {
        var switched = new Switched(++lastId, fault, 0);
        on.put(switched.id(), switched);
        return switched;
    }

    public synchronized void remove(long id) {
        on.remove(id);
    }

    public synchronized void clear() {
        on.clear();
    }

    public synchronized List<Switched> all() {
        return new ArrayList<>(on.values());
    }

    public synchronized Map<String, Long> calls() {
        return new TreeMap<>(calls);
    }

    public synchronized long calls(String path) {
        return calls.getOrDefault(path, 0L);
    }

    /** Lets a call pass through whatever is switched on for its path. */
    public void around(Request request, Request.Handler handler) throws IOException {
        count(request.path());
        for (var fault : befalling(request.path())) {
            switch (fault.kind()) {
                case ERRCODE -> {
                    request.answer(new Refusal.Body(fault.errcode(), Refusal.messageOf(fault.errcode())));
                    return;
                }
                case SERVER_ERROR -> {
                    request.answer(502, SYSTEM_ERROR);
                    return;
                }
                case LOST_ANSWER -> {
                    request.loseAnswer();
                    handler.handle(request);
                    pause(fault.delayMillis());
                    return;
                }
                case SLOW -> pause(fault.delayMillis());
                case LOST_CALLBACK, DOUBLED_CALLBACK -> {}
            }
        }
        handler.handle(request);
    }

    /** What becomes of a callback: how often it is sent, and how late. */
    record Fate(int copies, int delayMillis) {}

    Fate fate(String callback) {
        count(callback);
        int copies = 1;
        int delay = 0;
        for (var fault : befalling(callback)) {
            switch (fault.kind()) {
                case LOST_CALLBACK -> copies = 0;
                case DOUBLED_CALLBACK -> copies *= 2;
                case SLOW -> delay += fault.delayMillis();
                case ERRCODE, SERVER_ERROR, LOST_ANSWER -> {}
            }
        }
        return new Fate(copies, delay);
    }

    private synchronized void count(String path) {
        calls.merge(path, 1L, Long::sum);
    }

    private synchronized List<Fault> befalling(String path) {
        var befalling = new ArrayList<Fault>();
        for (var switched : all()) {
            var fault = switched.fault();
            if (fault.concerns(path) && Randomness.happens(fault.percent())) {
                befalling.add(fault);
                happened(switched);
            }
        }
        return befalling;
    }

    private void happened(Switched switched) {
        int happened = switched.happened() + 1;
        if (happened == switched.fault().times()) {
            on.remove(switched.id());
        } else {
            on.put(switched.id(), new Switched(switched.id(), switched.fault(), happened));
        }
    }

    static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
