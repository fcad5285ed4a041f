package io.careloop.wechatsandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened on each phone: where its owner signed in last, and the newest messages. */
final class PhoneLog {

    private static final int MESSAGES_KEPT = 200;

    private final Map<String, Map<String, SignIn>> signIns = new HashMap<>();
    private final Map<String, Deque<Message>> messages = new HashMap<>();
    private long lastMessageId;

    record SignIn(String appid, String openid, Instant at) {}

    synchronized void signedIn(Phone phone, SignIn signIn) {
        signIns.computeIfAbsent(phone.id(), id -> new LinkedHashMap<>()).put(signIn.appid(), signIn);
    }

    synchronized List<SignIn> signIns(Phone phone) {
        return new ArrayList<>(signIns.getOrDefault(phone.id(), Map.of()).values());
    }

    synchronized Message deliver(
            Phone phone, String appid, Template template, Map<String, String> data, String page, Instant at) {
        var lines = template.fields().stream()
                .map(field -> new Message.Line(field.label(), field.labelEn(), data.getOrDefault(field.key(), "")))
                .toList();
        var message = new Message(
                ++lastMessageId, appid, template.id(), template.title(), template.titleEn(), page, lines, at);
        var inbox = messages.computeIfAbsent(phone.id(), id -> new ArrayDeque<>());
        inbox.addFirst(message);
        if (inbox.size() > MESSAGES_KEPT) {
            inbox.removeLast();
        }
        return message;
    }

    synchronized List<Message> messages(Phone phone) {
        return new ArrayList<>(messages.getOrDefault(phone.id(), new ArrayDeque<>()));
    }
}
