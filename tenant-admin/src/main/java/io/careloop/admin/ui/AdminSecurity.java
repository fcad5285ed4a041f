package io.careloop.admin.ui;

import io.careloop.identity.StaffScopeFilter;
import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Who may open the builder, and what its pages may load: nothing inline, nothing foreign but the preview. */
@Configuration(proxyBeanMethods = false)
class AdminSecurity {

    private final String policy;

    AdminSecurity(@Value("${careloop.app.origin}") String appOrigin) {
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "frame-src " + appOrigin,
                "form-action 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }

    @Bean
    @Order(100)
    SecurityFilterChain builder(HttpSecurity http, StaffScopeFilter scope) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/webjars/**", "/admin/**", "/login", "/error")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/language")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new HxRefreshHeaderAuthenticationEntryPoint(), new RequestHeaderRequestMatcher("HX-Request")))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .csrf(Customizer.withDefaults())
                .addFilterBefore(scope, AuthorizationFilter.class)
                .build();
    }
}
