package io.careloop.wechatsandbox;

import java.util.HashMap;
import java.util.Map;

/** Consents to messages: a one-time consent is used up by the message it allows. */
final class Grants {

    private final Map<Key, Integer> left = new HashMap<>();

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

    synchronized void use(String openid, Template template) {
        int granted = left(openid, template.id());
        if (granted == 0) {
            throw Refusal.REFUSED_BY_USER.refused();
        }
        if (template.kind() == Template.Kind.ONCE) {
            left.put(new Key(openid, template.id()), granted - 1);
        }
    }
}
