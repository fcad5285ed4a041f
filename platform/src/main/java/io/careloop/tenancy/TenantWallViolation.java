package io.careloop.tenancy;

/** A statement that could reach another tenant's rows, or that the wall does not understand. Always a programming error. */
public final class TenantWallViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason names the table and what is wrong
     * @param shape the statement, its values left out
     */
    public TenantWallViolation(String reason, String shape) {
        super("the tenant wall refused a statement: " + reason + "\n  " + shape);
    }
}
