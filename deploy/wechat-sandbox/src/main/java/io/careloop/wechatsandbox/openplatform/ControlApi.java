package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What WeChat's people and the owners of mini-programs do, for the page and for tests. */
record ControlApi(String prefix, OpenPlatform open) {

    private record State(List<Registered> platforms, List<App> apps, List<Template> templates, Settings settings) {}

    private record Registered(String appid, String ticketUrl, String messageUrl) {}

    private record App(
            String appid,
            String nickname,
            @Nullable String platform,
            @Nullable Code trial,
            @Nullable Review audit,
            List<Code> released,
            int grayPercentage) {}

    private record Code(String version, String description, Instant at) {}

    private record Review(long id, Audit.Status status, String reason, String version, Instant submittedAt) {}

    private record Named(String platform, @Nullable String appid) {
        Named {
            Objects.requireNonNull(platform);
        }

        String app() {
            return appid == null ? "" : appid;
        }
    }

    private record Decision(String appid, Audit.Status status, @Nullable String reason) {
        Decision {
            Objects.requireNonNull(appid);
            Objects.requireNonNull(status);
        }
    }

    private record AuthCode(String authCode) {}

    void handle(Request request) throws IOException {
        if (!request.method().equals("GET")) {
            request.requireJson();
        }
        switch (request.method() + " " + request.path().substring(prefix.length())) {
            case "GET " -> {}
            case "PUT " -> open.register(request.body(Platform.class));
            case "POST /tickets" -> open.pushTicket(request.body(Named.class).platform());
            case "POST /authorizations" -> {
                var named = request.body(Named.class);
                request.answer(new AuthCode(open.authorize(named.platform(), named.app())));
                return;
            }
            case "DELETE /authorizations" -> {
                var named = request.body(Named.class);
                open.unauthorize(named.platform(), named.app());
            }
            case "PUT /settings" -> open.work(request.body(Settings.class));
            case "PUT /templates" -> open.addTemplate(request.body(Template.class));
            case "POST /audits" -> decide(request.body(Decision.class));
            default -> throw new Request.Bad(404, "nothing here");
        }
        request.answer(state());
    }

    private void decide(Decision decision) {
        var reason = decision.reason() == null ? "" : decision.reason();
        switch (decision.status()) {
            case PASSED -> open.passAudit(decision.appid());
            case FAILED ->
                open.failAudit(
                        decision.appid(),
                        reason.isBlank() ? open.catalogue().rejections().get(0) : reason);
            case DELAYED -> open.delayAudit(decision.appid());
            case AUDITING, UNDONE -> throw Refusal.INVALID_ARGUMENTS.refused("status");
        }
    }

    private State state() {
        return new State(
                open.platforms().all().stream()
                        .map(platform -> new Registered(platform.appid(), platform.ticketUrl(), platform.messageUrl()))
                        .toList(),
                open.authorizations().apps().stream().map(this::app).toList(),
                open.catalogue().templates(),
                open.audits().settings());
    }

    private App app(MiniProgram app) {
        var trial = app.trial();
        var audit = app.latestAudit();
        var gray = app.gray();
        return new App(
                app.appid(),
                app.nickname(),
                open.authorizations().platformOf(app.appid()),
                trial == null ? null : code(trial),
                audit == null
                        ? null
                        : new Review(
                                audit.id(),
                                audit.status(),
                                audit.reason(),
                                audit.version().userVersion(),
                                audit.submittedAt()),
                app.released().stream().map(ControlApi::code).toList(),
                gray == null ? 0 : gray.percentage());
    }

    private static Code code(Version version) {
        return new Code(version.userVersion(), version.userDesc(), version.at());
    }
}
