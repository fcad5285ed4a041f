package io.careloop.identity;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: bcrypt today, and the stored prefix says which algorithm when that changes. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    StaffScopeFilter staffScopeFilter() {
        return new StaffScopeFilter();
    }

    /** The filter belongs into the builder's security chain, after the sign-in, and nowhere else. */
    @Bean
    FilterRegistrationBean<StaffScopeFilter> staffScopeFilterInChainsOnly(StaffScopeFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
