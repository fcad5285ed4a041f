package io.careloop.wechat;

import org.jspecify.annotations.Nullable;

/**
 * Who signed in.
 *
 * @param openid the person in this app, and somebody else in another
 * @param unionid the person in all apps of one open-platform account; absent when the app belongs to none
 */
public record WechatSession(String openid, @Nullable String unionid) {}
