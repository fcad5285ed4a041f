package io.careloop.identity.origins;

import io.careloop.identity.problems.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OriginSettings.class)
class OriginConfiguration {

    /** Before everything else, security and sessions included. */
    @Bean
    FilterRegistrationBean<OriginFilter> originFilter(
            AppConnector connector, OriginSettings origins, Problems problems) {
        var registration = new FilterRegistrationBean<>(new OriginFilter(connector, origins, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
