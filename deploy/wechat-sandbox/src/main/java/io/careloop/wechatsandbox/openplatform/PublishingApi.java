package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.Callers;
import io.careloop.wechatsandbox.web.QrImage;
import io.careloop.wechatsandbox.web.Quotas;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The calls of /wxa that bring an app's code to its users. */
final class PublishingApi {

    private static final int ITEMS_MAX = 5;
    private static final int QR_WIDTH = 430;

    private final Callers callers;
    private final Authorizations authorizations;
    private final Catalogue catalogue;
    private final Audits audits;
    private final Clock clock;

    PublishingApi(Callers callers, Authorizations authorizations, Catalogue catalogue, Audits audits, Clock clock) {
        this.callers = callers;
        this.authorizations = authorizations;
        this.catalogue = catalogue;
        this.audits = audits;
        this.clock = clock;
    }

    private record Commit(
            @Nullable Long template_id,
            @Nullable String ext_json,
            @Nullable String user_version,
            @Nullable String user_desc) {}

    private record Submission(@Nullable List<JsonNode> item_list, @Nullable Boolean privacy_api_not_use) {}

    private record Asked(long auditid, int gray_percentage) {}

    private record Categories(int errcode, String errmsg, List<Catalogue.Category> category_list) {}

    private record Pages(int errcode, String errmsg, List<String> page_list) {}

    private record CodePrivacy(
            int errcode, String errmsg, List<String> without_auth_list, List<String> without_conf_list) {}

    private record Submitted(int errcode, String errmsg, long auditid) {}

    private record AuditState(
            int errcode,
            String errmsg,
            long auditid,
            int status,
            String reason,
            String screenshot,
            String user_version,
            String user_desc,
            long submit_audit_time) {}

    private record Quota(int errcode, String errmsg, int rest, int limit, int speedup_rest, int speedup_limit) {}

    private record History(int errcode, String errmsg, List<HistoryEntry> version_list) {}

    private record HistoryEntry(long app_version, String user_version, String user_desc, long commit_time) {}

    private record GrayPlan(int errcode, String errmsg, GrayState gray_release_plan) {}

    private record GrayState(int status, long create_timestamp, int gray_percentage) {}

    private record Versions(int errcode, String errmsg, @Nullable Trial exp_info, @Nullable Released release_info) {}

    private record Trial(long exp_time, String exp_version, String exp_desc) {}

    private record Released(long release_time, String release_version, String release_desc) {}

    void commit(Request request) throws IOException {
        var app = app(request);
        var commit = request.body(Commit.class);
        var template = catalogue.template(commit.template_id() == null ? -1 : commit.template_id());
        var extJson = commit.ext_json() == null ? "" : commit.ext_json();
        requireExtJson(app, extJson);
        var version = commit.user_version();
        if (version == null || version.isBlank() || version.length() > 64) {
            throw Refusal.INVALID_ARGUMENTS.refused("user_version");
        }
        app.commit(template, version, commit.user_desc() == null ? "" : commit.user_desc(), extJson, clock.instant());
        request.answer(Refusal.Body.OK);
    }

    private static void requireExtJson(MiniProgram app, String extJson) {
        try {
            var ext = Request.read(extJson, JsonNode.class);
            var extAppid = ext.path("extAppid").asString("");
            if (!ext.isObject() || !(extAppid.isEmpty() || extAppid.equals(app.appid()))) {
                throw Refusal.EXT_JSON_INVALID.refused();
            }
        } catch (Request.Bad e) {
            throw Refusal.EXT_JSON_INVALID.refused();
        }
    }

    void trialCode(Request request) throws IOException {
        var app = app(request);
        app.committed();
        var address = "http://" + request.header("Host") + "/sandbox/scan?env=trial&appid=" + app.appid() + "&page="
                + URLEncoder.encode(request.query("path"), StandardCharsets.UTF_8);
        request.answer(200, "image/png", QrImage.png(address, QR_WIDTH));
    }

    void categories(Request request) throws IOException {
        app(request);
        request.answer(new Categories(0, "ok", catalogue.categories()));
    }

    void pages(Request request) throws IOException {
        request.answer(new Pages(0, "ok", app(request).committed().template().pages()));
    }

    void codePrivacy(Request request) throws IOException {
        var app = app(request);
        requireScanned(app);
        request.answer(new CodePrivacy(0, "ok", List.of(), app.undeclared()));
    }

    private void requireScanned(MiniProgram app) {
        var scanned =
                app.committed().at().plus(Duration.ofSeconds(audits.settings().scanSeconds()));
        if (clock.instant().isBefore(scanned)) {
            throw Refusal.SCAN_NOT_READY.refused();
        }
    }

    void submit(Request request) throws IOException {
        var app = app(request);
        var submission = request.body(Submission.class);
        var items = submission.item_list();
        if (items != null && (items.isEmpty() || items.size() > ITEMS_MAX)) {
            throw Refusal.ITEMS_INVALID.refused();
        }
        requireScanned(app);
        if (!Boolean.TRUE.equals(submission.privacy_api_not_use())
                && !app.undeclared().isEmpty()) {
            throw Refusal.PRIVACY_UNDECLARED.refused(String.join(", ", app.undeclared()));
        }
        var latest = app.latestAudit();
        if (latest == null || !latest.status().open()) {
            callers.quotas().spend(app.appid(), Quotas.AUDIT, Refusal.AUDIT_QUOTA_REACHED);
        }
        request.answer(new Submitted(0, "ok", audits.submit(app).id()));
    }

    void auditState(Request request) throws IOException {
        var app = app(request);
        request.answer(state(app.audit(request.body(Asked.class).auditid())));
    }

    void latestAuditState(Request request) throws IOException {
        var latest = app(request).latestAudit();
        if (latest == null) {
            throw Refusal.NOTHING_COMMITTED.refused();
        }
        request.answer(state(latest));
    }

    private static AuditState state(Audit audit) {
        return new AuditState(
                0,
                "ok",
                audit.id(),
                audit.status().number(),
                audit.reason(),
                "",
                audit.version().userVersion(),
                audit.version().userDesc(),
                audit.submittedAt().getEpochSecond());
    }

    void undo(Request request) throws IOException {
        var app = app(request);
        long audit = app.openAudit();
        callers.quotas().spend(app.appid(), Quotas.UNDO_AUDIT, Refusal.UNDO_QUOTA_REACHED);
        app.decide(audit, Audit.Status.UNDONE, "", clock.instant());
        request.answer(Refusal.Body.OK);
    }

    void speedUp(Request request) throws IOException {
        var app = app(request);
        long audit = app.openAudit();
        if (audit != request.body(Asked.class).auditid()) {
            throw Refusal.AUDIT_ID_INVALID.refused();
        }
        callers.quotas().spend(app.appid(), Quotas.SPEED_UP, Refusal.SPEED_UP_QUOTA_REACHED);
        audits.decideByChance(app, audit);
        request.answer(Refusal.Body.OK);
    }

    void quota(Request request) throws IOException {
        var app = app(request);
        var audit = callers.quotas().usage(app.appid(), Quotas.AUDIT);
        var speedUp = callers.quotas().usage(app.appid(), Quotas.SPEED_UP);
        request.answer(new Quota(0, "ok", audit.rest(), audit.limit(), speedUp.rest(), speedUp.limit()));
    }

    void release(Request request) throws IOException {
        app(request).release();
        request.answer(Refusal.Body.OK);
    }

    void revert(Request request) throws IOException {
        var app = app(request);
        if (request.query("action").equals("get_history_version")) {
            request.answer(new History(
                    0,
                    "ok",
                    app.released().stream()
                            .skip(1)
                            .map(version -> new HistoryEntry(
                                    version.number(),
                                    version.userVersion(),
                                    version.userDesc(),
                                    version.at().getEpochSecond()))
                            .toList()));
            return;
        }
        app.revert();
        request.answer(Refusal.Body.OK);
    }

    void grayRelease(Request request) throws IOException {
        app(request).releaseTo(request.body(Asked.class).gray_percentage(), clock.instant());
        request.answer(Refusal.Body.OK);
    }

    void revertGrayRelease(Request request) throws IOException {
        app(request).endGray();
        request.answer(Refusal.Body.OK);
    }

    void grayPlan(Request request) throws IOException {
        var gray = app(request).gray();
        var state = gray == null
                ? new GrayState(0, 0, 0)
                : new GrayState(1, gray.at().getEpochSecond(), gray.percentage());
        request.answer(new GrayPlan(0, "ok", state));
    }

    void versions(Request request) throws IOException {
        var app = app(request);
        var trial = app.trial();
        var released = app.released().stream().findFirst().orElse(null);
        request.answer(new Versions(
                0,
                "ok",
                trial == null ? null : new Trial(trial.at().getEpochSecond(), trial.userVersion(), trial.userDesc()),
                released == null
                        ? null
                        : new Released(released.at().getEpochSecond(), released.userVersion(), released.userDesc())));
    }

    private MiniProgram app(Request request) {
        return authorizations.app(callers.tokens().appidOf(request.query("access_token")));
    }
}
