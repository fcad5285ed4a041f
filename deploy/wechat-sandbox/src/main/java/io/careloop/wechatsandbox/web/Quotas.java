package io.careloop.wechatsandbox.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often an app may call what on one day, which begins at midnight in Beijing. The figures are those WeChat shows to
 * a new app; what is not listed has no limit here.
 */
public final class Quotas {

    /** Forced refreshes of the stable token are counted by themselves. */
    public static final String FORCED_REFRESH = "/cgi-bin/stable_token?force_refresh=true";

    public static final String AUDIT = "/wxa/submit_audit";
    public static final String UNDO_AUDIT = "/wxa/undocodeaudit";
    public static final String SPEED_UP = "/wxa/speedupaudit";

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int CLEARED_PER_MONTH = 10;

    private final Clock clock;
    private final Map<String, Integer> perDay = new TreeMap<>();
    private final Map<Key, Integer> used = new HashMap<>();
    private final Map<Key, Integer> cleared = new HashMap<>();
    private LocalDate today;

    public Quotas(Clock clock) {
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), BEIJING);
        limit("/cgi-bin/token", 2_000);
        limit("/cgi-bin/stable_token", 10_000);
        limit(FORCED_REFRESH, 20);
        limit("/cgi-bin/message/subscribe/send", 10_000_000);
        limit("/wxa/business/getuserphonenumber", 1_000_000);
        limit("/wxa/getwxacodeunlimit", 1_000_000);
        limit("/wxa/msg_sec_check", 1_000_000);
        limit(AUDIT, 20);
        limit(UNDO_AUDIT, 5);
        limit(SPEED_UP, 10);
    }

    private record Key(String appid, String api) {}

    /** Of one day. */
    public record Usage(int limit, int used) {

        public int rest() {
            return Math.max(0, limit - used);
        }
    }

    public synchronized Map<String, Integer> limits() {
        return new TreeMap<>(perDay);
    }

    public synchronized void limit(String api, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is not negative");
        }
        perDay.put(api, limit);
    }

    public void spend(String appid, String api) {
        spend(appid, api, Refusal.QUOTA_REACHED);
    }

    public synchronized void spend(String appid, String api, Refusal whenReached) {
        var limit = perDay.get(api);
        if (limit == null) {
            return;
        }
        turnDay();
        if (used.merge(new Key(appid, api), 1, Integer::sum) > limit) {
            throw whenReached.refused();
        }
    }

    public synchronized Usage usage(String appid, String api) {
        turnDay();
        return new Usage(perDay.getOrDefault(api, Integer.MAX_VALUE), used.getOrDefault(new Key(appid, api), 0));
    }

    /** As {@code clear_quota}: ten times a month. */
    public synchronized void clear(String appid) {
        turnDay();
        var month = new Key(appid, today.withDayOfMonth(1).toString());
        if (cleared.merge(month, 1, Integer::sum) > CLEARED_PER_MONTH) {
            throw Refusal.CLEARED_TOO_OFTEN.refused();
        }
        used.keySet().removeIf(key -> key.appid().equals(appid));
    }

    private void turnDay() {
        var day = LocalDate.ofInstant(clock.instant(), BEIJING);
        if (!day.equals(today)) {
            today = day;
            used.clear();
        }
    }
}
