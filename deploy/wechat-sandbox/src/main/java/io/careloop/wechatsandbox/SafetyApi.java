package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Callers;
import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The check of what people write, in its second version: by a short list of words instead of a model. */
final class SafetyApi {

    private static final Duration SEEN_LATELY = Duration.ofHours(2);
    private static final int LONGEST = 2500;
    private static final int CLEAN = 100;
    private static final int SCENES = 4;

    private final World world;
    private final Callers callers;
    private final List<Word> words;
    private final Clock clock;

    SafetyApi(World world, Callers callers, List<Word> words, Clock clock) {
        this.world = world;
        this.callers = callers;
        this.words = words;
        this.clock = clock;
    }

    /** A word that is not let through, and what WeChat calls such content. */
    record Word(String word, int label, Suggestion suggest) {}

    /** In the order of severity. */
    enum Suggestion {
        pass,
        review,
        risky
    }

    private record Asked(
            @Nullable String content,
            int version,
            int scene,
            @Nullable String openid,
            @Nullable String title,
            @Nullable String nickname,
            @Nullable String signature) {

        String text() {
            return String.join(
                    "\n",
                    Stream.of(content, title, nickname, signature)
                            .map(part -> part == null ? "" : part)
                            .toList());
        }
    }

    private record Answer(int errcode, String errmsg, Result result, List<Detail> detail, String trace_id) {}

    private record Result(Suggestion suggest, int label) {}

    private record Detail(String strategy, int errcode, Suggestion suggest, int label, int level, String keyword) {}

    void check(Request request) throws IOException {
        var appid = callers.appid(request);
        var asked = request.body(Asked.class);
        var content = asked.content() == null ? "" : asked.content();
        if (content.isEmpty() || asked.version() != 2 || asked.scene() < 1 || asked.scene() > SCENES) {
            throw Refusal.INVALID_ARGUMENTS.refused();
        }
        if (content.length() > LONGEST) {
            throw Refusal.CONTENT_TOO_LONG.refused();
        }
        requireSeenLately(appid, asked.openid() == null ? "" : asked.openid());
        request.answer(judge(asked.text().toLowerCase(Locale.ROOT)));
    }

    private void requireSeenLately(String appid, String openid) {
        var phone = world.accounts().owner(appid, openid).orElseThrow(Refusal.INVALID_OPENID::refused);
        var horizon = clock.instant().minus(SEEN_LATELY);
        if (world.log().signIns(phone).stream()
                .noneMatch(
                        signIn -> signIn.appid().equals(appid) && !signIn.at().isBefore(horizon))) {
            throw Refusal.NOT_SEEN_LATELY.refused();
        }
    }

    private Answer judge(String text) {
        var found = words.stream()
                .filter(word -> text.contains(word.word()))
                .map(word -> new Detail("keyword", 0, word.suggest(), word.label(), 90, word.word()))
                .toList();
        var worst = found.stream()
                .max(Comparator.comparing(Detail::suggest))
                .map(detail -> new Result(detail.suggest(), detail.label()))
                .orElse(new Result(Suggestion.pass, CLEAN));
        return new Answer(0, "ok", worst, found, Randomness.urlSafe(12));
    }
}
