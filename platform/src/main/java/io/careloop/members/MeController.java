package io.careloop.members;

import io.careloop.shared.MemberRef;
import io.careloop.tenancy.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. */
@RestController
class MeController {

    private final Members members;
    private final Tenants tenants;

    MeController(Members members, Tenants tenants) {
        this.members = members;
        this.tenants = tenants;
    }

    /** The day of joining is local to the tenant. */
    record MeResponse(long id, LocalDate joinedOn) {
        static MeResponse of(Member member, ZoneId zone) {
            return new MeResponse(member.ref().id().value(), LocalDate.ofInstant(member.joinedAt(), zone));
        }
    }

    @GetMapping("/api/v1/me")
    MeResponse me(MemberRef member) {
        return MeResponse.of(members.get(member), tenants.byId(member.tenant()).zone());
    }
}
