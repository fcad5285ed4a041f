package io.careloop.bench;

import io.careloop.rules.Rules;
import io.careloop.ruletemplates.CheckIn;
import io.careloop.tenancy.Tenant;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;

/**
 * The product in a process of its own, for {@link NodeProcess}. Says what it did on lines that begin with
 * {@link #READY} and {@link #BYTES}; the database and Redis come from the environment.
 *
 * <p>{@code fill <n>} generates tenants, {@code start} only starts, {@code load} also makes every tenant's release live.
 */
final class Node {

    static final String READY = "node ready";
    static final String BYTES = "node bytes per tenant ";

    private Node() {}

    @SuppressWarnings("SystemOut") // its output is read by the process that started it
    public static void main(String[] args) throws Exception {
        try (var product = Product.join()) {
            System.out.println(READY);
            switch (args[0]) {
                case "fill" -> GeneratedTenants.open(product, "many", Integer.parseInt(args[1]));
                case "load" -> System.out.println(BYTES + bytesPerTenant(product));
                default -> {}
            }
        }
        System.exit(0);
    }

    /** What the heap holds more once every tenant has been read and judged for, garbage collected before and after. */
    private static long bytesPerTenant(Product product) throws Exception {
        var tenants = product.bean(Tenants.class).all();
        use(product, tenants.subList(0, 1));
        long before = usedHeap();
        use(product, tenants);
        return (usedHeap() - before) / (tenants.size() - 1);
    }

    private static void use(Product product, List<Tenant> tenants) throws Exception {
        var http = HttpClient.newHttpClient();
        var rules = product.bean(Rules.class);
        var fact = new CheckIn(LocalDate.EPOCH, 1);
        for (var tenant : tenants) {
            var page = URI.create(product.appUrl() + "/api/v1/apps/" + tenant.slug());
            var reply = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            if (reply.statusCode() != 200
                    || TenantScope.call(tenant.id(), () -> rules.points(fact)).isEmpty()) {
                throw new IllegalStateException("not loaded: " + tenant.slug());
            }
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
