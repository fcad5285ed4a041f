package io.careloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All tests use one directory one after another: a first start unpacks 365 MB. */
class EmbeddedServersTests {

    private static final Path DIRECTORY = Path.of(System.getProperty("careloop.build.directory"), "servers");

    @Test
    void dataIsThereAfterAnOrderlyRestart() throws Exception {
        try (var servers = EmbeddedServers.start(DIRECTORY, true)) {
            Note.write(servers.services(), "写下的话");
        }
        try (var servers = EmbeddedServers.start(DIRECTORY, true)) {
            assertThat(Note.inDatabase(servers.services())).isEqualTo("写下的话");
            assertThat(Note.inRedis(servers.services())).isEqualTo("写下的话");
        }
    }

    @Test
    void dataIsThereAfterBothServersWereKilled() throws Exception {
        try (var servers = EmbeddedServers.start(DIRECTORY, true)) {
            Note.write(servers.services(), "before the kill");
            for (var process : List.of(servers.mariaDbProcess(), servers.redisProcess())) {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
        try (var servers = EmbeddedServers.start(DIRECTORY, true)) {
            assertThat(Note.inDatabase(servers.services())).isEqualTo("before the kill");
            assertThat(Note.inRedis(servers.services())).isEqualTo("before the kill");
        }
    }

    @Test
    void theOrphansOfAKilledInstanceAreStoppedAndItsDataIsThere() throws Exception {
        var killed = AnotherInstance.holding(DIRECTORY, "from the killed one");
        killed.kill();
        var orphans = serversBelow(DIRECTORY);
        assertThat(orphans).hasSize(2);

        try (var servers = EmbeddedServers.start(DIRECTORY, true)) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(Note.inDatabase(servers.services())).isEqualTo("from the killed one");
            assertThat(Note.inRedis(servers.services())).isEqualTo("from the killed one");
        }
        assertThat(serversBelow(DIRECTORY)).isEmpty();
    }

    @Test
    void aSecondInstanceIsRefusedAndDoesNotTouchTheFirst() throws Exception {
        try (var first = AnotherInstance.holding(DIRECTORY, "of the first")) {
            var serversOfTheFirst = serversBelow(DIRECTORY);

            assertThatThrownBy(() -> EmbeddedServers.start(DIRECTORY, true))
                    .isInstanceOf(ServicesUnavailable.class)
                    .hasMessage("Another instance (pid " + first.pid() + ") holds " + DIRECTORY.toRealPath() + ".");

            assertThat(serversOfTheFirst).hasSize(2).allMatch(ProcessHandle::isAlive);
            assertThatThrownBy(() -> EmbeddedServers.start(DIRECTORY, true)).isInstanceOf(ServicesUnavailable.class);
        }
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndTheLockStays() throws Exception {
        try (var first = EmbeddedServers.start(DIRECTORY, true)) {
            assertThatThrownBy(() -> EmbeddedServers.start(DIRECTORY, true)).isInstanceOf(ServicesUnavailable.class);
            assertThat(first.mariaDbProcess().isAlive()).isTrue();
            assertThatThrownBy(() -> AnotherInstance.holding(DIRECTORY, "")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aDeepDirectoryBelowTheTemporaryOneKeepsItsData(@TempDir Path temporary) throws Exception {
        var deep = temporary.resolve("深".repeat(30)).resolve("d e e p".repeat(10));
        linkBinaries(deep);
        assertThat(deep).startsWith(Path.of(System.getProperty("java.io.tmpdir")));
        try (var servers = EmbeddedServers.start(deep, true)) {
            Note.write(servers.services(), "kept");
        }
        try (var servers = EmbeddedServers.start(deep, true)) {
            assertThat(Note.inDatabase(servers.services())).isEqualTo("kept");
            assertThat(Note.inRedis(servers.services())).isEqualTo("kept");
        }
    }

    @Test
    void anUnfinishedInstallationIsMadeAgain(@TempDir Path directory) throws Exception {
        linkBinaries(directory);
        Files.createDirectories(directory.resolve("mariadb/data.unfinished/mysql"));
        try (var servers = EmbeddedServers.start(directory, true)) {
            Note.write(servers.services(), "works");
            assertThat(Note.inDatabase(servers.services())).isEqualTo("works");
        }
    }

    @Test
    void whatIsNotKeptIsGoneAfterARestart() throws Exception {
        try (var servers = EmbeddedServers.start(DIRECTORY, false)) {
            Note.write(servers.services(), "forget me");
        }
        try (var servers = EmbeddedServers.start(DIRECTORY, false)) {
            assertThatThrownBy(() -> Note.inDatabase(servers.services())).isInstanceOf(SQLException.class);
            assertThat(Note.inRedis(servers.services())).isNull();
        }
    }

    @Test
    void theServerSpeaksTheDialectOfProduction() throws Exception {
        try (var servers = EmbeddedServers.start(DIRECTORY, true);
                var connection = Note.connect(servers.services());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT @@character_set_database, @@collation_database,"
                        + " @@transaction_isolation, TIMEDIFF(NOW(), UTC_TIMESTAMP()), DATABASE()")) {
            rows.next();
            assertThat(List.of(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)))
                    .containsExactly("utf8mb4", "utf8mb4_0900_ai_ci", "REPEATABLE-READ", "00:00:00", "careloop");
        }
    }

    @Test
    void nobodyConnectsWithoutThePassword() throws Exception {
        try (var servers = EmbeddedServers.start(DIRECTORY, true)) {
            var url = servers.services().jdbcUrl();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "root", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(url, "careloop", ""))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(DIRECTORY.resolve("connection.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    private static List<ProcessHandle> serversBelow(Path directory) throws Exception {
        var root = directory.toRealPath().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(root))
                .toList();
    }

    /** Hard links to the binaries another test has unpacked, to save time and space. */
    private static void linkBinaries(Path target) throws Exception {
        EmbeddedServers.start(DIRECTORY, true).close();
        var source = DIRECTORY.resolve("mariadb/base");
        var base = target.resolve("mariadb/base");
        try (var files = Files.walk(source)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var link = base.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(link);
                } else {
                    Files.createLink(link, file);
                }
            }
        }
    }
}
