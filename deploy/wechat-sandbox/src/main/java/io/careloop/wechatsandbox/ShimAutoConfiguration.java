package io.careloop.wechatsandbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Adds the shim to a web application that runs beside a sandbox. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnProperty("careloop.sandbox.url")
class ShimAutoConfiguration {

    @Bean
    RouterFunction<ServerResponse> wechatSandboxShim(@Value("${careloop.sandbox.url}") String sandboxUrl) {
        var shim = new Shim(sandboxUrl);
        return RouterFunctions.route()
                .GET("/sandbox/wx.js", shim::script)
                .POST("/sandbox/wx/login", shim::login)
                .POST("/sandbox/wx/phone", shim::phoneCode)
                .POST("/sandbox/wx/subscribe", shim::subscribe)
                .POST("/sandbox/wx/pay", shim::pay)
                .build();
    }
}
