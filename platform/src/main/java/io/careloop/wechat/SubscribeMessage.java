package io.careloop.wechat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message a person has consented to.
 *
 * @param page where a tap leads, without a slash in front; empty for nowhere
 * @param data values by the field keys of the template, such as {@code thing1}; WeChat limits each by its type
 */
public record SubscribeMessage(String appid, String openid, String templateId, String page, Map<String, String> data) {

    public SubscribeMessage {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
