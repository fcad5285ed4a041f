package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people and tests do with the phones: hold one, sign in, consent, read messages; all below /sandbox/api. */
final class PhoneApi {

    static final String PREFIX = "/sandbox/api";

    private static final int TEMPLATES_AT_ONCE = 3;
    private static final int PHONES_SHOWN = 200;
    private static final int PHONES_AT_ONCE = 20_000;

    private final World world;

    PhoneApi(World world) {
        this.world = world;
    }

    private record Overview(String current, int phones, List<Entry> shown, List<Template> templates) {}

    private record Entry(Phone phone, int messages, List<PhoneLog.SignIn> signIns) {}

    private record Details(Phone phone, boolean refuses, List<App> apps, List<Message> messages) {}

    private record App(String appid, boolean banned, String openid, Instant lastSignIn, List<Consent> consents) {}

    private record Consent(String templateId, int left) {}

    private record Login(String appid, @Nullable String phone) {
        Login {
            Objects.requireNonNull(appid);
        }
    }

    private record Subscribe(String appid, @Nullable String phone, List<String> templateIds) {
        Subscribe {
            Objects.requireNonNull(appid);
            templateIds = List.copyOf(templateIds);
            if (templateIds.isEmpty() || templateIds.size() > TEMPLATES_AT_ONCE) {
                throw new IllegalArgumentException("one to three templates at once");
            }
        }
    }

    private record ConsentAnswer(String phone, boolean refuse) {
        ConsentAnswer {
            Objects.requireNonNull(phone);
        }
    }

    private record Ban(String appid, boolean banned) {
        Ban {
            Objects.requireNonNull(appid);
        }
    }

    private record Code(String code) {}

    private record Hold(String phone) {
        Hold {
            Objects.requireNonNull(phone);
        }
    }

    private record Give(String phone, String appid, String templateId) {
        Give {
            Objects.requireNonNull(phone);
            Objects.requireNonNull(appid);
            Objects.requireNonNull(templateId);
        }
    }

    private record NewPhones(String id, String name, int age, @Nullable String note, int count) {

        NewPhones {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }

        /** One phone with this id, or {@code count} of them with a number behind it. */
        List<Phone> phones() {
            if (count < 0 || count > PHONES_AT_ONCE) {
                throw new Request.Bad(400, "at most " + PHONES_AT_ONCE + " phones at once");
            }
            var text = note == null ? "" : note;
            return count <= 1
                    ? List.of(new Phone(id, name, age, text))
                    : IntStream.rangeClosed(1, count)
                            .mapToObj(n -> new Phone(id + "-" + n, name + " " + n, age, text))
                            .toList();
        }
    }

    private record NewSecret(String appid, String secret) {
        NewSecret {
            Objects.requireNonNull(appid);
            Objects.requireNonNull(secret);
        }
    }

    void handle(Request request) throws IOException {
        var action = request.method() + " " + request.path().substring(PREFIX.length());
        if (!request.method().equals("GET")) {
            request.requireJson();
        }
        if (action.startsWith("GET /phones/")) {
            request.answer(details(action.substring("GET /phones/".length())));
            return;
        }
        switch (action) {
            case "GET /overview" -> request.answer(overview());
            case "POST /login" -> request.answer(login(request.body(Login.class)));
            case "POST /phone-code" -> request.answer(phoneCode(request.body(Login.class)));
            case "POST /subscribe" -> request.answer(subscribe(request.body(Subscribe.class)));
            case "PUT /consent" -> {
                var answer = request.body(ConsentAnswer.class);
                world.grants().refuse(world.phones().find(answer.phone()), answer.refuse());
                request.answer(details(answer.phone()));
            }
            case "PUT /bans" -> {
                var ban = request.body(Ban.class);
                world.secrets().requireAppid(ban.appid());
                world.grants().ban(ban.appid(), ban.banned());
                request.answer(Refusal.Body.OK);
            }
            case "PUT /current" -> {
                world.phones().hold(request.body(Hold.class).phone());
                request.answer(overview());
            }
            case "POST /phones" ->
                request.answer(request.body(NewPhones.class).phones().stream()
                        .map(world.phones()::add)
                        .toList());
            case "POST /grants" -> {
                var give = request.body(Give.class);
                world.grants().give(openid(give), template(give).id());
                world.open().answered(give.appid(), openid(give), give.templateId(), true);
                request.answer(details(give.phone()));
            }
            case "POST /grants/withdraw" -> {
                var give = request.body(Give.class);
                world.grants().withdraw(openid(give), template(give).id());
                world.open().withdrawn(give.appid(), openid(give), give.templateId());
                request.answer(details(give.phone()));
            }
            case "POST /templates" -> {
                var template = request.body(Template.class);
                world.templates().add(template);
                request.answer(template);
            }
            case "POST /secrets" -> {
                var secret = request.body(NewSecret.class);
                world.secrets().register(secret.appid(), secret.secret());
                request.answer(Refusal.Body.OK);
            }
            case "POST /tokens/revoke" -> {
                world.tokens().revokeAll();
                request.answer(Refusal.Body.OK);
            }
            default -> throw new Request.Bad(404, "nothing here: " + action);
        }
    }

    private Code login(Login login) {
        return new Code(world.codes().issue(login.appid(), phone(login.appid(), login.phone())));
    }

    private Code phoneCode(Login login) {
        return new Code(world.phoneCodes().issue(login.appid(), phone(login.appid(), login.phone())));
    }

    private Phone phone(String appid, @Nullable String id) {
        world.secrets().requireAppid(appid);
        return id == null || id.isEmpty()
                ? world.phones().current()
                : world.phones().find(id);
    }

    /** As {@code wx.requestSubscribeMessage}: what the owner answers for each template. */
    private Map<String, String> subscribe(Subscribe asked) {
        var phone = phone(asked.appid(), asked.phone());
        var answers = new LinkedHashMap<String, String>();
        for (var id : asked.templateIds()) {
            answers.put(id, answer(asked.appid(), phone, id));
        }
        return answers;
    }

    private String answer(String appid, Phone phone, String templateId) {
        if (world.templates().find(templateId).isEmpty()) {
            return "ban";
        }
        var openid = Accounts.openid(appid, phone);
        boolean accepted = !world.grants().refuses(phone);
        if (accepted) {
            world.grants().give(openid, templateId);
        }
        world.open().answered(appid, openid, templateId, accepted);
        return accepted ? "accept" : "reject";
    }

    private String openid(Give give) {
        world.secrets().requireAppid(give.appid());
        return Accounts.openid(give.appid(), world.phones().find(give.phone()));
    }

    private Template template(Give give) {
        return world.templates().find(give.templateId()).orElseThrow(Refusal.INVALID_TEMPLATE::refused);
    }

    private Overview overview() {
        var phones = world.phones().all();
        var shown = phones.stream()
                .limit(PHONES_SHOWN)
                .map(phone -> new Entry(
                        phone, world.log().messages(phone).size(), world.log().signIns(phone)))
                .toList();
        return new Overview(
                world.phones().current().id(),
                phones.size(),
                shown,
                world.templates().all());
    }

    private Details details(String phoneId) {
        var phone = world.phones().find(phoneId);
        var apps = world.log().signIns(phone).stream()
                .map(signIn -> new App(
                        signIn.appid(),
                        world.grants().banned(signIn.appid()),
                        signIn.openid(),
                        signIn.at(),
                        consents(signIn.openid())))
                .toList();
        return new Details(
                phone, world.grants().refuses(phone), apps, world.log().messages(phone));
    }

    private List<Consent> consents(String openid) {
        return world.templates().all().stream()
                .map(template -> new Consent(template.id(), world.grants().left(openid, template.id())))
                .toList();
    }
}
