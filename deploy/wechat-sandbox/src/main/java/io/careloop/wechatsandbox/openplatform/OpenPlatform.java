package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.Agenda;
import io.careloop.wechatsandbox.web.Callbacks;
import io.careloop.wechatsandbox.web.Callers;
import io.careloop.wechatsandbox.web.Request;
import io.careloop.wechatsandbox.web.Secrets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The open platform as the rest of the sandbox, its page and tests see it. */
public final class OpenPlatform {

    private final Platforms platforms;
    private final Authorizations authorizations;
    private final Catalogue catalogue = Catalogue.read();
    private final Audits audits;
    private final Events events;
    private final Callers callers;
    private final Secrets secrets;
    private final Clock clock;

    public OpenPlatform(Clock clock, Agenda agenda, Callbacks callbacks, Callers callers, Secrets secrets) {
        this.clock = clock;
        this.callers = callers;
        this.secrets = secrets;
        this.events = new Events(callbacks, clock);
        this.platforms = new Platforms(clock, agenda, events);
        this.authorizations = new Authorizations(clock, callers.tokens(), events);
        this.audits = new Audits(clock, agenda, platforms, authorizations, catalogue, events);
    }

    /** What WeChat answers, by path. */
    public Map<String, Request.Handler> routes() {
        var routes = new LinkedHashMap<String, Request.Handler>();
        component(routes);
        code(routes);
        account(routes);
        var page = new AuthorizationPage(platforms, authorizations, secrets);
        routes.put("/cgi-bin/componentloginpage", page::handle);
        routes.put("/wxaopen/safe/bindcomponent", page::handle);
        return routes;
    }

    private void component(Map<String, Request.Handler> routes) {
        var api = new ComponentApi(platforms, authorizations, catalogue, callers.tokens());
        routes.put("/cgi-bin/component/api_start_push_ticket", api::startPushTicket);
        routes.put("/cgi-bin/component/api_component_token", api::token);
        routes.put("/cgi-bin/component/api_create_preauthcode", api::preAuthCode);
        routes.put("/cgi-bin/component/api_query_auth", api::queryAuth);
        routes.put("/cgi-bin/component/api_authorizer_token", api::authorizerToken);
        routes.put("/cgi-bin/component/api_get_authorizer_info", api::authorizerInfo);
        routes.put("/cgi-bin/component/api_get_authorizer_list", api::authorizers);
        routes.put("/wxa/gettemplatelist", new TemplateApi(platforms, catalogue, clock)::list);
    }

    private void code(Map<String, Request.Handler> routes) {
        var api = new PublishingApi(callers, authorizations, catalogue, audits, clock);
        routes.put("/wxa/commit", api::commit);
        routes.put("/wxa/get_qrcode", api::trialCode);
        routes.put("/wxa/get_category", api::categories);
        routes.put("/wxa/get_page", api::pages);
        routes.put("/wxa/security/get_code_privacy_info", api::codePrivacy);
        routes.put("/wxa/submit_audit", api::submit);
        routes.put("/wxa/get_auditstatus", api::auditState);
        routes.put("/wxa/get_latest_auditstatus", api::latestAuditState);
        routes.put("/wxa/undocodeaudit", api::undo);
        routes.put("/wxa/speedupaudit", api::speedUp);
        routes.put("/wxa/queryquota", api::quota);
        routes.put("/wxa/release", api::release);
        routes.put("/wxa/revertcoderelease", api::revert);
        routes.put("/wxa/grayrelease", api::grayRelease);
        routes.put("/wxa/revertgrayrelease", api::revertGrayRelease);
        routes.put("/wxa/getgrayreleaseplan", api::grayPlan);
        routes.put("/wxa/getversioninfo", api::versions);
    }

    private void account(Map<String, Request.Handler> routes) {
        var api = new AccountApi(callers, authorizations, catalogue);
        routes.put("/wxa/modify_domain", api::serverDomains);
        routes.put("/wxa/modify_domain_directly", api::serverDomains);
        routes.put("/wxa/setwebviewdomain", api::webviewDomains);
        routes.put("/wxa/setwebviewdomain_directly", api::webviewDomains);
        routes.put("/cgi-bin/component/setprivacysetting", api::setPrivacy);
        routes.put("/cgi-bin/component/getprivacysetting", api::privacy);
        routes.put("/wxa/setnickname", api::rename);
        routes.put("/cgi-bin/account/getaccountbasicinfo", api::basics);
    }

    /** What people and tests do, below a prefix of the sandbox's own. */
    public Request.Handler control(String prefix) {
        return new ControlApi(prefix, this)::handle;
    }

    Platforms platforms() {
        return platforms;
    }

    Authorizations authorizations() {
        return authorizations;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Audits audits() {
        return audits;
    }

    /** Its first ticket is pushed at once, and one every ten minutes. */
    public void register(Platform platform) {
        platforms.register(platform);
    }

    public void pushTicket(String platform) {
        platforms.pushTicket(platforms.find(platform));
    }

    /** The code that the platform exchanges; its event is sent too. */
    public String authorize(String platform, String appid) {
        secrets.requireAppid(appid);
        return authorizations.authorize(platforms.find(platform), appid, "");
    }

    public void unauthorize(String platform, String appid) {
        authorizations.unauthorize(platforms.find(platform), appid);
    }

    public void addTemplate(Template template) {
        catalogue.add(template);
    }

    public void work(Settings settings) {
        audits.work(settings);
    }

    public void passAudit(String appid) {
        decide(appid, Audit.Status.PASSED, "");
    }

    public void failAudit(String appid, String reason) {
        decide(appid, Audit.Status.FAILED, reason);
    }

    public void delayAudit(String appid) {
        decide(appid, Audit.Status.DELAYED, catalogue.delay());
    }

    void decide(String appid, Audit.Status status, String reason) {
        var app = authorizations.app(appid);
        audits.decide(app, app.openAudit(), status, reason);
    }

    /** Refuses a call that no authorised platform makes for this app. */
    public void requirePlatformOf(Request request, String appid) {
        var platform = platforms.ofToken(request.query("component_access_token"));
        authorizations.requireAuthorized(platform, appid);
    }

    /** The owner of a phone answered an app that asked. */
    public void answered(String appid, String openid, String templateId, boolean accepted) {
        tell(appid, openid, "popup", new Events.Subscription(templateId, accepted ? "accept" : "reject", 0));
    }

    /** The owner of a phone changed their mind in the settings. */
    public void withdrawn(String appid, String openid, String templateId) {
        tell(appid, openid, "change", new Events.Subscription(templateId, "reject", 0));
    }

    public void sent(String appid, String openid, String templateId, long messageId) {
        tell(appid, openid, "sent", new Events.Subscription(templateId, "", messageId));
    }

    private void tell(String appid, String openid, String kind, Events.Subscription what) {
        var platform = authorizations.platformOf(appid);
        if (platform != null) {
            events.subscription(platforms.find(platform), authorizations.app(appid), openid, kind, what);
        }
    }
}
