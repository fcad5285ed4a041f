package io.careloop.bench;

import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the product would be without releases in memory: the same page, behind the same filters, from one statement per
 * request. One joined statement is the best such a server can do.
 */
@RestController
class SqlPageController {

    private static final String PAGE =
            """
            SELECT r.hash, c.content
              FROM tenancy_tenant t
              JOIN blueprint_active a ON a.tenant_id = t.id
              JOIN blueprint_release r ON r.tenant_id = a.tenant_id AND r.number = a.number
              JOIN blueprint_release_document d ON d.tenant_id = a.tenant_id AND d.number = a.number
              JOIN blueprint_content c ON c.tenant_id = d.tenant_id AND c.hash = d.hash
             WHERE t.slug = ?
               AND d.kind = 'page'
               AND d.doc_key = ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SqlPageController(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Page(String releaseHash, String content) {}

    @GetMapping("/api/v1/apps/{slug}/sql-pages/{key}")
    ResponseEntity<byte[]> page(@PathVariable String slug, @PathVariable String key, WebRequest request) {
        var page = jdbc.sql(PAGE)
                .params(slug, key)
                .query((row, index) -> new Page(row.getString(1), row.getString(2)))
                .single();
        var body = json.writeValueAsBytes(json.readTree(page.content()));
        var etag = etag(page.releaseHash(), body);
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(304).eTag(etag).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(etag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static String etag(String releaseHash, byte[] body) {
        var sum = new CRC32C();
        sum.update(body);
        return '"' + releaseHash.substring(0, 16) + HexFormat.of().toHexDigits((int) sum.getValue()) + '"';
    }
}
