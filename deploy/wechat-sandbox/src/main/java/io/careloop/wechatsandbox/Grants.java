package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Consents to messages: a one-time consent is used up by the message it allows. */
final class Grants {

    private final Map<Key, Integer> left = new HashMap<>();
    private final Set<String> bannedApps = new HashSet<>();
    private final Set<String> refusing = new HashSet<>();

    private record Key(String openid, String templateId) {}

    synchronized void give(String openid, String templateId) {
        left.merge(new Key(openid, templateId), 1, Integer::sum);
    }

    synchronized void withdraw(String openid, String templateId) {
        left.remove(new Key(openid, templateId));
    }

    synchronized int left(String openid, String templateId) {
        return left.getOrDefault(new Key(openid, templateId), 0);
    }

    /** As WeChat punishes an app for nagging. */
    synchronized void ban(String appid, boolean banned) {
        if (banned) {
            bannedApps.add(appid);
        } else {
            bannedApps.remove(appid);
        }
    }

    synchronized boolean banned(String appid) {
        return bannedApps.contains(appid);
    }

    /** What the owner of a phone taps when an app asks. */
    synchronized void refuse(Phone phone, boolean refuse) {
        if (refuse) {
            refusing.add(phone.id());
        } else {
            refusing.remove(phone.id());
        }
    }

    synchronized boolean refuses(Phone phone) {
        return refusing.contains(phone.id());
    }

    synchronized void use(String appid, String openid, Template template) {
        if (banned(appid)) {
            throw Refusal.MESSAGES_BANNED.refused();
        }
        int granted = left(openid, template.id());
        if (granted == 0) {
            throw Refusal.REFUSED_BY_USER.refused();
        }
        if (template.kind() == Template.Kind.ONCE) {
            left.put(new Key(openid, template.id()), granted - 1);
        }
    }
}
