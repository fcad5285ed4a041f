package io.careloop.wechatsandbox.openplatform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Refusal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One app's code on its way: committed, scanned, audited, released. */
final class MiniProgram {

    private static final int HISTORY = 10;

    private final String appid;
    private String nickname;
    private @Nullable Version trial;
    private @Nullable Audit audit;
    private final Map<Long, Audit> audits = new HashMap<>();
    private final Deque<Version> released = new ArrayDeque<>();
    private @Nullable Gray gray;
    private final TreeSet<String> declared = new TreeSet<>();
    private final Map<String, TreeSet<String>> domains = new HashMap<>();
    private long lastVersion;

    MiniProgram(String appid) {
        this.appid = appid;
        this.nickname = appid;
    }

    /** A release that reaches some of the users. */
    record Gray(Version version, int percentage, Instant at) {}

    String appid() {
        return appid;
    }

    /** What {@code ToUserName} says, the same after a restart. */
    String originalId() {
        return "gh_"
                + UUID.nameUUIDFromBytes(appid.getBytes(UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, 12);
    }

    synchronized String nickname() {
        return nickname;
    }

    synchronized void rename(String name) {
        nickname = name;
    }

    synchronized void commit(Template template, String userVersion, String userDesc, String extJson, Instant at) {
        trial = new Version(++lastVersion, template, userVersion, userDesc, extJson, at);
    }

    synchronized @Nullable Version trial() {
        return trial;
    }

    synchronized Version committed() {
        if (trial == null) {
            throw Refusal.NOTHING_COMMITTED.refused();
        }
        return trial;
    }

    /** What the committed code reads of its users and no setting declares. */
    synchronized List<String> undeclared() {
        return committed().template().privacy().stream()
                .filter(key -> !declared.contains(key))
                .toList();
    }

    synchronized void declare(List<String> privacyKeys) {
        declared.clear();
        declared.addAll(privacyKeys);
    }

    synchronized List<String> declared() {
        return new ArrayList<>(declared);
    }

    synchronized Audit submit(Instant at) {
        if (audit != null && audit.status().open()) {
            throw Refusal.AUDIT_UNDER_WAY.refused();
        }
        long id = Long.parseLong(Randomness.digits(9));
        var submitted = new Audit(id, committed(), Audit.Status.AUDITING, "", at, null);
        audit = submitted;
        audits.put(id, submitted);
        return submitted;
    }

    synchronized Audit audit(long id) {
        var found = audits.get(id);
        if (found == null) {
            throw Refusal.AUDIT_ID_INVALID.refused();
        }
        return found;
    }

    synchronized @Nullable Audit latestAudit() {
        return audit;
    }

    /** An audit that is decided, or was withdrawn, stays as it is. */
    synchronized @Nullable Audit decide(long id, Audit.Status status, String reason, Instant at) {
        if (audit == null || audit.id() != id || !audit.status().open()) {
            return null;
        }
        var decided = audit.decided(status, reason, at);
        audit = decided;
        audits.put(id, decided);
        return decided;
    }

    synchronized long openAudit() {
        if (audit == null || !audit.status().open()) {
            throw Refusal.NOTHING_AUDITED.refused();
        }
        return audit.id();
    }

    synchronized void release() {
        released.addFirst(releasable());
        if (released.size() > HISTORY) {
            released.removeLast();
        }
        gray = null;
    }

    synchronized void releaseTo(int percentage, Instant at) {
        if (released.isEmpty()) {
            throw Refusal.GRAY_WITHOUT_RELEASE.refused();
        }
        if (percentage < 1 || percentage > 100) {
            throw Refusal.PERCENTAGE_INVALID.refused();
        }
        if (gray != null && percentage <= gray.percentage()) {
            throw Refusal.PERCENTAGE_NOT_HIGHER.refused();
        }
        gray = new Gray(releasable(), percentage, at);
    }

    synchronized void endGray() {
        gray = null;
    }

    synchronized @Nullable Gray gray() {
        return gray;
    }

    private Version releasable() {
        if (audit == null) {
            throw Refusal.NOTHING_AUDITED.refused();
        }
        if (audit.status() != Audit.Status.PASSED) {
            throw Refusal.AUDIT_NOT_PASSED.refused();
        }
        if (!released.isEmpty()
                && released.getFirst().number() == audit.version().number()) {
            throw Refusal.NOTHING_AUDITED.refused();
        }
        return audit.version();
    }

    /** Back to the release before. */
    synchronized void revert() {
        if (gray != null) {
            throw Refusal.GRAY_UNDER_WAY.refused();
        }
        if (released.size() < 2) {
            throw Refusal.CANNOT_REVERT.refused();
        }
        released.removeFirst();
    }

    /** Newest first; the first is the one people use. */
    synchronized List<Version> released() {
        return new ArrayList<>(released);
    }

    /** @param action add, delete, set or get */
    synchronized List<String> domains(String action, String kind, List<String> changed) {
        var all = domains.computeIfAbsent(kind, key -> new TreeSet<>());
        switch (action) {
            case "add" -> all.addAll(changed);
            case "delete" -> all.removeAll(changed);
            case "set" -> {
                all.clear();
                all.addAll(changed);
            }
            case "get" -> {}
            default -> throw Refusal.INVALID_ARGUMENTS.refused("action");
        }
        return new ArrayList<>(all);
    }
}
