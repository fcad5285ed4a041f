package io.careloop.identity;

import io.careloop.shared.MemberId;
import io.careloop.shared.TenantId;

/** The members of a tenant, implemented by the module that owns them. */
public interface MemberDirectory {

    /** The member behind a WeChat identity, found or newly joined. Called in the scope of the tenant. */
    MemberId signIn(TenantId tenant, String wechatOpenid);
}
