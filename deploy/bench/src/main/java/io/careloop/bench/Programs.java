package io.careloop.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that take part if they are there. */
final class Programs {

    private Programs() {}

    static Optional<Path> find(String name) {
        var path = String.valueOf(System.getenv("PATH")).split(File.pathSeparator);
        return Stream.concat(Arrays.stream(path), Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
