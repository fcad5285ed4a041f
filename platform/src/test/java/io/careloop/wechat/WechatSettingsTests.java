package io.careloop.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WechatSettingsTests {

    @Test
    void whatIsNotSetIsWechatItself() {
        var settings = bind(Map.of());

        assertThat(settings.apiBase()).isEqualTo("https://api.weixin.qq.com");
        assertThat(settings.secrets()).isEmpty();
        assertThat(settings.defaultSecret()).isNull();
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.connections()).isEqualTo(50);
    }

    @Test
    void anAppHasItsOwnSecretOrTheDefaultOneOrNone() {
        var settings = bind(Map.of("careloop.wechat.secrets.wx1", "own", "careloop.wechat.default-secret", "any"));

        assertThat(settings.secretOf("wx1")).isEqualTo("own");
        assertThat(settings.secretOf("wx2")).isEqualTo("any");
        assertThatThrownBy(() -> bind(Map.of()).secretOf("wx2")).isInstanceOf(UnknownMiniProgram.class);
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(bind(Map.of("careloop.wechat.secrets.wx1", "own", "careloop.wechat.default-secret", "any"))
                        .toString())
                .contains("wx1")
                .doesNotContain("own", "any");
    }

    private static WechatSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("careloop.wechat", WechatSettings.class);
    }
}
