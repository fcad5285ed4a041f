package io.careloop.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The servers held by another virtual machine, which a test may kill. */
final class AnotherInstance implements AutoCloseable {

    private final Process process;

    private AnotherInstance(Process process) {
        this.process = process;
    }

    static AnotherInstance holding(Path directory, String note) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherInstance.class.getName(),
                        directory.toString(),
                        note)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        do {
            line = output.readLine();
        } while (line != null && !line.equals("ready"));
        if (line == null) {
            throw new IllegalStateException("the other instance did not start");
        }
        return new AnotherInstance(process);
    }

    public static void main(String[] args) throws Exception {
        var servers = EmbeddedServers.start(Path.of(args[0]), true);
        Note.write(servers.services(), args[1]);
        System.out.println("ready");
        System.in.read();
        servers.close();
    }

    long pid() {
        return process.pid();
    }

    /** As kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }
}
