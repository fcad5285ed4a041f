package io.careloop.wechatsandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careloop.wechatsandbox.web.Callers;
import io.careloop.wechatsandbox.web.QrImage;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes that open a mini-program. What they say is an address of the sandbox that tells where they lead. */
final class CodeApi {

    static final String SCAN = "/sandbox/scan";

    private static final Pattern SCENE = Pattern.compile("[0-9A-Za-z!#$&'()*+,/:;=?@._~%-]{1,32}");
    private static final Pattern PAGE = Pattern.compile("([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*(\\?\\S*)?");
    private static final int SMALLEST = 280;
    private static final int LARGEST = 1280;
    private static final int USUAL = 430;

    private final Callers callers;

    CodeApi(Callers callers) {
        this.callers = callers;
    }

    private record Unlimited(
            @Nullable String scene,
            @Nullable String page,
            @Nullable String env_version,
            int width,
            @Nullable Color line_color,
            boolean is_hyaline) {}

    private record Limited(@Nullable String path, @Nullable String env_version, int width) {}

    /** WeChat takes the figures as text or as numbers. */
    private record Color(int r, int g, int b) {
        int argb() {
            return 0xff000000 | (r & 0xff) << 16 | (g & 0xff) << 8 | b & 0xff;
        }
    }

    private record Target(String appid, String page, String scene, String env) {
        String address(String host) {
            return "http://" + host + SCAN + "?appid=" + appid + "&page=" + encoded(page) + "&scene=" + encoded(scene)
                    + "&env=" + encoded(env);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, UTF_8);
        }
    }

    /** {@code getwxacodeunlimit}. */
    void unlimited(Request request) throws IOException {
        var appid = callers.appid(request);
        var asked = request.body(Unlimited.class);
        var scene = asked.scene() == null ? "" : asked.scene();
        if (!SCENE.matcher(scene).matches()) {
            throw Refusal.INVALID_SCENE.refused();
        }
        var page = asked.page() == null ? "" : asked.page();
        if (!PAGE.matcher(page).matches()) {
            throw Refusal.INVALID_PAGE.refused();
        }
        var target = new Target(appid, page, scene, env(asked.env_version()));
        int color = asked.line_color() == null ? 0xff000000 : asked.line_color().argb();
        answer(
                request,
                QrImage.png(target.address(request.header("Host")), width(asked.width()), color, asked.is_hyaline()));
    }

    /** {@code getwxacode} and {@code createwxaqrcode}. */
    void limited(Request request) throws IOException {
        var appid = callers.appid(request);
        var asked = request.body(Limited.class);
        var path = asked.path() == null ? "" : asked.path();
        if (path.length() > 1024 || !PATH.matcher(path).matches()) {
            throw Refusal.INVALID_PAGE.refused();
        }
        var target = new Target(appid, path, "", env(asked.env_version()));
        answer(request, QrImage.png(target.address(request.header("Host")), width(asked.width())));
    }

    /** Where a scanned code leads. */
    static void scanned(Request request) throws IOException {
        request.answer(new Target(
                request.query("appid"), request.query("page"), request.query("scene"), request.query("env")));
    }

    private static String env(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return "release";
        }
        if (!asked.matches("release|trial|develop")) {
            throw Refusal.INVALID_ARGUMENTS.refused("env_version");
        }
        return asked;
    }

    private static int width(int asked) {
        return asked == 0 ? USUAL : Math.min(LARGEST, Math.max(SMALLEST, asked));
    }

    private static void answer(Request request, byte[] png) throws IOException {
        request.answer(200, "image/png", png);
    }
}
