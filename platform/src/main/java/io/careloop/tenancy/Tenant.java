package io.careloop.tenancy;

import io.careloop.shared.TenantId;
import java.time.ZoneId;

/**
 * A clinic or pharmacy on the platform.
 *
 * @param slug its public name in addresses, unique
 * @param appid the id of its WeChat mini-program, unique
 * @param zone where its days begin and end
 */
public record Tenant(TenantId id, String slug, String appid, String name, ZoneId zone) {}
