package io.careloop.tenancy;

/** Work reached for a tenant's data without saying whose it is. Always a programming error, never the user's. */
public final class NoTenantScope extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param what the work that needed one */
    public NoTenantScope(String what) {
        super("no tenant scope is open: " + what);
    }
}
