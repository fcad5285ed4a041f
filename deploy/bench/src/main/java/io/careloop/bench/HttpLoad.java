package io.careloop.bench;

import static io.careloop.bench.Measure.RATE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Load on a site by wrk, a process of its own: one thread, 16 connections, as fast as they are answered. */
record HttpLoad(Site site, Path script, int seconds) implements Contestant {

    private static final int DRAWS = 20_000;
    private static final Pattern RATE_LINE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    enum Reader {
        /** Asks for pages it has not seen. */
        NEW,
        /** Has every page and asks whether it is still good. */
        RETURNING
    }

    static HttpLoad on(Site site, Reader reader, Path directory, int seconds) throws IOException {
        var script = Files.createTempFile(Files.createDirectories(directory), "load-", ".lua");
        Files.writeString(script, lua(site.pages(), reader));
        return new HttpLoad(site, script, seconds);
    }

    static boolean isInstalled() {
        return Programs.find("wrk").isPresent();
    }

    @Override
    public Lap lap(int number) throws Exception {
        var wrk = new ProcessBuilder(
                        "wrk", "-t1", "-c16", "-d" + seconds + "s", "-s", script.toString(), site.root() + "/")
                .redirectErrorStream(true)
                .start();
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE_LINE.matcher(output);
        var clean = !output.contains("Non-2xx") && !output.contains("Socket errors");
        if (wrk.waitFor() != 0 || !clean || !rate.find()) {
            throw new IllegalStateException("wrk: " + output);
        }
        return new Lap(Map.of(RATE, Double.parseDouble(rate.group(1))));
    }

    private static String lua(List<Site.Page> pages, Reader reader) {
        var asked = pages.stream()
                .map(page -> reader == Reader.NEW
                        ? "{'%s'}".formatted(page.path())
                        : "{'%s', '%s'}".formatted(page.path(), page.etag()))
                .collect(Collectors.joining(","));
        var order = Arrays.stream(Zipf.draw(pages.size(), DRAWS))
                .mapToObj(index -> Integer.toString(index + 1))
                .collect(Collectors.joining(","));
        return """
                local pages = {%s}
                local order = {%s}
                local requests = {}
                local at = 0
                init = function()
                  for i, page in ipairs(pages) do
                    requests[i] = wrk.format("GET", page[1], {["If-None-Match"] = page[2]})
                  end
                end
                request = function()
                  at = at %% #order + 1
                  return requests[order[at]]
                end
                """
                .formatted(asked, order);
    }
}
