package io.careloop.demo;

import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.CreateRelease;
import io.careloop.blueprint.SaveDraft;
import io.careloop.identity.StaffAccounts;
import io.careloop.tenancy.OpenTenant;
import io.careloop.tenancy.Tenant;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens the demo tenants once; what an operator changes afterwards stays. */
@Component
@ConditionalOnBooleanProperty("careloop.demo")
class DemoTenants implements ApplicationRunner {

    static final String PASSWORD = "careloop-demo";

    private final Tenants tenants;
    private final Blueprints blueprints;
    private final StaffAccounts staff;
    private final ResourceBundle texts = ResourceBundle.getBundle(
            "careloop.demo.messages",
            Locale.SIMPLIFIED_CHINESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final JsonMapper json;

    DemoTenants(Tenants tenants, Blueprints blueprints, StaffAccounts staff, JsonMapper json) {
        this.tenants = tenants;
        this.blueprints = blueprints;
        this.staff = staff;
        this.json = json;
    }

    static String login(Tenant tenant) {
        return "operator@" + tenant.slug();
    }

    @Override
    public void run(ApplicationArguments args) {
        StarterPack.readAll(json).forEach(this::open);
    }

    private void open(StarterPack pack) {
        var demo = pack.manifest().tenant();
        var tenant = tenants.open(new OpenTenant(demo.slug(), demo.appid(), demo.name(), ZoneId.of("Asia/Shanghai")));
        TenantScope.run(tenant.id(), () -> {
            staff.create(tenant.id(), login(tenant), text("demo.operator"), PASSWORD);
            if (blueprints.live().number() == 0) {
                publish(pack);
            }
        });
    }

    private void publish(StarterPack pack) {
        pack.documents()
                .forEach((ref, content) -> blueprints.save(
                        new SaveDraft(ref, blueprints.draft(ref).revision(), content, text("demo.author"))));
        blueprints.publish(new CreateRelease(pack.documents().keySet(), text("demo.author"), text("demo.note")));
    }

    private String text(String code) {
        return texts.getString(code);
    }
}
