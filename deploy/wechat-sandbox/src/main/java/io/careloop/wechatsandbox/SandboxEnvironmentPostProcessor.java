package io.careloop.wechatsandbox;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the sandbox before the context when {@code careloop.wechat.api-base} is not set, and fills in where it is. Its
 * port is {@code careloop.sandbox.port}: 8082 when not set, any free one in tests.
 */
final class SandboxEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    private static final String PROPERTY_SOURCE = "careloopWechatSandbox";
    private static final int DEFAULT_PORT = 8082;

    /** One sandbox per port and virtual machine, shared by all contexts in it. */
    private static final ConcurrentMap<Integer, WechatSandbox> RUNNING = new ConcurrentHashMap<>();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty("careloop.wechat.api-base"))) {
            return;
        }
        var sandbox = RUNNING.computeIfAbsent(port(environment), SandboxEnvironmentPostProcessor::start);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        PROPERTY_SOURCE,
                        Map.of(
                                "careloop.wechat.api-base", sandbox.url(),
                                "careloop.wechat.default-secret", WechatSandbox.DEFAULT_SECRET,
                                "careloop.sandbox.url", sandbox.url())));
    }

    private static int port(ConfigurableEnvironment environment) {
        int otherwise = StringUtils.hasText(environment.getProperty("careloop.build.directory")) ? 0 : DEFAULT_PORT;
        return environment.getProperty("careloop.sandbox.port", Integer.class, otherwise);
    }

    private static WechatSandbox start(int port) {
        var sandbox = WechatSandbox.start(port, Clock.systemUTC());
        SpringApplication.getShutdownHandlers().add(sandbox::close);
        return sandbox;
    }

    /** After the configuration files, which may name the real WeChat. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
