package io.careloop.wechat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param apiBase where WeChat's API is, without a slash at the end
 * @param secrets the app secrets by appid
 * @param defaultSecret for apps without one of their own; only a sandbox has such a thing
 * @param timeout for connecting and for an answer, each
 * @param connections at most this many at a time
 */
@Validated
@ConfigurationProperties("careloop.wechat")
record WechatSettings(
        @DefaultValue("https://api.weixin.qq.com") @Pattern(regexp = "https?://[^/]+") String apiBase,
        @DefaultValue Map<String, String> secrets,
        @Nullable String defaultSecret,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration timeout,
        @DefaultValue("50") @Min(1) @Max(1000) int connections) {

    WechatSettings {
        secrets = Map.copyOf(secrets);
    }

    String secretOf(String appid) {
        return Optional.ofNullable(secrets.getOrDefault(appid, defaultSecret))
                .orElseThrow(() -> new UnknownMiniProgram(appid));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "WechatSettings[apiBase=" + apiBase + ", secrets of " + secrets.keySet() + "]";
    }
}
