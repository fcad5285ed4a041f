package io.careloop.members;

import io.careloop.shared.MemberRef;

/** The tenant has no such member. */
public final class UnknownMember extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownMember(MemberRef member) {
        super("no member " + member.id() + " at tenant " + member.tenant());
    }
}
