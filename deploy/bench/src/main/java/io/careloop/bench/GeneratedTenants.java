package io.careloop.bench;

import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.CreateRelease;
import io.careloop.blueprint.SaveDraft;
import io.careloop.shared.TenantId;
import io.careloop.tenancy.OpenTenant;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tenants that all have the diabetes starter pack live. The first is opened and released through the product; the others
 * are copies of its rows, because ten thousand releases would take longer than the benchmark.
 */
record GeneratedTenants(List<Generated> all) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String COPY_OF =
            " FROM tenancy_tenant t JOIN %s o ON o.tenant_id = ?" + " WHERE t.slug LIKE ? AND t.id <> o.tenant_id";

    /** In the order of their foreign keys. */
    private static final List<String> COPIES = List.of(
            "INSERT INTO blueprint_content (tenant_id, hash, content) SELECT t.id, o.hash, o.content"
                    + COPY_OF.formatted("blueprint_content"),
            "INSERT INTO blueprint_release (tenant_id, number, parent, hash, author, note, created_at)"
                    + " SELECT t.id, o.number, o.parent, o.hash, o.author, o.note, o.created_at"
                    + COPY_OF.formatted("blueprint_release"),
            "INSERT INTO blueprint_release_document (tenant_id, number, kind, doc_key, hash)"
                    + " SELECT t.id, o.number, o.kind, o.doc_key, o.hash"
                    + COPY_OF.formatted("blueprint_release_document"),
            "INSERT INTO blueprint_active (tenant_id, number, activated_by, activated_at)"
                    + " SELECT t.id, o.number, o.activated_by, o.activated_at"
                    + COPY_OF.formatted("blueprint_active"));

    record Generated(TenantId id, String slug) {}

    GeneratedTenants {
        all = List.copyOf(all);
    }

    /** @param series begins the slugs; unique per database */
    static GeneratedTenants open(Product product, String series, int count) {
        var original = openOriginal(product, slug(series, 0));
        insertTenants(product, series, count);
        for (var copy : COPIES) {
            product.bean(JdbcTemplate.class).update(copy, original.value(), series + "-%");
        }
        return new GeneratedTenants(product.bean(JdbcClient.class)
                .sql("SELECT id, slug FROM tenancy_tenant WHERE slug LIKE ? ORDER BY slug")
                .param(series + "-%")
                .query((row, index) -> new Generated(new TenantId(row.getLong("id")), row.getString("slug")))
                .list());
    }

    List<String> slugs() {
        return all.stream().map(Generated::slug).toList();
    }

    private static TenantId openOriginal(Product product, String slug) {
        var order = new OpenTenant(slug, "wx-" + slug, slug, ZONE);
        var tenant = product.bean(Tenants.class).open(order).id();
        TenantScope.run(tenant, () -> publish(product.bean(Blueprints.class)));
        return tenant;
    }

    private static void publish(Blueprints blueprints) {
        var pack = StarterDocuments.read("diabetes");
        pack.forEach((ref, content) -> blueprints.save(new SaveDraft(ref, 0, content, "bench")));
        blueprints.publish(new CreateRelease(pack.keySet(), "bench", "generated"));
    }

    private static void insertTenants(Product product, String series, int count) {
        var rows = new ArrayList<Object[]>();
        for (int i = 1; i < count; i++) {
            var slug = slug(series, i);
            rows.add(new Object[] {slug, "wx-" + slug, slug, ZONE.getId()});
        }
        product.bean(JdbcTemplate.class)
                .batchUpdate(
                        "INSERT INTO tenancy_tenant (slug, appid, name, zone, created_at)"
                                + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))",
                        rows);
    }

    private static String slug(String series, int number) {
        return String.format(Locale.ROOT, "%s-%05d", series, number);
    }
}
