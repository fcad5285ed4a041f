package io.careloop.wechatsandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.careloop.wechatsandbox.openplatform.OpenPlatform;
import io.careloop.wechatsandbox.pay.WechatPay;
import io.careloop.wechatsandbox.sms.SentSms;
import io.careloop.wechatsandbox.web.Callbacks;
import io.careloop.wechatsandbox.web.Callers;
import io.careloop.wechatsandbox.web.Fault;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import io.careloop.wechatsandbox.web.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A running stand-in for api.weixin.qq.com with simulated phones, reachable from this machine only. Its page shows the
 * phones; tests talk to it with the methods here.
 */
public final class WechatSandbox implements AutoCloseable {

    /** The secret of every app that has no other one registered. */
    public static final String DEFAULT_SECRET = Secrets.DEFAULT;

    private static final System.Logger LOG = System.getLogger(WechatSandbox.class.getName());
    private static final String OPEN_PLATFORM = PhoneApi.PREFIX + "/open-platform";
    private static final String PAY = PhoneApi.PREFIX + "/pay";
    private static final Duration AGENDA_EVERY = Duration.ofMillis(500);
    private static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/sandbox.js", "sandbox.js",
            "/panels.js", "panels.js",
            "/sandbox.css", "sandbox.css");

    private final HttpServer server;
    private final ExecutorService threads;
    private final ExecutorService timer;
    private final World world;

    private WechatSandbox(HttpServer server, ExecutorService threads, ExecutorService timer, World world) {
        this.server = server;
        this.threads = threads;
        this.timer = timer;
        this.world = world;
    }

    /**
     * @param port 0 for any free one
     * @param clock decides when codes and tokens expire
     * @throws SandboxPortTaken when another process listens there
     */
    public static WechatSandbox start(int port, Clock clock) {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else an answer waits 40 ms for an acknowledgement
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var threads = Executors.newCachedThreadPool(WechatSandbox::daemon);
            server.setExecutor(threads);
            var world = World.create(clock, threads);
            routes(world, clock).forEach((path, handler) -> server.createContext(path, serve(handler)));
            // The dispatcher inherits from its starter; as a daemon it does not keep alive an application that failed
            // to start.
            CompletableFuture.runAsync(server::start, threads).join();
            var timer = Executors.newSingleThreadScheduledExecutor(WechatSandbox::daemon);
            timer.scheduleWithFixedDelay(
                    world.agenda()::runDue, AGENDA_EVERY.toMillis(), AGENDA_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return new WechatSandbox(server, threads, timer, world);
        } catch (BindException e) {
            throw new SandboxPortTaken(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Request.Handler> routes(World world, Clock clock) {
        var callers = new Callers(world.tokens(), world.quotas());
        var wechat = new WechatApi(world, callers, clock);
        var codes = new CodeApi(callers);
        var quotas = new QuotaApi(world.tokens(), world.quotas());
        var words = World.read("safety-words.json", SafetyApi.Word[].class);
        var routes = new LinkedHashMap<String, Request.Handler>();
        routes.put("/sns/jscode2session", wechat::codeToSession);
        routes.put("/cgi-bin/token", wechat::token);
        routes.put("/cgi-bin/stable_token", wechat::stableToken);
        routes.put("/cgi-bin/message/subscribe/send", wechat::sendSubscribeMessage);
        routes.put("/wxa/business/getuserphonenumber", wechat::phoneNumber);
        routes.put("/wxa/getwxacodeunlimit", codes::unlimited);
        routes.put("/wxa/getwxacode", codes::limited);
        routes.put("/cgi-bin/wxaapp/createwxaqrcode", codes::limited);
        routes.put("/wxa/msg_sec_check", new SafetyApi(world, callers, words, clock)::check);
        routes.put("/cgi-bin/openapi/quota/get", quotas::usage);
        routes.put("/cgi-bin/clear_quota", quotas::clear);
        routes.put("/sns/component/jscode2session", wechat::codeToSessionForPlatform);
        routes.putAll(world.open().routes());
        routes.putAll(world.pay().routes());
        routes.put("/sms/", world.sms()::handle);
        routes.replaceAll((path, handler) -> request -> world.faults().around(request, handler));
        routes.put(PhoneApi.PREFIX + "/", new PhoneApi(world)::handle);
        routes.put(FaultApi.PREFIX, new FaultApi(world)::handle);
        routes.put(
                PhoneApi.PREFIX + "/sms", request -> request.answer(world.sms().all()));
        routes.put(PAY, world.pay().control(PAY));
        routes.put(OPEN_PLATFORM, world.open().control(OPEN_PLATFORM));
        routes.put(
                PhoneApi.PREFIX + "/callbacks",
                request -> request.answer(world.callbacks().log()));
        routes.put(CodeApi.SCAN, CodeApi::scanned);
        routes.put("/", WechatSandbox::file);
        return routes;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "wechat-sandbox");
        thread.setDaemon(true);
        return thread;
    }

    private static HttpHandler serve(Request.Handler handler) {
        return exchange -> {
            try (exchange) {
                answer(exchange, handler);
            }
        };
    }

    private static void answer(HttpExchange exchange, Request.Handler handler) throws IOException {
        var request = new Request(exchange);
        try {
            handler.handle(request);
        } catch (Refusal.Refused e) {
            request.answer(e.body());
        } catch (Request.Bad e) {
            request.answer(e.status(), new Problem(String.valueOf(e.getMessage())));
        } catch (Phones.NoSuchPhone e) {
            request.answer(404, new Problem(String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            request.answer(400, new Problem(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, request.path(), e);
            request.answer(500, new Problem("the sandbox failed, its log says why"));
        }
    }

    private record Problem(String error) {}

    private static void file(Request request) throws IOException {
        var name = FILES.get(request.path());
        if (name == null) {
            throw new Request.Bad(404, "nothing here");
        }
        var type = name.endsWith(".html") ? "text/html" : name.endsWith(".css") ? "text/css" : "text/javascript";
        try (var content =
                Objects.requireNonNull(WechatSandbox.class.getResourceAsStream("/careloop/wechat-sandbox/" + name))) {
            request.answer(200, type + "; charset=utf-8", content.readAllBytes());
        }
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** As {@code wx.login} on that phone. */
    public String newCode(String appid, String phoneId) {
        return world.codes().issue(appid, world.phones().find(phoneId));
    }

    public String openid(String appid, String phoneId) {
        return Accounts.openid(appid, world.phones().find(phoneId));
    }

    /** The owner consents to messages of a template: to one, or to all when the template is long-term. */
    public void grant(String appid, String phoneId, String templateId) {
        world.grants().give(openid(appid, phoneId), templateId);
    }

    /** Newest first. */
    public List<Message> messages(String phoneId) {
        return world.log().messages(world.phones().find(phoneId));
    }

    /** As a tap on the button that tells an app the phone's number. */
    public String newPhoneCode(String appid, String phoneId) {
        return world.phoneCodes().issue(appid, world.phones().find(phoneId));
    }

    /** The number of a phone: eleven digits. */
    public String number(String phoneId) {
        return world.phones().find(phoneId).number();
    }

    /** Bans an app from sending subscribe messages (43107), or lets it again. */
    public void banMessages(String appid, boolean banned) {
        world.grants().ban(appid, banned);
    }

    /** Third-party platforms and the code they publish. */
    public OpenPlatform openPlatform() {
        return world.open();
    }

    /** Where the client of Alibaba Cloud's dysmsapi is pointed. */
    public String smsUrl() {
        return url() + "/sms/";
    }

    /** What arrived at a number, newest first. */
    public List<SentSms> sms(String number) {
        return world.sms().to(number);
    }

    /** Merchants, and payers who pay. */
    public WechatPay pay() {
        return world.pay();
    }

    /** Does at once what the clock says is due, instead of within half a second. */
    public void catchUp() {
        world.agenda().runDue();
    }

    /** Newest first. */
    public List<Callbacks.Delivery> callbacks() {
        return world.callbacks().log();
    }

    public void fault(Fault fault) {
        world.faults().add(fault);
    }

    public void clearFaults() {
        world.faults().clear();
    }

    /** @param api a path such as {@code /cgi-bin/message/subscribe/send} */
    public void limit(String api, int perDay) {
        world.quotas().limit(api, perDay);
    }

    /** How often a path was called, or a callback of that name was due. */
    public long calls(String path) {
        return world.faults().calls(path);
    }

    public void registerSecret(String appid, String secret) {
        world.secrets().register(appid, secret);
    }

    public void register(Template template) {
        world.templates().add(template);
    }

    /** No access token issued so far is accepted any more. */
    public void revokeAccessTokens() {
        world.tokens().revokeAll();
    }

    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
        threads.shutdownNow();
    }
}
