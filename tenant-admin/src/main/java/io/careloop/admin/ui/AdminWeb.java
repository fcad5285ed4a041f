package io.careloop.admin.ui;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Language, words and static files of the builder. Ordered before Boot's own, which leaves /webjars to it then. */
@Configuration(proxyBeanMethods = false)
@Order(-1)
class AdminWeb implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitArgument());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The version is in the resolved address, so these never change. Our own files may: asked for each time, sent
        // once.
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
        registry.addResourceHandler("/admin/**")
                .addResourceLocations("classpath:/static/admin/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Language();
    }

    @Bean
    TemplateTexts templateTexts(SpringTemplateEngine templates, Texts texts) {
        templates.setTemplateEngineMessageSource(texts.bundle());
        return new TemplateTexts();
    }

    /** Says that the templates speak the builder's words. */
    static final class TemplateTexts {}
}
