package io.careloop.identity.origins;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where people reach the builder ({@code careloop.admin.origin}) and the patient app ({@code careloop.app.origin}). */
@ConfigurationProperties("careloop")
public record OriginSettings(@DefaultValue Admin admin, @DefaultValue App app) {

    /** @param origin scheme, host and port of the builder as the browser sees them */
    public record Admin(@DefaultValue("http://localhost:8080") String origin) {

        public Admin {
            requireOrigin(origin);
        }
    }

    /** @param origin scheme, host and port of the patient app as the browser sees them; also the issuer of tokens */
    public record App(@DefaultValue("http://localhost:8081") String origin) {

        public App {
            requireOrigin(origin);
        }
    }

    /** Whether the host alone says that a request is for the app, as behind a load balancer with two names. */
    boolean isAppHost(String host) {
        return !host(admin.origin).equals(host(app.origin)) && host(app.origin).equalsIgnoreCase(host);
    }

    private static String host(String origin) {
        return URI.create(origin).getHost();
    }

    private static void requireOrigin(String origin) {
        var uri = URI.create(origin);
        if (uri.getHost() == null || !(uri.getScheme() + "://" + uri.getAuthority()).equals(origin)) {
            throw new IllegalArgumentException("not an origin (scheme://host[:port] and nothing more): " + origin);
        }
    }
}
