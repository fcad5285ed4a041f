package io.careloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** T5: the application and its database are killed under load; no acknowledged point is lost, none is paid twice. */
class KillTests {

    private static final int ROUNDS = Boolean.getBoolean("soak") ? 20 : 3;
    private static final int PATIENTS = 120;
    private static final int CALLERS = 8;
    private static final int DAILY = 5; // what the demo clinic's rule says

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @Test
    void noAcknowledgedPointIsLostOrPaidTwiceOverKills() throws Exception {
        var data = Files.createDirectories(Path.of(System.getProperty("careloop.build.directory")))
                .resolve("kill-" + UUID.randomUUID());
        try (var app = new AppProcess(data)) {
            app.awaitReady();
            for (int round = 1; round <= ROUNDS; round++) {
                killUnderLoad(app, data, round);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private void killUnderLoad(AppProcess app, Path data, int round) throws Exception {
        var patients = new ArrayList<Patient>();
        for (int i = 0; i < PATIENTS; i++) {
            patients.add(Patient.join(app, http, "r" + round + "p" + i));
        }
        var acknowledged = new ConcurrentLinkedQueue<Patient>();
        var enough = new CountDownLatch(PATIENTS / 4);
        var taps = tap(patients, acknowledged, enough);
        assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
        if (round > 1) {
            killDatabase(data);
        }
        app.kill();
        for (var tap : taps) {
            tap.get();
        }
        app.restart();

        System.out.printf("round %d: %d of %d acknowledged before the kill%n", round, acknowledged.size(), PATIENTS);
        for (var patient : acknowledged) {
            assertThat(patient.balance()).isEqualTo(DAILY);
        }
        for (var patient : patients) {
            patient.checkIn();
            assertThat(patient.balance()).isEqualTo(DAILY);
            assertThat(patient.entries()).isEqualTo(1);
        }
    }

    private List<Future<?>> tap(List<Patient> patients, Queue<Patient> acknowledged, CountDownLatch enough) {
        var taps = new ArrayList<Future<?>>();
        for (var patient : patients) {
            taps.add(callers.submit(() -> {
                try {
                    patient.checkIn();
                    acknowledged.add(patient);
                    enough.countDown();
                } catch (IOException killed) {
                    // unacknowledged: it may have been paid or not, and is tapped again after the restart
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        return taps;
    }

    /** kill -9 to the database server of this data directory, found by its command line. */
    private static void killDatabase(Path data) {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            var killed = processes
                    .filter(process -> process.info().command().orElse("").contains("maria"))
                    .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                    .filter(ProcessHandle::destroyForcibly)
                    .count();
            assertThat(killed).isPositive();
        }
    }
}
