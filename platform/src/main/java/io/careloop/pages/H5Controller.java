package io.careloop.pages;

import io.careloop.tenancy.Tenants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** The patient app outside WeChat: one page of HTML per tenant, told which builder may preview in it. */
@Controller
class H5Controller {

    private final Tenants tenants;
    private final Resource index;
    private final String builderOrigin;

    H5Controller(
            Tenants tenants,
            @Value("classpath:careloop/h5/index.html") Resource index,
            @Value("${careloop.admin.origin}") String builderOrigin) {
        this.tenants = tenants;
        this.index = index;
        this.builderOrigin = HtmlUtils.htmlEscape(builderOrigin);
    }

    @GetMapping("/t/{slug}")
    String withSlash(@PathVariable String slug) {
        return "redirect:/t/"
                + tenants.bySlug(slug).orElseThrow(AppNotFound::new).slug() + "/";
    }

    @GetMapping("/t/{slug}/")
    ResponseEntity<String> app(@PathVariable String slug) throws IOException {
        if (tenants.bySlug(slug).isEmpty()) {
            throw new AppNotFound();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(index.getContentAsString(StandardCharsets.UTF_8).replace("__CARELOOP_BUILDER__", builderOrigin));
    }
}
