package io.careloop.pages;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What anybody may read of a tenant's app: the live release. The scope comes from the slug in the path. */
@RestController
@RequestMapping("/api/v1/apps/{slug}")
class AppController {

    private final Apps apps;

    AppController(Apps apps) {
        this.apps = apps;
    }

    @GetMapping
    ResponseEntity<byte[]> shell(WebRequest request) {
        return send(apps.live().shell().orElseThrow(AppNotFound::new), request);
    }

    @GetMapping("/pages/{key}")
    ResponseEntity<byte[]> page(@PathVariable String key, WebRequest request) {
        return send(apps.live().page(key).orElseThrow(PageNotFound::new), request);
    }

    private static ResponseEntity<byte[]> send(Rendered rendered, WebRequest request) {
        if (request.checkNotModified(rendered.etag())) {
            return ResponseEntity.status(304).eTag(rendered.etag()).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(rendered.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(rendered.body());
    }
}
