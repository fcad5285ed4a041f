package io.careloop.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The directory everything of one instance lives in, held by an exclusive lock as long as this is open.
 *
 * <p>Binaries are unpacked into it, so a process whose executable lies below it was started by an instance that held
 * it: once the lock is ours, every such process is an orphan of an instance that was killed.
 */
final class DataDirectory implements AutoCloseable {

    private static final int ORPHAN_STOP_SECONDS = 30;

    /** The operating system drops a lock when its process closes any channel to the file, so none is opened twice. */
    private static final Set<Location> HELD = ConcurrentHashMap.newKeySet();

    private final Location location;
    private final FileChannel channel;

    private DataDirectory(Location location, FileChannel channel) {
        this.location = location;
        this.channel = channel;
    }

    /** An absolute path with its symbolic links resolved, as the operating system reports executables. */
    record Location(Path root) {

        static Location of(Path directory) {
            try {
                return new Location(
                        Files.createDirectories(directory.toAbsolutePath().normalize())
                                .toRealPath());
            } catch (IOException e) {
                throw new ServicesUnavailable(
                        "The data directory " + directory.toAbsolutePath() + " cannot be created: " + e,
                        "Give a writable directory with --careloop.data-dir=<directory>.",
                        e);
            }
        }

        private Path file(String name) {
            return root.resolve(name);
        }
    }

    static DataDirectory open(Location location) {
        if (!HELD.add(location)) {
            throw ServicesUnavailable.heldByAnother(pidLine(ProcessHandle.current()), location);
        }
        try {
            return new DataDirectory(location, lock(location));
        } catch (IOException e) {
            HELD.remove(location);
            throw new ServicesUnavailable(
                    "The data directory " + location.root() + " cannot be used: " + e,
                    "Give a writable directory with --careloop.data-dir=<directory>.",
                    e);
        } catch (ServicesUnavailable e) {
            HELD.remove(location);
            throw e;
        }
    }

    private static FileChannel lock(Location location) throws IOException {
        var channel = FileChannel.open(location.file("instance.lock"), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw ServicesUnavailable.heldByAnother(
                    Files.readString(location.file("instance.pid")).strip(), location);
        }
        Files.writeString(location.file("instance.pid"), pidLine(ProcessHandle.current()));
        return channel;
    }

    private static String pidLine(ProcessHandle process) {
        return "pid " + process.pid();
    }

    Path root() {
        return location.root();
    }

    Path directory(String name) {
        try {
            return Files.createDirectories(root().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what a killed instance left running. */
    void stopOrphans() {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(this::runsFromHere)
                .toList();
        orphans.forEach(ProcessHandle::destroy);
        orphans.forEach(DataDirectory::awaitExit);
    }

    private boolean runsFromHere(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(root()))
                .isPresent();
    }

    private static void awaitExit(ProcessHandle process) {
        try {
            process.onExit().get(ORPHAN_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException deaf) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(location);
        }
    }
}
