package io.careloop.admin;

import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.CreateRelease;
import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.Draft;
import io.careloop.blueprint.Release;
import io.careloop.blueprint.SaveDraft;
import io.careloop.identity.StaffAccounts;
import io.careloop.tenancy.OpenTenant;
import io.careloop.tenancy.Tenant;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens a fresh tenant with an operator and a small app that is live; tests on one database stay apart. */
@Component
public class Clinic {

    public static final DocumentRef HOME = new DocumentRef("page", "home");
    public static final DocumentRef THEME = new DocumentRef("theme", "main");
    public static final DocumentRef RULES = new DocumentRef("points-rules", "main");

    private final Tenants tenants;
    private final StaffAccounts staff;
    private final Blueprints blueprints;
    private final JsonMapper json;

    Clinic(Tenants tenants, StaffAccounts staff, Blueprints blueprints, JsonMapper json) {
        this.tenants = tenants;
        this.staff = staff;
        this.blueprints = blueprints;
        this.json = json;
    }

    /** What a test sees of it. */
    public final class Opened {

        private final Tenant tenant;

        private Opened(Tenant tenant) {
            this.tenant = tenant;
        }

        public UserDetails operator() {
            return staff.loadUserByUsername(login());
        }

        public String login() {
            return "operator@" + tenant.slug();
        }

        public Draft draft(DocumentRef ref) {
            return TenantScope.call(tenant.id(), () -> blueprints.draft(ref));
        }

        public Draft save(DocumentRef ref, String content) {
            return TenantScope.call(
                    tenant.id(),
                    () -> blueprints.save(new SaveDraft(
                            ref,
                            blueprints.draft(ref).revision(),
                            json.readTree(content.replace('\'', '"')),
                            "colleague")));
        }

        public List<Release> history() {
            return TenantScope.call(tenant.id(), blueprints::history);
        }

        private void publish() {
            TenantScope.run(
                    tenant.id(),
                    () -> blueprints.publish(new CreateRelease(Set.of(HOME, THEME, RULES), "colleague", "first")));
        }
    }

    public Opened open() {
        var unique = UUID.randomUUID().toString().substring(0, 12);
        var tenant = tenants.open(
                new OpenTenant("t-" + unique, "wx" + unique, "Test " + unique, ZoneId.of("Asia/Shanghai")));
        var opened = new Opened(tenant);
        TenantScope.run(tenant.id(), () -> staff.create(tenant.id(), opened.login(), "王医生", "a-long-password"));
        opened.save(HOME, "{'title':'首页','blocks':[" + calendar("a", "签到") + "," + calendarLess("b") + "]}");
        opened.save(THEME, "{'brandName':'仁和','skin':'clear-water','primary':'#0F766E'}");
        opened.save(
                RULES,
                "{'rules':[{'id':'daily','template':'daily-check-in','name':'每天签到','enabled':true,'params':{'points':5}}]}");
        opened.publish();
        return opened;
    }

    private static String calendar(String id, String title) {
        return "{'id':'" + id + "','type':'check-in-calendar','props':{'title':'" + title
                + "','span':'week','buttonText':'签到'}}";
    }

    private static String calendarLess(String id) {
        return "{'id':'" + id + "','type':'cube-nav','props':{'layout':'1x4','cells':["
                + "{'icon':'home','text':'首页','link':'page:home'},{'icon':'coin','text':'积分','link':'fn:points'}]}}";
    }
}
