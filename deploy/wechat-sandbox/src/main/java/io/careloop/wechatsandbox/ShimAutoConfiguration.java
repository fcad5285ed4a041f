package io.careloop.wechatsandbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Adds the shim to a web application that runs beside a sandbox. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnProperty("careloop.sandbox.url")
class ShimAutoConfiguration {

    @Bean
    ShimController wechatSandboxShim(@Value("${careloop.sandbox.url}") String sandboxUrl) {
        return new ShimController(sandboxUrl);
    }
}
