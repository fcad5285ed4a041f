package io.careloop.bench;

import static io.careloop.bench.Measure.RATE;

import io.careloop.bench.HttpLoad.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** P4: the home pages of many tenants, read over HTTP, a few far more often than the rest. */
final class PageReads implements Benchmark {

    @Override
    public List<Row> run(Product product, Size size) throws Exception {
        if (!HttpLoad.isInstalled()) {
            return List.of(Row.notRun("P4", "page reads/s", "wrk is not installed"));
        }
        var slugs = GeneratedTenants.open(product, "pages", size.pageTenants()).slugs();
        var memory = Site.visit(product.appUrl(), paths(slugs, "pages"));
        var sql = Site.visit(product.appUrl(), paths(slugs, "sql-pages"));
        memory.requireSameAs(sql);
        if (!Nginx.isInstalled()) {
            return race(product.directory(), size, List.of(memory, sql));
        }
        try (var nginx = Nginx.serve(memory, product.directory().resolve("nginx"))) {
            var files = Site.visit(nginx.url(), paths(slugs, "pages"));
            memory.requireSameAs(files);
            return race(product.directory(), size, List.of(memory, sql, files));
        }
    }

    private static List<String> paths(List<String> slugs, String resource) {
        return slugs.stream()
                .map(slug -> "/api/v1/apps/" + slug + "/" + resource + "/home")
                .toList();
    }

    private static List<Row> race(Path directory, Size size, List<Site> sites) throws Exception {
        var rows = new ArrayList<Row>();
        for (var reader : Reader.values()) {
            var loads = new ArrayList<HttpLoad>();
            for (var site : sites) {
                loads.add(HttpLoad.on(site, reader, directory.resolve("wrk"), size.loadSeconds()));
            }
            var rounds =
                    Rounds.run(size.rounds(), () -> sites.forEach(PageReads::check), loads.toArray(Contestant[]::new));
            rows.addAll(rows(rounds, loads, reader == Reader.NEW ? "200" : "304"));
        }
        return rows;
    }

    private static List<Row> rows(Rounds rounds, List<HttpLoad> loads, String status) {
        var work = "page reads/s answered " + status;
        var memory = rounds.figures(loads.get(0), RATE);
        var rows = new ArrayList<Row>();
        rows.add(Row.ratio(
                "P4",
                work,
                "the same page from SQL per request",
                memory,
                rounds.figures(loads.get(1), RATE),
                Target.atLeast(10, "≥ 10×", "–")));
        if (loads.size() > 2) {
            rows.add(Row.ratio(
                    "P4",
                    work,
                    "nginx, static files",
                    memory,
                    rounds.figures(loads.get(2), RATE),
                    Target.atLeast(0.4, "≥ 0.40×", "0.60×")));
        }
        return rows;
    }

    private static void check(Site site) {
        try {
            site.check();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
