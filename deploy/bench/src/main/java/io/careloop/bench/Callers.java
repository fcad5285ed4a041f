package io.careloop.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that call as fast as they are answered. */
record Callers(int threads, int calls) {

    @FunctionalInterface
    interface Call {
        void make(int number) throws Exception;
    }

    /** @param waits how long each call took, sorted, in nanoseconds */
    record Answered(Duration after, long[] waits) {

        double p99Millis() {
            return waits[(int) Math.ceil(waits.length * 0.99) - 1] / 1e6;
        }
    }

    /** Makes every call once; the first that fails fails the lap. */
    Answered make(Call call) throws Exception {
        var waits = new long[calls];
        var next = new AtomicInteger();
        Callable<Void> caller = () -> {
            for (int number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                long begin = System.nanoTime();
                call.make(number);
                waits[number] = System.nanoTime() - begin;
            }
            return null;
        };
        long begin = System.nanoTime();
        runAll(caller);
        var after = Duration.ofNanos(System.nanoTime() - begin);
        Arrays.sort(waits);
        return new Answered(after, waits);
    }

    private void runAll(Callable<Void> caller) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var callers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < threads; i++) {
                callers.add(caller);
            }
            for (var done : pool.invokeAll(callers)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
