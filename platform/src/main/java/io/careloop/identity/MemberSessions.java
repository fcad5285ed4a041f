package io.careloop.identity;

import io.careloop.identity.members.Sessions;
import io.careloop.shared.MemberRef;
import org.springframework.stereotype.Service;

/** The sign-ins of members, for modules that have a reason to end them: leaving, erasure, a lost phone. */
@Service
public class MemberSessions {

    private final Sessions sessions;

    MemberSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends every session of the member at once; access tokens already given out stop working too. */
    public void revokeAll(MemberRef member) {
        sessions.endAll(member);
    }
}
