package io.careloop.tenancy.wall;

import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where jOOQ learns of tenants. */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

    @Bean
    DefaultConfigurationCustomizer tenantWall() {
        return configuration -> {
            configuration.setAppending(new DefaultExecuteListenerProvider(new TenantWall()));
            // Else aggregates of JSON set a session variable by plain SQL; the servers are configured instead.
            configuration.settings().setRenderGroupConcatMaxLenSessionVariable(false);
        };
    }
}
